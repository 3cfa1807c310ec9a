// Gathers scores frame by frame into columns. Built for the dense answer: one comparison and three stores per score,
// no object per score. Model names are data and only ever keys of a Map.

import { gap, type ScoreTable } from "../../domain/score-table";
import type { NoteBook } from "./note-book";

/**
 * More scores than the longest text that an engine can hold has room for (some 8 million). Only an answer that names
 * a new model in every frame comes near it, and it would fill the memory with gaps.
 */
export const mostCells = 10_000_000;

const absent = 0;
const answered = 1;
const noAnswer = 2;

/** One model's scores while they are gathered. */
export class Column {
  readonly model: string;
  readonly scores: Float64Array;
  readonly elapsed: Float64Array;
  readonly #states: Uint8Array;
  /** From 0; −1 before the first answer. */
  #lastFrame = -1;
  #answered = 0;

  constructor(model: string, frameCount: number) {
    this.model = model;
    this.scores = new Float64Array(frameCount).fill(gap);
    this.elapsed = new Float64Array(frameCount).fill(gap);
    this.#states = new Uint8Array(frameCount);
  }

  /** Whether the model has already answered in the frame that is being read. */
  hasAnswered(frame: number): boolean {
    return this.#lastFrame === frame;
  }

  /**
   * Stores the answer for a frame, over an earlier one.
   * @param frame from 0, ascending from call to call
   * @param score artificial score 0…1, or NaN when the answer holds none that is usable
   * @param elapsed as reported, or NaN
   * @param unknown the model was asked and said that it cannot tell; the score is NaN then
   */
  set(frame: number, score: number, elapsed: number, unknown: boolean): void {
    if (this.#lastFrame !== frame) this.#answered++;
    this.#lastFrame = frame;
    this.#states[frame] = unknown ? noAnswer : answered;
    this.scores[frame] = score;
    this.elapsed[frame] = elapsed;
  }

  isAbsent(frame: number): boolean {
    return this.#states[frame] === absent;
  }

  /** Frames from 1, ascending. */
  noAnswers(): readonly number[] {
    return this.#states.includes(noAnswer) ? this.#framesIn(noAnswer) : [];
  }

  /** Frames from 1, ascending, of which `isOpen` (from 0) says that an answer was to be expected. */
  missing(isOpen: (frame: number) => boolean): readonly number[] {
    return this.#states.includes(absent) ? this.#framesIn(absent).filter((frame) => isOpen(frame - 1)) : [];
  }

  /** In how many frames the model said anything, "I cannot tell" included. */
  get answerCount(): number {
    return this.#answered;
  }

  #framesIn(state: number): readonly number[] {
    const frames: number[] = [];
    this.#states.forEach((found, frame) => {
      if (found === state) frames.push(frame + 1);
    });
    return frames;
  }
}

export class ColumnBuilder {
  readonly #frameCount: number;
  readonly #columns = new Map<string, Column>();
  readonly #inOrder: Column[] = [];
  readonly #excused = new Set<number>();

  constructor(frameCount: number) {
    this.#frameCount = frameCount;
  }

  /**
   * The column of a model, made with its first answer; undefined when the table is full.
   * @param position of the answer in its frame: most answers name their models in the same order in every frame
   */
  columnOf(model: string, position: number): Column | undefined {
    const likely = this.#inOrder[position];
    if (likely !== undefined && likely.model === model) return likely;
    return this.#columns.get(model) ?? this.#newColumn(model);
  }

  /** What is missing in this frame (from 0) is explained already: it is unfinished, or has a note of its own. */
  excuse(frame: number): void {
    this.#excused.add(frame);
  }

  finish(): ScoreTable {
    const columns = this.#inOrder;
    return {
      models: columns.map(({ model }) => model),
      frameCount: this.#frameCount,
      columns: columns.map(({ scores }) => scores),
      elapsed: columns.map(({ elapsed }) => elapsed),
      noAnswers: columns.map((column) => column.noAnswers()),
    };
  }

  /** A note for each model that others outlast, and one for all frames without a score. */
  noteMissing(notes: NoteBook): void {
    const isWhole = this.#inOrder.every(({ answerCount }) => answerCount === this.#frameCount);
    if (isWhole && this.#inOrder.length > 0) return;
    const open = new Uint8Array(this.#frameCount);
    const empty: number[] = [];
    for (let frame = 0; frame < this.#frameCount; frame++) {
      if (this.#excused.has(frame)) continue;
      if (this.#inOrder.every((column) => column.isAbsent(frame))) empty.push(frame + 1);
      else open[frame] = 1;
    }
    for (const column of this.#inOrder) {
      const frames = column.missing((frame) => open[frame] === 1);
      const { model, answerCount: answered } = column;
      if (frames.length > 0) notes.add({ kind: "model-missing", model, frames, answered });
    }
    if (empty.length > 0) notes.add({ kind: "frames-empty", frames: empty });
  }

  #newColumn(model: string): Column | undefined {
    const isFull = (this.#inOrder.length + 1) * this.#frameCount > mostCells;
    if (isFull && this.#inOrder.length > 0) return undefined;
    const column = new Column(model, this.#frameCount);
    this.#columns.set(model, column);
    this.#inOrder.push(column);
    return column;
  }
}
