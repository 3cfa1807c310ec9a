// What the status generation adds: the state of the whole, of each frame, and the backend's own error texts.

import type { ObjectFrame } from "./object-frames";
import type { VideoScript } from "./video-script";

type Status = "new" | "done" | "errored";

/** The fields before `results`. The API's version is unknown until the answer is done. */
export function statusHead({ hash, name }: VideoScript, status: Status, errors: string | null) {
  return {
    identifier: hash,
    hash,
    name,
    ref_id: null,
    api_version: status === "done" ? "3.4.0" : null,
    status,
    errors,
    force_classification: null,
  };
}

/**
 * Frames of which the first `ready` are done. The next one carries `errors` if there are any; the others wait.
 */
export function unfinished(
  frames: readonly ObjectFrame[],
  ready: number,
  errors: string | null,
): readonly object[] {
  return frames.map((frame, index) => {
    if (index < ready) return Object.assign({}, frame, { status: "done", errors: null });
    const failed = index === ready && errors !== null;
    const status = { status: failed ? "errored" : "new", errors: failed ? errors : null };
    return Object.assign({}, frame, status, { verdict: null, verdicts: [], results: [] });
  });
}
