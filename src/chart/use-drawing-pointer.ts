// What a pointer does on a drawing of frames, lines or heatmap alike: hover, click on a frame, drag and wheel to zoom.

import type { PointerEvent, RefObject } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import { frameAt, type PlotGeometry } from "./plot-geometry";
import { useAtOnce } from "../ui/use-at-once";
import { useZoomGestures } from "./use-zoom-gestures";

/** Where the pointer is. */
export type PointerPlace = {
  readonly frame: number;
  /** Pixels from the top of the drawing. */
  readonly y: number;
};

type DrawingPointer = {
  readonly hover: PointerPlace | undefined;
  /** The frames that the drag under way would show. */
  readonly brush: FrameRange | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerCancel: () => void;
  };
};

/** A little outside of the plot still counts, and under it as far as the frames' numbers. */
const reach = { side: 4, top: 8, bottom: 30 };

type PointerTargets = {
  readonly onHover: (place: PointerPlace | undefined) => void;
  readonly onSelectFrame: (frame: number) => void;
  readonly onRange: (range: FrameRange, settled: boolean) => void;
};

/** @param layer the element that takes the handlers */
export function useDrawingPointer(
  layer: RefObject<HTMLDivElement | null>,
  geometry: PlotGeometry,
  targets: PointerTargets,
): DrawingPointer {
  const { onHover, onSelectFrame, onRange } = targets;
  const [hover, setHover] = useAtOnce<PointerPlace | undefined>(undefined);
  const zoom = useZoomGestures(layer, geometry, onRange);

  function placeOf(event: PointerEvent): PointerPlace | undefined {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { left, right, top, bottom } = geometry;
    const across = x >= left - reach.side && x <= right + reach.side;
    const along = y >= top - reach.top && y <= bottom + reach.bottom;
    return across && along ? { frame: frameAt(geometry, x), y } : undefined;
  }

  function hoverAt(place: PointerPlace | undefined): void {
    setHover(place);
    onHover(place);
  }

  return {
    hover,
    brush: zoom.brush,
    handlers: {
      onPointerDown: zoom.onPointerDown,
      onPointerMove: (event) => {
        zoom.onPointerMove(event);
        hoverAt(event.pointerType === "touch" ? undefined : placeOf(event));
      },
      onPointerLeave: () => hoverAt(undefined),
      onPointerUp: (event) => {
        const place = placeOf(event);
        if (zoom.onPointerUp(event) === "click" && place !== undefined) onSelectFrame(place.frame);
      },
      onPointerCancel: zoom.onPointerCancel,
    },
  };
}
