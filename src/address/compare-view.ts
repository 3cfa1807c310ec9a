// What a link to two results remembers: the two hashes as they were given, and how both are drawn. Each field has one
// default, which prints as nothing; a bad value falls back to it and is reported, never silently. A hash that is none
// stays as it was typed, so that the page can say what is wrong with it.

import { parseFields, printFields, type FieldTable, type ParsedView } from "./field-table";
import {
  nameListField,
  oneOf,
  rangeField,
  thresholdField,
  type Field,
  type FrameSpan,
} from "./shared-fields";

export const alignments = ["frame", "stretch"] as const;

export type CompareView = {
  /** As given, whether it is a hash or not. */
  readonly a: string;
  readonly b: string;
  /** Models that are not drawn; changes the drawing only, never a number. */
  readonly hide: readonly string[];
  /** Part of the axis that is drawn, in frames of the longer result; undefined draws all. */
  readonly range: FrameSpan | undefined;
  /** Artificial from this score on, 0…1. */
  readonly threshold: number;
  /** Frame beside frame of the same number, or both stretched to the same length. */
  readonly align: (typeof alignments)[number];
};

export const defaultCompareView: CompareView = {
  a: "",
  b: "",
  hide: [],
  range: undefined,
  threshold: 0.5,
  align: "frame",
};

const anyTextField: Field<string> = { parse: (text) => text, print: (text) => text, expected: "a hash" };

const fields: FieldTable<CompareView> = {
  a: anyTextField,
  b: anyTextField,
  hide: nameListField,
  range: rangeField,
  threshold: thresholdField,
  align: { parse: (text) => oneOf(alignments, text), print: (align) => align, expected: "frame or stretch" },
};

/** @param query with or without its question mark */
export function parseCompareView(query: string): ParsedView<CompareView> {
  return parseFields(fields, defaultCompareView, new URLSearchParams(query));
}

/** Encoded, without its question mark; empty where everything is as by default. */
export function printCompareView(view: CompareView): string {
  return printFields(fields, defaultCompareView, view);
}
