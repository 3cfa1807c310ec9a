// The scores of every frame as tables: wide for a look, long for a program. Every number as it was read, every gap empty,
// every model named as on the screen, so that nothing invisible leaves with it.

import type { ScoreTable } from "../domain/score-table";
import { visibleText } from "../words/visible-text";
import type { CsvCell } from "./csv";

/** A row per frame (from 1), a column per model in the order of the answer; a gap is NaN. */
export function tidyScoreRows({ models, columns, frameCount }: ScoreTable): readonly (readonly CsvCell[])[] {
  const rows = Array.from({ length: frameCount }, (_, frame) => [
    frame + 1,
    ...columns.map((column) => column[frame]),
  ]);
  return [["frame", ...models.map(visibleText)], ...rows];
}

/** A row per frame and model, gaps too; `elapsed` as reported, without a documented unit. */
export function longScoreRows({
  models,
  columns,
  elapsed,
  frameCount,
}: ScoreTable): readonly (readonly CsvCell[])[] {
  const names = models.map(visibleText);
  const rows = Array.from({ length: frameCount }, (_, frame) =>
    names.map((name, index) => [frame + 1, name, columns[index]?.[frame], elapsed[index]?.[frame]]),
  );
  return [["frame", "model", "score", "elapsed"], ...rows.flat()];
}
