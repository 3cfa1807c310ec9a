// What stood somewhere in an answer, in a few words for a person. Never the value as JavaScript would print it,
// and never more of a text than one can take in.

const longestText = 40;

/** `the text "abc"`, `the number 1.7`, `a list of 3`, `an object with "name" and 2 more`, `null`, `nothing`. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "string") return `the text ${JSON.stringify(shortened(value))}`;
  if (typeof value === "number") return describeNumber(value);
  if (typeof value === "boolean") return String(value);
  return typeof value === "object" ? describeObject(value) : "nothing";
}

/** The first key says most of the time what it is. */
function describeObject(value: object): string {
  const [first, ...rest] = Object.keys(value);
  if (first === undefined) return "an empty object";
  const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
  return `an object with ${JSON.stringify(shortened(first))}${more}`;
}

/** JSON can write numbers that no computer holds (1e999), and Python writes words in place of some. */
function describeNumber(value: number): string {
  return Number.isFinite(value) ? `the number ${value}` : "no finite number";
}

/** Not longer than a person can take in. */
export function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${Array.from(text.slice(0, longestText * 2))
    .slice(0, longestText)
    .join("")}…`;
}
