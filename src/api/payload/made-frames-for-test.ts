// Frames for property tests: what each model says in a frame, and how the two frame shapes write it down.

import fc from "fast-check";
import type { Json, JsonFields } from "./json-for-test";

export const mostModels = 4;

/** What one model says in one frame. */
const cell = fc.record({
  kind: fc.constantFrom("score", "score", "score", "score", "score", "absent", "unknown"),
  score: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5)),
  artificialFirst: fc.boolean(),
  elapsed: fc.oneof(fc.double({ min: 0, max: 10, noNaN: true }), fc.constant(null)),
});

/** A cell for each of the most models that there can be, and the order in which they answer. */
export const madeFrame = fc.record({
  cells: fc.array(cell, { minLength: mostModels, maxLength: mostModels }),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: mostModels }),
  isArray: fc.boolean(),
});

type ValueOf<Made> = Made extends fc.Arbitrary<infer Value> ? Value : never;
type Cell = ValueOf<typeof cell>;
export type MadeFrame = ValueOf<typeof madeFrame>;

/** Per model that any frame names: one score per frame, undefined where there is none. */
export type MadeScores = ReadonlyMap<string, readonly (number | undefined)[]>;

export function scoresOf(
  names: readonly string[],
  frames: readonly MadeFrame[],
  isArray: (frame: MadeFrame) => boolean,
): MadeScores {
  const named = names.flatMap((model, index) => {
    const cells = frames.map((frame) => [frame, frame.cells[index]] as const);
    const isNamed = cells.some(([frame, cell]) => cell !== undefined && isThere(cell, isArray(frame)));
    const scores = cells.map(([, cell]) => (cell?.kind === "score" ? cell.score : undefined));
    return isNamed ? [[model, scores] as const] : [];
  });
  return new Map(named);
}

/** Array frames had no way to say "unknown". */
function isThere({ kind }: Cell, isArray: boolean): boolean {
  return kind === "score" || (kind === "unknown" && !isArray);
}

/** The answers in a frame, in the frame's own order. */
export function answersOf(
  names: readonly string[],
  { cells, order }: MadeFrame,
  isArray: boolean,
): readonly Json[] {
  return order.flatMap((position) => {
    const [model, cell] = [names[position], cells[position]];
    if (model === undefined || cell === undefined || !isThere(cell, isArray)) return [];
    return [answerOf(model, cell, isArray)];
  });
}

function answerOf(model: string, cell: Cell, isArray: boolean): JsonFields {
  const classification = cell.kind === "score" ? labelPair(cell.score, cell.artificialFirst) : [];
  const old = { model, elapsed_time: cell.elapsed, classification };
  return isArray ? old : { ...old, unknown: cell.kind === "unknown", classification_details: {} };
}

export function labelPair(score: number, artificialFirst: boolean): readonly Json[] {
  const labels = [
    { label: "artificial", score },
    { label: "human", score: 1 - score },
  ];
  return artificialFirst ? labels : labels.toReversed();
}
