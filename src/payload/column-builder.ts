// Gathers scores frame by frame into columns. Built for the dense answer: one map look-up and one store per score,
// no object per score. Model names are data and only ever keys of a Map.

import { gap, isGap, type ScoreTable } from "../domain/score-table";
import type { NoteBook } from "./note-book";

type Column = {
  readonly scores: Float64Array;
  readonly elapsed: Float64Array;
  /** Frame (from 0) of the last answer, to see the same model twice in one frame. */
  lastFrame: number;
  /** Frames (from 0) that were answered without a usable score and are already noted. */
  readonly noted: Set<number>;
};

export class ColumnBuilder {
  readonly #frameCount: number;
  readonly #notes: NoteBook;
  readonly #columns = new Map<string, Column>();

  constructor(frameCount: number, notes: NoteBook) {
    this.#frameCount = frameCount;
    this.#notes = notes;
  }

  /**
   * Stores one answer of one model.
   * @param frame from 0
   * @param score artificial score 0…1, or NaN when the answer holds none (noted by the caller)
   * @param elapsed as reported, or NaN
   * @param path where the answer stands, for notes; called only when there is one
   */
  add(model: string, frame: number, score: number, elapsed: number, path: () => string): void {
    const column = this.#columns.get(model) ?? this.#newColumn(model);
    if (column.lastFrame === frame) {
      const dropped = column.scores[frame] ?? gap;
      this.#notes.add({ kind: "model-twice", path: path(), model, frame: frame + 1, dropped, kept: score });
    }
    column.lastFrame = frame;
    column.scores[frame] = score;
    column.elapsed[frame] = elapsed;
    if (isGap(score)) column.noted.add(frame);
    else column.noted.delete(frame);
  }

  /** The table, and a note for each model that others outlast. */
  finish(): ScoreTable {
    this.#noteMissing();
    const columns = [...this.#columns.values()];
    return {
      models: [...this.#columns.keys()],
      frameCount: this.#frameCount,
      columns: columns.map((column) => column.scores),
      elapsed: columns.map((column) => column.elapsed),
    };
  }

  #newColumn(model: string): Column {
    const scores = new Float64Array(this.#frameCount).fill(gap);
    const elapsed = new Float64Array(this.#frameCount).fill(gap);
    const column = { scores, elapsed, lastFrame: -1, noted: new Set<number>() };
    this.#columns.set(model, column);
    return column;
  }

  #noteMissing(): void {
    const columns = [...this.#columns];
    const empty: number[] = [];
    const missing = columns.map((): number[] => []);
    for (let frame = 0; frame < this.#frameCount; frame++) {
      const anyone = columns.some(
        ([, column]) => !isGap(column.scores[frame] ?? gap) || column.noted.has(frame),
      );
      if (!anyone) {
        empty.push(frame + 1);
        continue;
      }
      columns.forEach(([, column], index) => {
        if (isGap(column.scores[frame] ?? gap) && !column.noted.has(frame)) missing[index]?.push(frame + 1);
      });
    }
    columns.forEach(([model], index) => {
      const frames = missing[index] ?? [];
      const answered = this.#frameCount - empty.length - frames.length;
      if (frames.length > 0) this.#notes.add({ kind: "model-missing", model, frames, answered });
    });
    if (empty.length > 0) this.#notes.add({ kind: "frames-empty", frames: empty });
  }
}
