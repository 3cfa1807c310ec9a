// What is said in the place of a part that is not there: its code did not arrive, or it could not be drawn.

import { sentence, type Sentence } from "./phrase";
import { visibleText } from "./visible-text";

/** After a new release, or on a broken line. */
export const chunkFailedWords = sentence(
  { kind: "strong", text: "A part of this page could not be loaded." },
  " What is shown is complete in itself. Perhaps Framewise was just updated: reloading gets the new version.",
);

/** A fault of ours, said as such. @param message of the fault */
export function partBrokeWords(message: string): Sentence {
  return sentence(
    { kind: "strong", text: "A part of this page could not be drawn." },
    ` The fault is in Framewise, not in the video and not in the backend: ${visibleText(message)}. What else is shown is complete in itself.`,
  );
}
