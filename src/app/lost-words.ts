// What to tell a person whose address leads nowhere: what is wrong with it, and the way back.

import { parsePastedHash } from "../domain/found-hashes";
import type { FailureWords } from "../words/failure-words";
import { pastedHashWords } from "../words/hash-words";
import { visibleText } from "../words/visible-text";

/** A path of our own that no page has. */
export function unknownPageWords(path: string): FailureWords {
  return {
    heading: "There is no page here",
    what: "The address leads to nothing that Framewise has.",
    meaning: "A result's address is /video/ followed by the video's hash.",
    steps: ["start-over"],
    details: [{ term: "Address", value: visibleText(path) }],
  };
}

/** A result's address with something else than a hash in it. */
export function wrongHashWords(text: string): FailureWords {
  const pasted = parsePastedHash(text);
  const meaning = pasted.kind === "hash" ? "" : pastedHashWords(pasted);
  return {
    heading: "This link holds no hash",
    what: "What stands after /video/ is not the SHA-256 of a file, so nothing was asked.",
    meaning,
    steps: ["check-hash", "start-over"],
    details: [{ term: "Given", value: visibleText(text.length > 200 ? `${text.slice(0, 200)}…` : text) }],
  };
}
