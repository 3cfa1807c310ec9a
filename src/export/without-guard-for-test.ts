// What a reader of our tables takes away again: the apostrophes before what would be run.

export const quotes = "\\s'\"`‘-‟«»‹›＂＇";
export const signs = "[=+\\-@＝＋－＠−]";

/** What a reader of our text cells takes away: the one apostrophe before what would be run. */
export function withoutGuard(cell: string): string {
  const first = cell.replace(/^'(?='*[\t\r\n])/, "");
  const guarded = new RegExp(`(^|(?<=[,;|\\t\\r\\n]))'(?=[${quotes}]*${signs})`, "g");
  return (first === cell ? cell : ` ${first}`).replaceAll(guarded, "").slice(first === cell ? 0 : 1);
}
