// Rows as CSV (RFC 4180): quoted where needed, lines end in CRLF, UTF-8 with a byte order mark, because spreadsheets take
// a file without one for something else. Numbers keep every digit; a text is never run as a formula. No file is made here.

/** A number is printed so that reading it gives the same bits; NaN and undefined, the gaps, are empty cells. */
export type CsvCell = string | number | undefined;

/**
 * One line per row, each ended. A row may be shorter than another; no row at all prints the mark alone.
 * @returns text that begins with a byte order mark
 */
export function printCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(printCell).join(",")}\r\n`).join("");
}

const byteOrderMark = "\ufeff";

function printCell(cell: CsvCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return printNumber(cell);
  const text = inertText(cell);
  // An empty text is no gap. The semicolon and the tab part cells where a spreadsheet's language says so.
  return text === "" || /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The shortest decimal that reads back to the same double; only the sign of zero needs a hand. */
function printNumber(value: number): string {
  if (Number.isNaN(value)) return "";
  return Object.is(value, -0) ? "-0" : String(value);
}

/** What a spreadsheet may take for the beginning of a formula or a command, full-width forms included. */
const formula = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/;

/**
 * The text with an apostrophe before it where it would be run. Apostrophes that stand there already count among what is
 * marked, so taking the first one away again gives every text back.
 */
function inertText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
