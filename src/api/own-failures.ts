// Failures of our own code.

import type { Failure } from "../domain/failure";

/** Code did not arrive: a line that is gone takes it away as well as a new release. */
export function codeMissing(): Failure {
  return { kind: navigator.onLine ? "code-missing" : "offline" };
}

export const workerStopped: Failure = {
  kind: "internal",
  message: "the worker that reads answers has stopped",
};
