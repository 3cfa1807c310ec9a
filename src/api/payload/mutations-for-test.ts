// What can happen to a payload on its way: a value is dropped, doubled, retyped, buried, swapped, renamed, replaced by
// something hostile, or written in a way that only text can be. Each mutation is one change at one place.

import fc from "fast-check";
import { editSiblings, pathsOf, valueAt, type Child, type Json } from "./json-for-test";

const kinds = ["drop", "duplicate", "retype", "deepen", "swap", "move", "rename", "hostile"] as const;

export type Mutation = {
  readonly kind: (typeof kinds)[number];
  /** Which value, and which other one: positions among all values of the payload, modulo their number. */
  readonly place: number;
  readonly other: number;
  readonly value: Json;
  readonly key: string;
};

/** Written by `textOf` as what JSON.stringify cannot write. */
const written: readonly (readonly [marker: string, text: string])[] = [
  ["@no number@", "NaN"],
  ["@below all@", "-Infinity"],
  ["@too large@", "1e999"],
  ["@deep@", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["@deep object@", `${'{"results":'.repeat(2_000)}1${"}".repeat(2_000)}`],
];

const hostileTexts = [
  "",
  " ",
  "0.5",
  "artificial",
  "human",
  "__proto__",
  "constructor",
  "toString",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  "\u202eabc\u0000\ud800",
  "new",
  "done",
  "errored",
  "V01",
  "x".repeat(300),
  ...written.map(([marker]) => marker),
];

const hostileNumbers = [0, 1, -1, 0.5, 1.7, 1.000_000_1, -1e-9, 5e-324, 1e21, 1.797e308, 2 ** 53];

const label: Json = { label: "artificial", score: 0.5 };
const answer: Json = { model: "V01", classification: [label] };
const hostileParts: readonly Json[] = [
  [],
  {},
  [null],
  [[]],
  [{}],
  label,
  [label],
  answer,
  [answer],
  [[answer]],
];

const hostile: readonly Json[] = [null, true, false, ...hostileTexts, ...hostileNumbers, ...hostileParts];

const keys = [
  "results",
  "images",
  "audios",
  "model",
  "classification",
  "label",
  "score",
  "unknown",
  "verdict",
  "verdicts",
  "status",
  "errors",
  "c2pa",
  "details",
  "__proto__",
  "constructor",
  "",
  "something new",
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  place: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(...hostile),
  key: fc.constantFrom(...keys),
});

/** The payload with one thing changed; an empty one becomes the mutation's value. */
export function mutated(json: Json, { kind, place, other, value, key }: Mutation): Json {
  const paths = pathsOf(json);
  const path = paths[place % paths.length];
  if (path === undefined) return value;
  const stranger = valueAt(json, paths[other % paths.length] ?? path) ?? value;
  return editSiblings(json, path, (siblings, position) => {
    const [name, current] = siblings[position] ?? ["", null];
    const replaced = (child: Child) => siblings.with(position, child);
    switch (kind) {
      case "drop":
        return siblings.toSpliced(position, 1);
      case "duplicate":
        return siblings.toSpliced(position, 0, [`${name}2`, current]);
      case "retype":
        return replaced([name, retyped(current)]);
      case "deepen":
        return replaced([name, place % 2 === 0 ? [current] : { [key]: current }]);
      case "swap":
        return replaced([name, stranger]);
      case "move":
        return siblings.toSpliced(position, 1).toSpliced(other % siblings.length, 0, [name, current]);
      case "rename":
        return replaced([key, current]);
      case "hostile":
        return replaced([name, value]);
    }
  });
}

/** The same in another type, as loosely written backends give it. */
function retyped(value: Json): Json {
  if (typeof value === "string") return Number(value) || 7;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null) return [];
  return Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : Object.values(value);
}

/** As JSON text, with what only text can say. */
export function textOf(json: Json): string {
  return written.reduce(
    (text, [marker, instead]) =>
      text.replaceAll(JSON.stringify(marker), (found, at: number) =>
        // A key must stay a text.
        text[at + found.length] === ":" ? found : instead,
      ),
    JSON.stringify(json),
  );
}
