// Pointer input on the drawing: drag to look closer, turn the wheel or pinch to zoom around a place, push sideways to
// move. A click stays a click. Scrolling the page over the drawing stays scrolling.

import { useEffect, useEffectEvent, useRef, type PointerEvent, type RefObject } from "react";
import type { FrameRange } from "../analysis/drawn-points";
import { dragged, moved, zoomed } from "./frame-range";
import { frameAt, type PlotGeometry } from "./plot-geometry";
import { useAtOnce } from "../ui/use-at-once";

type ZoomGestures = {
  /** The frames that the drag under way would show. */
  readonly brush: FrameRange | undefined;
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => "click" | "handled";
  readonly onPointerCancel: () => void;
};

/** Pixels; shorter drags are clicks. */
const clickDistance = 5;
/** A page that was scrolled this short a time ago is still being scrolled. */
const scrollPauseMs = 300;
const zoomPerPixel = 0.0025;
const pixelsPerLine = 24;

/** @param layer the element that the gestures are made on */
export function useZoomGestures(
  layer: RefObject<HTMLDivElement | null>,
  geometry: PlotGeometry,
  onRange: (range: FrameRange, settled: boolean) => void,
): ZoomGestures {
  const [brush, setBrush] = useAtOnce<FrameRange | undefined>(undefined);
  const start = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const fingers = useRef(new Map<number, number>());
  const pinched = useRef<
    { readonly span: number; readonly range: FrameRange; readonly at: number } | undefined
  >(undefined);
  const { range, frameCount } = geometry;

  const xIn = (clientX: number): number => clientX - (layer.current?.getBoundingClientRect().left ?? 0);
  const frameOf = (clientX: number): number => frameAt(geometry, xIn(clientX));

  useWheel(layer, (event) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    const by =
      (sideways ? event.deltaX || event.deltaY : event.deltaY) * (event.deltaMode === 1 ? pixelsPerLine : 1);
    const perPixel = (range.to - range.from + 1) / (geometry.right - geometry.left);
    const next = sideways
      ? moved(range, roundAway(by * perPixel), frameCount)
      : zoomed(range, Math.exp(by * zoomPerPixel), frameOf(event.clientX), frameCount);
    if (next.from === range.from && next.to === range.to) return false;
    onRange(next, false);
    return true;
  });

  function pinch(event: PointerEvent<HTMLDivElement>): boolean {
    fingers.current.set(event.pointerId, event.clientX);
    const xs = [...fingers.current.values()];
    if (xs.length !== 2) return xs.length > 2;
    const span = Math.max(distance(xs), 8);
    pinched.current ??= { span, range, at: frameOf((xs[0] ?? 0) / 2 + (xs[1] ?? 0) / 2) };
    const { span: before, range: whole, at } = pinched.current;
    // Always from where the fingers started: small steps would add up their rounding.
    const next = zoomed(whole, before / span, at, frameCount);
    if (next.from !== range.from || next.to !== range.to) onRange(next, false);
    return true;
  }

  return {
    brush,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      if (event.pointerType === "touch") fingers.current.set(event.pointerId, event.clientX);
      else event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event) => {
      if (fingers.current.has(event.pointerId) && pinch(event)) start.current = undefined;
      const from = start.current;
      if (from === undefined || Math.abs(event.clientX - from.x) < clickDistance) return;
      if (event.pointerType !== "touch") setBrush(dragged(frameOf(from.x), frameOf(event.clientX)));
    },
    onPointerUp: (event) => {
      const from = start.current;
      start.current = undefined;
      fingers.current.delete(event.pointerId);
      pinched.current = undefined;
      setBrush(undefined);
      if (from === undefined) return "handled";
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < clickDistance) return "click";
      const chosen =
        event.pointerType === "touch" ? undefined : dragged(frameOf(from.x), frameOf(event.clientX));
      if (chosen !== undefined) onRange(chosen, true);
      return "handled";
    },
    onPointerCancel: () => {
      start.current = undefined;
      fingers.current.clear();
      pinched.current = undefined;
      setBrush(undefined);
    },
  };
}

/** React listens to the wheel passively, and a zoom must keep the page where it is. */
function useWheel(layer: RefObject<HTMLDivElement | null>, onWheel: (event: WheelEvent) => boolean): void {
  const lastScroll = useRef(Number.NEGATIVE_INFINITY);
  const turn = useEffectEvent((event: WheelEvent) => {
    if (performance.now() - lastScroll.current < scrollPauseMs) return;
    if (onWheel(event)) event.preventDefault();
  });
  useEffect(() => {
    const element = layer.current;
    const listener = (event: WheelEvent): void => turn(event);
    const scrolled = (): void => {
      lastScroll.current = performance.now();
    };
    element?.addEventListener("wheel", listener, { passive: false });
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      element?.removeEventListener("wheel", listener);
      removeEventListener("scroll", scrolled);
    };
  }, [layer]);
}

function distance([a = 0, b = 0]: readonly number[]): number {
  return Math.abs(a - b);
}

/** A push of any strength moves by one frame at least. */
function roundAway(frames: number): number {
  return frames < 0 ? Math.floor(frames) : Math.ceil(frames);
}
