// What is noted inside a page while it is measured, from outside: the app is not changed for it. Times are
// milliseconds since the page's time origin; "painted" is the first task after the frame that holds the change.

export type Noted = {
  /** Waits for the next result from now on. */
  expect: (models: number, frames: number) => void;
  /** The worker's answer is on the page. */
  columns: number | undefined;
  verdict: number | undefined;
  /** Every model's line. */
  lines: number | undefined;
  /** The lines inside the axes. */
  axes: number | undefined;
  longTasks: { readonly start: number; readonly duration: number }[];
  shift: number;
  /** Milliseconds from an input event to the paint of what it changed in the drawing. */
  inputs: number[];
};

/** Runs in the page before its own code. */
export function observePage(): void {
  let models = 0;
  let frames = 0;
  const noted: Noted = {
    expect: (nextModels, nextFrames) => {
      [models, frames] = [nextModels, nextFrames];
      Object.assign(noted, { columns: undefined, verdict: undefined, lines: undefined, axes: undefined });
      noted.longTasks = [];
    },
    columns: undefined,
    verdict: undefined,
    lines: undefined,
    axes: undefined,
    longTasks: [],
    shift: 0,
    inputs: [],
  };
  Object.assign(window, { noted });

  function onPaint(note: (at: number) => void): void {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => note(performance.now()));
      channel.port1.start();
      channel.port2.postMessage(0);
    });
  }

  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      super.addEventListener("message", (event: MessageEvent<object>) => {
        const at = performance.now();
        if ("loaded" in event.data) noted.columns = at;
      });
    }
  };

  const waiting = new Set<string>();
  function look(part: "verdict" | "lines" | "axes", isThere: () => boolean): void {
    if (noted.columns === undefined || noted[part] !== undefined || waiting.has(part) || !isThere()) return;
    waiting.add(part);
    onPaint((at) => {
      waiting.delete(part);
      noted[part] = at;
    });
  }
  new MutationObserver(() => {
    const figure = document.querySelector("figure[aria-label^='Artificial score per frame']");
    const isThisOne = figure
      ?.getAttribute("aria-label")
      ?.includes(` ${frames.toLocaleString("en-US")} frame`);
    const lines = isThisOne === true ? figure?.querySelectorAll(".plot path.series").length : 0;
    look("verdict", () => (document.querySelector("section[aria-label=Verdict]")?.textContent ?? "") !== "");
    look("lines", () => lines === models);
    look("axes", () => lines === models && figure?.querySelector(".recharts-wrapper path.series") !== null);
  }).observe(document, { childList: true, subtree: true, attributes: true });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift: unknown = Reflect.get(entry, "value");
      if (Reflect.get(entry, "hadRecentInput") !== true) noted.shift += Number(shift);
    }
  }).observe({ type: "layout-shift", buffered: true });

  // A change that comes too late for the frame of its event counts with the next one, in which it is seen. What a canvas
  // shows cannot be told from outside: there, and where nothing changes, the event's own frame counts.
  let changes = 0;
  new MutationObserver((records) => {
    const within = ({ target }: MutationRecord): boolean =>
      (target instanceof Element ? target : target.parentElement)?.closest(".plot, #chart") !== null;
    if (records.some(within)) changes++;
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  /** Tells when this frame is painted, and whether it holds a change since `before`. */
  function onFrame(before: number, note: (at: number, held: boolean) => void): void {
    let held = false;
    onPaint((at) => note(at, held));
    requestAnimationFrame(() => {
      // Its first call comes behind everything else that the frame draws.
      const last = new ResizeObserver(() => {
        held = changes > before;
        last.disconnect();
      });
      last.observe(document.documentElement);
    });
  }

  function noteInput({ timeStamp }: Event): void {
    const before = changes;
    onFrame(before, (first, isHeld) => {
      if (isHeld) noted.inputs.push(first - timeStamp);
      else
        onFrame(before, (second, isHeldNow) => noted.inputs.push((isHeldNow ? second : first) - timeStamp));
    });
  }
  for (const kind of ["pointermove", "wheel", "keydown"])
    addEventListener(kind, noteInput, { capture: true, passive: true });
}
