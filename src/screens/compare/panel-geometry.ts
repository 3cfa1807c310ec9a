// Where things stand in one of many small drawings that share an axis. The y axis is 0–100% here too.

import type { FrameRange } from "../../analysis/drawn-points";
import { framePadding, type PlotGeometry } from "../../chart/plot-geometry";

const narrowestPanel = 264;
const panelGap = 28;
const mostColumns = 4;

export type PanelLayout = { readonly columns: number; readonly width: number; readonly height: number };

/** Few drawings are large, many are small, and none is too narrow to be read. */
export function panelLayout(width: number, panels: number): PanelLayout {
  const fitting = Math.floor((width + panelGap) / (narrowestPanel + panelGap));
  const columns = Math.max(1, Math.min(fitting, mostColumns, panels));
  const height = panels <= columns ? 220 : 148;
  return { columns, width: Math.floor((width - panelGap * (columns - 1)) / columns), height };
}

/** @param longest frames of the axis, of which `range` is drawn */
export function panelGeometry(
  { width, height }: Pick<PanelLayout, "width" | "height">,
  longest: number,
  range: FrameRange,
): PlotGeometry {
  const [left, right] = [38, width - 20];
  const padding = framePadding(right - left, range.to - range.from + 1);
  return {
    width,
    height,
    left,
    right,
    top: 8,
    bottom: height - 22,
    domain: [range.from - padding, range.to + padding],
    frameCount: longest,
    range,
    namesAtEnds: false,
  };
}
