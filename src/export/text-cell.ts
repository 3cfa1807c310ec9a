// A text of an answer as a cell of a table.

import { visibleText } from "../words/visible-text";

/** As on the screen, so that nothing invisible leaves with it; a text that is not there is an empty cell. */
export function textCell(text: string | undefined): string | undefined {
  return text === undefined ? undefined : visibleText(text);
}
