// How far the download of an answer is.

import { byteText } from "../../words/format";

export const receivedName = "Answer received";

export const allReceivedText = "Reading…";

/**
 * "12.4 MB of 134 MB", "12.4 MB so far" where the length is not known, "Reading…" when all is there.
 */
export function receivedText(received: number, total: number | undefined): string {
  if (received === total) return allReceivedText;
  return total === undefined ? `${byteText(received)} so far` : `${byteText(received)} of ${byteText(total)}`;
}
