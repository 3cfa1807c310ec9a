// What a look-up asks of this device before the backend, and leaves here after it. The code that does it is fetched when
// there is something to read or to keep; a look-up never waits for long, and never hears of anything that went wrong.

import { mayHoldAnything } from "./kept-anything";
import type { LookUpToKeep, UnseenAnswer } from "./keep-look-up";

/** A database that hangs is given up for the backend; reading 50 MB takes less than this on a slow machine. */
const findWithinMs = 3_000;

const load = () => import("./keep-look-up");

/**
 * @param script the address of this one, with its hash: only the same one reads back what reading an answer gave
 * @returns what `loadClassification` wants to be given
 */
export function createKeeping(script: string) {
  // Beside the first look-up's own code and not behind it.
  void mayHoldAnything()
    .then((may) => (may ? load() : undefined))
    .catch(() => undefined);

  async function find(backend: string, hash: string, asBytes: boolean | undefined) {
    if (!(await mayHoldAnything())) return undefined;
    const { openKept } = await load();
    return openKept(backend, hash, asBytes === true ? "" : script);
  }

  return {
    find: (backend: string, hash: string, asBytes?: boolean) => {
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), findWithinMs));
      return Promise.race([find(backend, hash, asBytes).catch(() => undefined), late]);
    },
    keep: (lookUp: LookUpToKeep): void => {
      // Behind the answer, which is handed over to the page first.
      setTimeout(() => {
        void load()
          .then(({ keepLookUp }) => keepLookUp(lookUp, script))
          .catch(() => undefined);
      });
    },
    keepUnseen: (answer: UnseenAnswer): void => {
      void load()
        .then(({ keepUnseen }) => keepUnseen(answer))
        .catch(() => undefined);
    },
  };
}
