// What is said of a look-up without a result: that it was cancelled, that the backend has not finished.

import { sentence, type Sentence } from "../../words/phrase";
import { visibleText } from "../../words/visible-text";

export const cancelledWords = {
  heading: "Look-up cancelled",
  what: "Nothing was asked to the end.",
  meaning: "The address still holds the hash.",
} as const;

/**
 * "The backend is still analysing this video (status new). This page asks again by itself; …"
 * @param status as reported
 * @param goesOn it is asked for again by itself
 * @param failed what went wrong with the last check
 */
export function pendingWords(status: string, goesOn: boolean, failed: string | undefined): Sentence {
  const what =
    status === "new" ? "The backend is still analysing this video" : "The backend gives no result yet";
  return sentence(
    { kind: "strong", text: what },
    " (status ",
    { kind: "name", text: visibleText(status) },
    "). ",
    goesOn
      ? "This page asks again by itself; you can leave it open or come back."
      : "This page no longer asks by itself.",
    failed === undefined ? "" : ` The last check failed: ${failed}. What is shown is from before.`,
  );
}
