// The keys of a result: arrows walk the frames from anywhere on the page, Escape lets go of the frame, + and − zoom, 0 shows
// all frames, Shift with an arrow moves the range along; n and p walk the contested frames, l, h and t change the view, 1 to 9
// switch models. The characters can be switched off in Settings.

import type { VideoView } from "../../address/video-view";
import type { FrameRange } from "../../analysis/drawn-points";
import { measuredDisagreement, nextContested, previousContested } from "../../analysis/frame-disagreement";
import { moved, zoomed } from "../../chart/frame-range";
import type { ScoreTable } from "../../domain/score-table";
import { usePageKeys } from "../../ui/use-page-keys";

/** @param frame selected frame, from 1; undefined selects the first or the last */
export function useFrameKeys(
  frame: number | undefined,
  frameCount: number,
  onFrame: (frame: number | undefined) => void,
): void {
  usePageKeys((key, { shiftKey, target }) => {
    if (shiftKey || frameCount === 0 || scrolls(target)) return undefined;
    if (key === "ArrowRight") return () => onFrame(Math.min((frame ?? 0) + 1, frameCount));
    if (key === "ArrowLeft") return () => onFrame(Math.max((frame ?? frameCount + 1) - 1, 1));
    return key === "Escape" && frame !== undefined ? () => onFrame(undefined) : undefined;
  });
}

/** Such a box needs the arrows itself. */
function scrolls(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=group][tabindex]") !== null;
}

type ZoomKeys = {
  readonly range: FrameRange;
  readonly frame: number | undefined;
  readonly frameCount: number;
  readonly letterKeys: boolean;
  readonly onRange: (range: FrameRange) => void;
};

export function useZoomKeys({ range, frame, frameCount, letterKeys, onRange }: ZoomKeys): void {
  usePageKeys((key, { shiftKey }) => {
    if (frameCount < 2) return undefined;
    const next = nextRange(key, shiftKey, range, frame, frameCount, letterKeys);
    return next === undefined ? undefined : () => onRange(next);
  });
}

function nextRange(
  key: string,
  shiftKey: boolean,
  range: FrameRange,
  frame: number | undefined,
  frameCount: number,
  letterKeys: boolean,
): FrameRange | undefined {
  const step = Math.max(1, Math.round((range.to - range.from + 1) / 4));
  if (shiftKey && key === "ArrowLeft") return moved(range, -step, frameCount);
  if (shiftKey && key === "ArrowRight") return moved(range, step, frameCount);
  if (!letterKeys) return undefined;
  const inSight = frame !== undefined && frame >= range.from && frame <= range.to;
  const at = inSight ? frame : (range.from + range.to) / 2;
  if (key === "+" || key === "=") return zoomed(range, 0.5, at, frameCount);
  if (key === "-") return zoomed(range, 2, at, frameCount);
  return key === "0" ? { from: 1, to: frameCount } : undefined;
}

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
