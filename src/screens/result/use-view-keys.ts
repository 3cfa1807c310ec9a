// The characters of a result: n and p walk the contested frames, l, h and t change the view, 1 to 9 switch models.
// Switched off together in Settings.

import { measuredDisagreement, nextContested, previousContested } from "../../analysis/frame-disagreement";
import type { VideoView } from "../../address/video-view";
import type { ScoreTable } from "../../domain/score-table";
import { usePageKeys } from "../../ui/use-page-keys";

type ViewKeys = {
  readonly table: ScoreTable;
  readonly without: readonly string[];
  readonly frame: number | undefined;
  readonly letterKeys: boolean;
  readonly onFrame: (frame: number) => void;
  readonly onView: (view: VideoView["view"]) => void;
  /** Draws the model, or not any more. */
  readonly onToggle: (model: string) => void;
};

const views: ReadonlyMap<string, VideoView["view"]> = new Map([
  ["l", "lines"],
  ["h", "heatmap"],
  ["t", "table"],
]);

export function useViewKeys(keys: ViewKeys): void {
  usePageKeys((key) => (keys.letterKeys ? actionOf(key, keys) : undefined));
}

function actionOf(key: string, keys: ViewKeys): (() => void) | undefined {
  const view = views.get(key);
  if (view !== undefined) return () => keys.onView(view);
  const model = /^[1-9]$/.test(key) ? keys.table.models[Number(key) - 1] : undefined;
  if (model !== undefined) return () => keys.onToggle(model);
  if (key !== "n" && key !== "p") return undefined;
  const frame = contestedFrame(keys, key === "n" ? nextContested : previousContested);
  return frame === undefined ? undefined : () => keys.onFrame(frame);
}

function contestedFrame({ table, without, frame }: ViewKeys, walk: typeof nextContested): number | undefined {
  return walk(measuredDisagreement(table, without).measured, frame);
}
