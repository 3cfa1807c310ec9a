// What a heatmap is told.

import type { FrameRange } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { ModelSummary } from "../analysis/model-summary";
import type { RowOrder } from "../analysis/row-order";
import type { ScoreTable } from "../domain/score-table";
import type { HeatmapGeometry } from "./heat-cells";
import type { TextWidth } from "../ui/use-text-width";

export type HeatmapProps = {
  readonly table: ScoreTable;
  readonly pyramids: readonly MinMaxPyramid[];
  /** The drawn ones, in the backend's order. */
  readonly visible: readonly ModelSummary[];
  /** Their positions in the score table. */
  readonly drawn: readonly number[];
  readonly geometry: HeatmapGeometry;
  readonly textWidth: TextWidth;
  readonly order: RowOrder;
  readonly threshold: number;
  readonly selectedFrame: number | undefined;
  readonly focused: number | undefined;
  readonly onOrder: (order: RowOrder) => void;
  readonly onSelectFrame: (frame: number) => void;
  readonly onFocus: (index: number | undefined) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};
