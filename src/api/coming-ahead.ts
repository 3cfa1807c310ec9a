// What the worker goes on to work out behind an answer. Whoever waits for it must never wait for ever: a worker that ends, or
// says nothing for too long, brings nothing, and then it is worked out where it is shown.

import type { WorkedAhead } from "../analysis/worked-ahead";

export type ComingAhead = {
  /** Nothing more will come. */
  readonly isSettled: boolean;
  /** undefined until then, and where nothing came. */
  readonly worked: WorkedAhead | undefined;
  /** Resolves once it is settled, and never rejects. */
  readonly settled: Promise<void>;
};

type Settling = { -readonly [Key in keyof ComingAhead]: ComingAhead[Key] };

/** Some hundred times what 100,000 frames take; another large answer may be read meanwhile. */
const patienceMs = 10_000;

/** @returns what whoever waits is given, and how to say what came, of which the first word counts */
export function createComingAhead(): {
  readonly coming: ComingAhead;
  readonly settle: (worked: WorkedAhead | undefined) => void;
} {
  const coming: Settling = { isSettled: false, worked: undefined, settled: Promise.resolve() };
  let settle: (worked: WorkedAhead | undefined) => void = () => undefined;
  coming.settled = new Promise((resolve) => {
    const timer = setTimeout(() => settle(undefined), patienceMs);
    settle = (worked) => {
      clearTimeout(timer);
      if (coming.isSettled) return;
      coming.isSettled = true;
      coming.worked = worked;
      resolve();
    };
  });
  return { coming, settle };
}
