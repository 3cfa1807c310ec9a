// A video that is still being analysed when first asked for, and done a little later by the backend's own clock.
// Once it was told to be done and nobody has asked for a while it is forgotten, so that it can be shown again.

import { makeVideo } from "./made-video";
import { objectFrames } from "./object-frames";
import { videoVerdicts } from "./object-verdicts";
import type { SampleResult } from "./sample-result";
import { statusHead, unfinished } from "./status-answer";
import type { VideoScript } from "./video-script";

/** From the first request on, one more frame is scored each time; with the last one the answer is done. */
export const pendingMsPerFrame = 2_000;
/** So long after the last request the next one starts over. */
export const pendingForgottenMs = 60_000;

/** @param now milliseconds since 1970 */
export function createPendingResult(script: VideoScript, now: () => number): SampleResult {
  let startedAt: number | undefined;
  let doneTold = false;
  let askedAt = 0;

  function readyFrames(): number {
    const time = now();
    if (doneTold && time - askedAt >= pendingForgottenMs) startedAt = undefined;
    startedAt ??= time;
    askedAt = time;
    const ready = Math.min(script.frames, Math.floor((time - startedAt) / pendingMsPerFrame));
    doneTold = ready === script.frames;
    return ready;
  }

  return {
    pieces: () => [JSON.stringify(pendingAnswer(script, readyFrames()))],
    facts: () => ({ marks: [], frames: 0, models: 0 }),
  };
}

function pendingAnswer(script: VideoScript, ready: number): unknown {
  const video = makeVideo(script);
  const done = ready === script.frames;
  const verdicts = done ? videoVerdicts(video) : [];
  return {
    ...statusHead(script, done ? "done" : "new", null),
    results: ready === 0 ? null : { images: unfinished(objectFrames(video), ready, null) },
    verdict: verdicts[0] ?? null,
    verdicts,
  };
}
