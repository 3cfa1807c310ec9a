// What must be true of whatever is read, however broken it was: the rules that mutants are held against.

import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { isGap } from "../../domain/score-table";
import { dataNoteWords } from "../../words/data-note-words";
import { failureWords } from "../../words/failure-words";
import { plainText } from "../../words/phrase";
import { frameShapes } from "./frame-shapes";
import { parseJson } from "./parse-json";
import { readAnswer } from "./read-answer";
import type { ReadClassification } from "./read-classification";
import { referenceScores } from "./reference-scores-for-test";

const neverSaid = /NaN|undefined|\[object/;

/** Reads the answer and fails the test when anything is not sound. */
export function expectSound(answer: string | Uint8Array): ReadClassification {
  const bytes = typeof answer === "string" ? new TextEncoder().encode(answer) : answer;
  const read = readAnswer(bytes, "application/json");
  expect(wordsOf(read)).not.toMatch(neverSaid);
  expect(isDeepStrictEqual(readAnswer(bytes, "application/json"), read)).toBe(true);
  const parsed = parseJson(bytes);
  if (parsed.kind === "json") expectScores(read, parsed.value);
  else expect(read.kind).toBe("failure");
  return read;
}

/** Every sentence that a person would see about the answer. */
function wordsOf(read: ReadClassification): string {
  if (read.kind === "failure") return JSON.stringify(failureWords(read.failure, "the sample backend"));
  const { notes, table } = read.classification;
  return notes.map((note) => plainText(dataNoteWords(note, table.frameCount))).join("\n");
}

/** Every valid score stands in its column, bit for bit, and nothing else does. */
function expectScores(read: ReadClassification, json: unknown): void {
  const { frameCount, columns, hasNoAnswers, hasPercentages } = referenceScores(json);
  if (read.kind === "failure") {
    expect(read.failure.kind).toBe("not-a-result");
    expect(columns.every(([, scores]) => scores.every(isGap)) && !hasNoAnswers).toBe(true);
    return;
  }
  const { table } = read.classification;
  expect(table.frameCount).toBe(frameCount);
  expect(table.models).toEqual(columns.map(([model]) => model));
  expect(table.elapsed.every(({ length }) => length === frameCount)).toBe(true);
  if (read.classification.notes.some(({ kind }) => kind === "percentages")) {
    expect(hasPercentages()).toBe(true);
    expect(table.columns.every((column) => column.every(isGap))).toBe(true);
    return;
  }
  const same = columns.every(([, scores], index) =>
    isDeepStrictEqual([...(table.columns[index] ?? [])], scores),
  );
  expect(same).toBe(true);
}

/** Each value in the list of frames is owned by exactly one shape. */
export function expectOneOwner(images: readonly unknown[]): void {
  for (const frame of images) expect(frameShapes.filter(({ owns }) => owns(frame))).toHaveLength(1);
}
