// The sentences of Settings: what each choice does, where a key goes, and why something cannot be kept.

/** Under the address of the backend. @param configured the backend that the page was set up with */
export function emptyAddressWords(configured: string): string {
  return `Empty: ${configured}, as this page was set up.`;
}

export function fixedBackendWords(configured: string): string {
  return `${configured}. Whoever runs this page has fixed it.`;
}

export const serverKeyWords = "The server of this page adds its own key; none of yours is needed or sent.";

/** Under the box for a key. @param held the one that this backend already has, masked */
export function keyHintWords(
  held: { readonly masked: string; readonly remembered: boolean } | undefined,
): string {
  return held === undefined
    ? "Sent to this backend only, and to no other that you choose later."
    : `Held: ${held.masked}, ${held.remembered ? "on this device" : "this tab only"}. A new one replaces it.`;
}

export const unusableKeyWords = "A key has no spaces and only letters, digits and signs of ASCII.";

/** Beside the switch for recent look-ups. @param on as it stands in the dialog */
export function keepLookUpsWords(on: boolean): string {
  return on
    ? "In this browser only: what was looked up, and finished answers, which then open at once and without a network. Never a key."
    : "Saving this forgets every look-up and every answer that this browser has kept.";
}

export const settingsWithheldWords =
  "This browser does not let the page keep settings. They hold until the page is closed.";

export function refusedBackendWords(
  reason: "not-an-address" | "not-allowed" | "locked",
  allowed: readonly string[],
): string {
  switch (reason) {
    case "not-an-address":
      return "That is no address of a backend: it starts with https://, and has no name, password, ? or # in it.";
    case "not-allowed":
      return `Whoever runs this page does not allow that backend. Allowed: ${allowed.join(", ")}.`;
    case "locked":
      return "Whoever runs this page has fixed the backend.";
  }
}
