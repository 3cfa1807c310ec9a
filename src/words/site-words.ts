// What stands on every page, or around its search box.

/** At the foot of every page. */
export const scoresSourceWords =
  "Scores come from the backend. What Framewise works out itself is marked “computed here”.";

/** Under the search box where there is room for it. */
export const hashHintWords =
  "The hash is the SHA-256 of the video file. A file you open is hashed on this device and never leaves it.";

export const readerMissingWords = "What reads this did not arrive. Enter 64 hex digits, or reload the page.";
