// Everything that was measured, by name: one number per round.
import { spreadOf, type Spread } from "./numbers";

export type Samples = {
  readonly add: (name: string, value: number | undefined) => void;
  readonly all: (name: string) => readonly number[];
  readonly spread: (name: string) => Spread | undefined;
  readonly toJson: () => Readonly<Record<string, readonly number[]>>;
};

export function createSamples(): Samples {
  const kept = new Map<string, number[]>();
  return {
    add: (name, value) => {
      if (value === undefined || !Number.isFinite(value)) return;
      kept.set(name, [...(kept.get(name) ?? []), value]);
    },
    all: (name) => kept.get(name) ?? [],
    spread: (name) => spreadOf(kept.get(name) ?? []),
    toJson: () => Object.fromEntries(kept),
  };
}
