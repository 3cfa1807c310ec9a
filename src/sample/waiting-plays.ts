// Refusals that ask for patience: the same request succeeds once the wait is over, and the play starts again.

import { jsonAnswer } from "./answers";

type Answer = (request: Request) => Response;

export const waitMs = 3_000;
const unsaidRefusals = 2;

/**
 * Refuses from the first request on for `waitMs`, says so in Retry-After, then lets one request through.
 * As a date the wait is up to a second longer, because a date in a header has no fractions of one.
 * @param now milliseconds since 1970
 */
export function createWait(now: () => number, toldAs: "seconds" | "date", then: Answer): Answer {
  let until: number | undefined;
  return (request) => {
    const time = now();
    until ??= toldAs === "date" ? Math.ceil((time + waitMs) / 1_000) * 1_000 : time + waitMs;
    if (time >= until) {
      until = undefined;
      return then(request);
    }
    const seconds = String(Math.ceil((until - time) / 1_000));
    return refused({ "retry-after": toldAs === "date" ? new Date(until).toUTCString() : seconds });
  };
}

/** Refuses `unsaidRefusals` times without saying for how long, then lets one through. */
export function createUnsaidWait(then: Answer): Answer {
  let refusals = 0;
  return (request) => {
    refusals = (refusals + 1) % (unsaidRefusals + 1);
    return refusals === 0 ? then(request) : refused({});
  };
}

function refused(headers: Readonly<Record<string, string>>): Response {
  return jsonAnswer({ message: "Too Many Attempts." }, 429, headers);
}
