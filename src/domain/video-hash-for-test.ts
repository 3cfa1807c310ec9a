// Hashes for tests: the documented example's, and any other that a test names.

import { isVideoHash, type VideoHash } from "./video-hash";

export const documentedHash = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";

/** @throws for what is no hash, which is a fault of the test */
export function madeHash(text: string = documentedHash): VideoHash {
  if (!isVideoHash(text)) throw new TypeError(`${text} is no hash`);
  return text;
}

/** One hex digit, 64 times. */
export function hashOf(digit: string): VideoHash {
  return madeHash(digit.repeat(64));
}
