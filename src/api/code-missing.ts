// The failure of whatever needs code that did not arrive: a line that is gone takes it away as well as a new release.

import type { Failure } from "../domain/failure";

export function codeMissing(): Failure {
  return { kind: navigator.onLine ? "code-missing" : "offline" };
}
