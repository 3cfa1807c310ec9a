// Fields that several pages have in their links, each read and printed in one way. Reading never throws; a value that is
// not usable gives undefined.

import { parseNameList, printNameList } from "./name-list";

/** A field whose value was not usable, and what is used in its place. */
export type IgnoredField = { readonly field: string; readonly value: string; readonly expected: string };

/** First and last frame, from 1, inclusive. */
export type FrameSpan = { readonly from: number; readonly to: number };

export type Field<Value> = {
  /** undefined when the text is no usable value. */
  readonly parse: (text: string) => Value | undefined;
  readonly print: (value: Value) => string;
  readonly expected: string;
};

export const nameListField: Field<readonly string[]> = {
  parse: parseNameList,
  print: printNameList,
  expected: "names of models",
};

export const rangeField: Field<FrameSpan | undefined> = {
  parse: parseRange,
  print: (range) => (range === undefined ? "" : `${range.from}-${range.to}`),
  expected: "two frames' numbers, first-last",
};

export const thresholdField: Field<number> = {
  parse: parseThreshold,
  print: String,
  expected: "a number from 0 to 1",
};

/** 0…1 as digits, and as printing writes a tiny one: 1e-7. */
function parseThreshold(text: string): number | undefined {
  const usable = /^(?=.*\d)(?:0*(?:\.\d*)?|0*1(?:\.0*)?|[1-9](?:\.\d+)?e-[1-9]\d*)$/.test(text);
  return usable ? Number(text) : undefined;
}

export function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined {
  return choices.find((choice) => choice === text);
}

function parseRange(text: string): FrameSpan | undefined {
  const [, first, last] = /^0*([1-9]\d{0,8})-0*([1-9]\d{0,8})$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from < to ? { from, to } : undefined;
}

/** Half a surrogate pair cannot be encoded; it becomes the replacement character. */
export function wellFormed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

/** Percent-decoded; a text that cannot be stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
