// What is said in the place of a part that is not there: its code did not arrive, or it could not be drawn.

import { sentence, type Sentence } from "../../words/phrase";
import { visibleText } from "../../words/visible-text";

/** After a new release, or on a broken line. Firefox remembers for the whole visit that code failed to arrive. */
export const chunkFailedWords = sentence(
  { kind: "strong", text: "A part of this page could not be loaded." },
  " What is shown is complete in itself. If trying again does not help, reload: browsers may ask only once, and Framewise may just have been updated.",
);

/** In the place of what copies and exports. */
export const shareMissingWords =
  "The part of this page that makes it could not be loaded. If trying again does not help, reload the page.";

/** A fault of ours, said as such. @param message of the fault */
export function partBrokeWords(message: string): Sentence {
  return sentence(
    { kind: "strong", text: "A part of this page could not be drawn." },
    ` The fault is in Framewise, not in the video and not in the backend: ${visibleText(message)}. What else is shown is complete in itself.`,
  );
}
