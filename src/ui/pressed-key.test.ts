// The rule: a letter is a letter in either case and on any layout, a sign is what the layout gave, a digit is the place in
// its row; compositions and other modifiers are silent.
import { describe, expect, test } from "vitest";
import { pressedKey } from "./pressed-key";

type Press = Parameters<typeof pressedKey>[0];

function press(key: string, code: string, more: Partial<Press> = {}): string | undefined {
  return pressedKey({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  });
}

const shiftKey = true;

test.each<[layout: string, pressed: string | undefined, meant: string | undefined]>([
  ["QWERTY n", press("n", "KeyN"), "n"],
  ["QWERTY Caps Lock n", press("N", "KeyN"), "n"],
  ["QWERTY Caps Lock and Shift n", press("n", "KeyN", { shiftKey }), "n"],
  ["QWERTY 1", press("1", "Digit1"), "1"],
  ["QWERTY Shift 1", press("!", "Digit1", { shiftKey }), "!"],
  ["QWERTY Shift 0", press(")", "Digit0", { shiftKey }), ")"],
  ["QWERTY =", press("=", "Equal"), "="],
  ["QWERTY ?", press("?", "Slash", { shiftKey }), "?"],
  ["QWERTZ /", press("/", "Digit7", { shiftKey }), "/"],
  ["QWERTZ ?", press("?", "Minus", { shiftKey }), "?"],
  ["QWERTZ +", press("+", "BracketRight"), "+"],
  ["QWERTZ -", press("-", "Slash"), "-"],
  ["AZERTY 1 without Shift", press("&", "Digit1"), "1"],
  ["AZERTY 2 without Shift", press("é", "Digit2"), "2"],
  ["AZERTY 2 with Caps Lock", press("É", "Digit2"), "2"],
  ["AZERTY 6 without Shift", press("-", "Digit6"), "6"],
  ["AZERTY 6 with Shift", press("6", "Digit6", { shiftKey }), "6"],
  ["AZERTY 0 without Shift", press("à", "Digit0"), "0"],
  ["AZERTY /", press("/", "Period", { shiftKey }), "/"],
  ["AZERTY ?", press("?", "KeyM", { shiftKey }), "?"],
  ["AZERTY + with Shift", press("+", "Equal", { shiftKey }), "+"],
  ["AZERTY p", press("p", "KeyP"), "p"],
  ["bépo /", press("/", "Digit9"), "/"],
  ["Dvorak n, on the place of l", press("n", "KeyL"), "n"],
  ["Dvorak l, on the place of p", press("l", "KeyP"), "l"],
  ["Dvorak -", press("-", "Quote"), "-"],
  ["Dvorak /", press("/", "BracketLeft"), "/"],
  ["Russian т", press("т", "KeyN"), "n"],
  ["Russian Caps Lock Т", press("Т", "KeyN"), "n"],
  ["Russian ?", press("?", "Digit7", { shiftKey }), "?"],
  ["Russian х, where Latin has no letter", press("х", "BracketLeft"), "х"],
  ["Greek ν", press("ν", "KeyN"), "n"],
  ["Hebrew מ", press("מ", "KeyN"), "n"],
  ["Hebrew /", press("/", "KeyQ"), "/"],
  ["Arabic digits", press("٣", "Digit3"), "3"],
  ["number pad 4", press("4", "Numpad4"), "4"],
  ["number pad without Num Lock", press("ArrowLeft", "Numpad4"), "ArrowLeft"],
  ["number pad -", press("-", "NumpadSubtract"), "-"],
  ["an arrow", press("ArrowLeft", "ArrowLeft", { shiftKey }), "ArrowLeft"],
  ["an arrow that is held", press("ArrowLeft", "ArrowLeft", { repeat: true }), "ArrowLeft"],
  ["n that is held", press("n", "KeyN", { repeat: true }), "n"],
])("%s", (_, pressed, meant) => expect(pressed).toBe(meant));

describe("nothing is meant by", () => {
  test.each<[what: string, pressed: string | undefined]>([
    ["a composition", press("n", "KeyN", { isComposing: true })],
    ["the first key of one", press("n", "KeyN", { keyCode: 229 })],
    ["a key that an input method takes", press("Process", "KeyN")],
    ["a dead key", press("Dead", "Digit6", { shiftKey })],
    ["Escape that ends a composition", press("Escape", "Escape", { isComposing: true })],
    ["Ctrl", press("n", "KeyN", { ctrlKey: true })],
    ["Meta", press("n", "KeyN", { metaKey: true })],
    ["Alt", press("n", "KeyN", { altKey: true })],
    ["AltGr", press("/", "KeyQ", { getModifierState: (name) => name === "AltGraph" })],
    ["a digit that is held", press("1", "Digit1", { repeat: true })],
  ])("%s", (_, pressed) => expect(pressed).toBeUndefined());
});
