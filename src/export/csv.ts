// Rows as CSV (RFC 4180): quoted where needed, lines end in CRLF, UTF-8 with a byte order mark, because spreadsheets take
// a file without one for something else. Numbers keep every digit; a text is never run as a formula, wherever a program
// parts it. No file is made here.

/** A number is printed so that reading it gives the same bits; NaN and undefined, the gaps, are empty cells. */
export type CsvCell = string | number | undefined;

/** What stands between cells, and the sign before a number's decimals. */
export type CsvForm = { readonly separator: "," | ";"; readonly decimal: "." | "," };

const plain: CsvForm = { separator: ",", decimal: "." };

/** For spreadsheets that write decimals with a comma, which therefore part cells at semicolons. @param locale the browser's own when left out */
export function spreadsheetForm(locale?: string): CsvForm {
  const sign = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === "decimal")?.value;
  return { separator: ";", decimal: sign === "." ? "." : "," };
}

/**
 * One line per row, each ended. A row may be shorter than another; no row at all prints the mark alone.
 * @returns text that begins with a byte order mark
 */
export function printCsv(rows: readonly (readonly CsvCell[])[], form = plain): string {
  const lines = rows.map((row) => `${row.map((cell) => printCell(cell, form)).join(form.separator)}\r\n`);
  return byteOrderMark + lines.join("");
}

const byteOrderMark = "\ufeff";

function printCell(cell: CsvCell, { decimal }: CsvForm): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") {
    const number = printNumber(cell);
    return decimal === "." ? number : number.replace(".", decimal);
  }
  const text = inertText(cell);
  // An empty text is no gap. The other separator is quoted as well: a program may part cells there.
  return text === "" || /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The shortest decimal that reads back to the same double; only the sign of zero needs a hand. */
function printNumber(value: number): string {
  if (Number.isNaN(value)) return "";
  return Object.is(value, -0) ? "-0" : String(value);
}

/**
 * Where a cell begins, or would for a program that parts it at another separator: there a formula or a command may follow,
 * behind blanks and quotes, full-width forms included. A leading tab or line end alone is one as well.
 */
const formula =
  /(?:^|(?<=[,;|\t\r\n]))(?=[\s'"`\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\uff07]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|(?<![^])'*[\t\r\n])/g;

/**
 * The text with an apostrophe before what would be run. Apostrophes that stand there already count among what is marked,
 * so taking the first one away again gives every text back.
 */
function inertText(text: string): string {
  return text.replaceAll(formula, "'");
}
