// What a key means to the page, whatever the keyboard's layout: everything that listens for keys asks here.

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat" | "isComposing" | "keyCode"
> &
  Partial<Pick<KeyboardEvent, "getModifierState">>;

/**
 * A small Latin letter, a digit, a sign, or the name of a key such as "ArrowLeft"; undefined for what is no key of the
 * page: a composition, Ctrl, Meta, Alt or AltGr, and a digit that is held.
 */
export function pressedKey(event: KeyPress): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState?.("AltGraph") === true)
    return undefined;
  if (isComposition(event)) return undefined;
  const digit = digitOf(event);
  if (digit !== undefined) return event.repeat ? undefined : digit;
  return letterOf(event) ?? event.key;
}

/** The letter on a key, in small: the Latin one on that place where the layout has none. */
export function letterOf({ key, code }: Pick<KeyPress, "key" | "code">): string | undefined {
  if (/^\p{Script=Latin}$/u.test(key)) return key.toLowerCase();
  const isOtherScript = /^[\p{L}\p{M}]+$/u.test(key) && !/[\p{Script=Latin}\p{Script=Common}]/u.test(key);
  return isOtherScript ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}

/** Some engines leave `isComposing` out at the first and the last key, and say it by the code 229 or by name. */
function isComposition({ isComposing, keyCode, key }: KeyPress): boolean {
  return isComposing || keyCode === 229 || key === "Process" || key === "Dead" || key === "Unidentified";
}

/**
 * The digit that was typed, in whatever script; else that of the place in the row over the letters, where AZERTY and others
 * have signs and letters on it. With Shift the layout has given another sign, and so it is that sign. `/` and `?` are always
 * themselves.
 */
function digitOf({ key, code, shiftKey }: KeyPress): string | undefined {
  if (/^[0-9]$/.test(key)) return key;
  const place = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (/^\p{Nd}$/u.test(key)) return place;
  const isOne = [...key].length === 1 && key !== "/" && key !== "?";
  return isOne && !shiftKey && code.startsWith("Digit") ? place : undefined;
}
