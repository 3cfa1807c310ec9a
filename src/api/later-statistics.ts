// The statistics that the worker computes behind a large answer. They may never come (the worker ended, or says nothing for
// too long): then the page computes them itself.

import type { ModelStatistics } from "../analysis/model-statistics";

export type LaterStatistics = {
  /** Nothing more will come. */
  readonly isSettled: boolean;
  /** undefined until then, and where nothing came. */
  readonly statistics: ModelStatistics | undefined;
  /** Resolves once it is settled, and never rejects. */
  readonly settled: Promise<void>;
};

/** Some hundred times what 100,000 frames take; another large answer may be read meanwhile. */
const patienceMs = 10_000;

/** @returns the statistics, and how to settle them; only the first call counts */
export function createLaterStatistics(): {
  readonly later: LaterStatistics;
  readonly settle: (statistics: ModelStatistics | undefined) => void;
} {
  let resolve = (): void => undefined;
  const later: { -readonly [Key in keyof LaterStatistics]: LaterStatistics[Key] } = {
    isSettled: false,
    statistics: undefined,
    settled: new Promise((resolved) => (resolve = resolved)),
  };
  const settle = (statistics: ModelStatistics | undefined): void => {
    clearTimeout(timer);
    if (later.isSettled) return;
    later.isSettled = true;
    later.statistics = statistics;
    resolve();
  };
  const timer = setTimeout(() => settle(undefined), patienceMs);
  return { later, settle };
}
