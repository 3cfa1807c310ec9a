// Pictures out of a video of this device: the browser's own decoder on a blob address, seeked and drawn one after the other.
// Must never keep a picture or the address longer than somebody looks.

import type { PictureFailure } from "../../domain/file-failure";

export type VideoPictures = {
  readonly durationSeconds: number;
  /** Draws the picture at this place over the whole canvas; false when there was none, or it was no longer wanted. */
  readonly draw: (seconds: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<boolean>;
  /** Gives the decoder and the address back. */
  readonly close: () => void;
};

export type OpenedPictures =
  | { readonly kind: "opened"; readonly pictures: VideoPictures }
  | { readonly kind: "failed"; readonly failure: PictureFailure };

/** A broken file may leave the decoder waiting for ever. */
const mostWaitMs = 15_000;

/** A page that is not in sight is shown no frame; the decoder has it by then. */
const mostShowMs = 1_000;

/** Ends are sought so many times at most: each time what has been read is longer. */
const mostEnds = 100;

export async function openVideoPictures(file: File): Promise<OpenedPictures> {
  const address = URL.createObjectURL(file);
  const video = document.createElement("video");
  function close(): void {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  }
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  const loaded = happens(video, "loadeddata");
  video.src = address;
  const length = (await loaded) ? await lengthOf(video) : await whyNot(file);
  if (typeof length === "string") {
    close();
    return { kind: "failed", failure: length };
  }
  return { kind: "opened", pictures: { durationSeconds: length, draw: drawer(video), close } };
}

/** One after the other: a decoder has one position. Whoever waits and is no longer wanted costs nothing. */
function drawer(video: HTMLVideoElement): VideoPictures["draw"] {
  let before: Promise<unknown> = Promise.resolve();
  async function drawNow(seconds: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || !(await seek(video, seconds)) || signal.aborted) return false;
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return true;
  }
  return (seconds, canvas, signal) => {
    const drawn = before.then(() => drawNow(seconds, canvas, signal));
    before = drawn.catch(() => undefined);
    return drawn;
  };
}

/**
 * Seconds. A recording that was never finished does not say how long it is, or says how much of it has been read: its end is
 * found by going there, until it moves no further.
 */
async function lengthOf(video: HTMLVideoElement): Promise<number | PictureFailure> {
  if (video.videoWidth === 0 || video.videoHeight === 0) return "no-picture";
  for (let ends = 0; ends < mostEnds; ends++) {
    const arrived = await seek(video, Number.MAX_SAFE_INTEGER);
    const isFurther = Number.isFinite(video.duration) && video.duration > video.currentTime + 0.01;
    if (!arrived || !isFurther) break;
  }
  const length = Number.isFinite(video.duration) ? video.duration : video.currentTime;
  return length > 0 ? length : "no-length";
}

async function whyNot(file: File): Promise<PictureFailure> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return file.size === 0 ? "gone" : "not-playable";
  } catch {
    return "gone";
  }
}

/** Whether the video is there, and its frame is what would be drawn: Chromium may say that it has sought before that. */
async function seek(video: HTMLVideoElement, seconds: number): Promise<boolean> {
  const { promise: shown, resolve } = withResolve();
  const waiting = video.requestVideoFrameCallback?.(() => resolve(true));
  const arrived = happens(video, "seeked");
  video.currentTime = seconds;
  if (!(await arrived)) return false;
  if (waiting === undefined) return true;
  const timer = setTimeout(() => resolve(false), mostShowMs);
  await shown;
  clearTimeout(timer);
  video.cancelVideoFrameCallback(waiting);
  return true;
}

/** Whether it happened before an error, and within the time. */
function happens(video: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<boolean> {
  const { promise, resolve } = withResolve();
  const ended = new AbortController();
  const { signal } = ended;
  video.addEventListener(event, () => resolve(true), { signal });
  video.addEventListener("error", () => resolve(false), { signal });
  const timer = setTimeout(() => resolve(false), mostWaitMs);
  return promise.finally(() => {
    clearTimeout(timer);
    ended.abort();
  });
}

function withResolve() {
  let resolve: (happened: boolean) => void = () => {};
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
