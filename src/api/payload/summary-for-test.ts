// What an answer was read as, as plain JSON: what an expected summary beside a sample says.
// Undefined and empty lists are left away, a gap is null, a column is a list.

import type { ReadClassification } from "./read-classification";

/** The classification with its table spread out, or `{ failure }`. */
export function summaryOf(read: ReadClassification): unknown {
  if (read.kind === "failure") return { failure: plain(read.failure) };
  const { table, ...rest } = read.classification;
  const { models, frameCount, columns, elapsed, noAnswers } = table;
  const silent = noAnswers.some((frames) => frames.length > 0) ? noAnswers : undefined;
  const timed = elapsed.some((times) => times.some((time) => !Number.isNaN(time))) ? elapsed : undefined;
  const { notes, ...facts } = rest;
  const scores = { frameCount, models, scores: columns, elapsed: timed };
  const summary = plain({ ...facts, ...scores, notes });
  return silent === undefined ? summary : Object.assign({}, summary, { noAnswers: silent });
}

/** An empty list of models says something about a verdict; any other says nothing. */
const keptEmpty = new Set(["models"]);

function plain(value: unknown): unknown {
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (value instanceof Float64Array) return Array.from(value, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inside]) => inside !== undefined && (keptEmpty.has(key) || !isEmpty(inside)))
      .map(([key, inside]) => [key, plain(inside)]),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
