// What stands on every page, or around its search box.

/** At the foot of every page. */
export const scoresSourceWords =
  "Scores come from the backend. What Framewise works out itself is marked “computed here”.";

/** Under the search box where there is room for it. */
export const hashHintWords =
  "The hash is the SHA-256 of the video file. A file you open is hashed on this device and never leaves it.";

/** Under the box, once a hash in another spelling was opened. */
export const conversionWords = {
  base64: "Converted from base64: it is the same hash, in hex digits.",
  lines: "Put together from more than one line. If these were two shorter hashes, this is neither.",
} as const;

export const readerMissingWords =
  "The part of Framewise that reads this did not arrive. Enter the 64 hex digits alone, or reload the page.";
