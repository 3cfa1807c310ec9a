// The hashes of a list on their way to a backend: what is asked next, what goes out once more, and in which pieces. It asks
// nobody itself and knows no failure.

import type { VideoHash } from "../domain/video-hash";
import type { BatchSizes } from "./batch-plan";

/** What one request asks for. */
export type TriagePiece = {
  /** At least one. */
  readonly hashes: readonly VideoHash[];
  /** How many times these have been asked for together, from 1. */
  readonly attempt: number;
  /** Asked for by itself, and not as a batch of one. */
  readonly single: boolean;
};

export type TriageQueue = {
  /** undefined when nothing is due now. */
  readonly next: () => TriagePiece | undefined;
  readonly isDue: () => boolean;
  /** Nothing is left, now or later. */
  readonly isEmpty: () => boolean;
  /** Milliseconds until the first of those that go out once more; Infinity when there is none. */
  readonly laterMs: () => number;
  /** The same piece again, before all others. */
  readonly putBack: (piece: TriagePiece) => void;
  /** The same piece a moment later. */
  readonly onceMore: (piece: TriagePiece) => void;
  /** In halves, before all others. */
  readonly split: (hashes: readonly VideoHash[]) => void;
  /** The first few by themselves before all others, the rest behind them. */
  readonly singleOut: (piece: TriagePiece, few: number) => void;
  /** Behind those that wait. */
  readonly add: (hashes: readonly VideoHash[]) => void;
  /** These and all that follow are asked for one by one; @returns false when that was so already. */
  readonly withoutBatches: (hashes: readonly VideoHash[]) => boolean;
};

const onceMoreMs = 1_000;

/** @param hashes each once, in the order in which they are asked */
export function createTriageQueue(
  hashes: readonly VideoHash[],
  sizes: Pick<BatchSizes, "next">,
): TriageQueue {
  const waiting: TriagePiece[] = [];
  const later: (TriagePiece & { readonly atMs: number })[] = [];
  let given = 0;
  let singles = false;

  function laterMs(): number {
    return (later[0]?.atMs ?? Number.POSITIVE_INFINITY) - performance.now();
  }

  function isDue(): boolean {
    return waiting.length > 0 || given < hashes.length || laterMs() <= 0;
  }

  return {
    next: () => {
      const piece = waiting.shift();
      if (piece !== undefined) return piece;
      const part = hashes.slice(given, given + (singles ? 1 : sizes.next()));
      given += part.length;
      if (part.length > 0) return { hashes: part, attempt: 1, single: singles || part.length === 1 };
      return laterMs() <= 0 ? later.shift() : undefined;
    },
    isDue,
    isEmpty: () => !isDue() && later.length === 0,
    laterMs,
    putBack: (piece) => void waiting.unshift(piece),
    onceMore: (piece) =>
      void later.push({ ...piece, attempt: piece.attempt + 1, atMs: performance.now() + onceMoreMs }),
    split: (asked) => {
      const middle = Math.ceil(asked.length / 2);
      const halves = [asked.slice(0, middle), asked.slice(middle)].filter((half) => half.length > 0);
      waiting.unshift(...halves.map((half) => pieceOf(half, 1)));
    },
    singleOut: ({ hashes: asked, attempt }, few) => {
      waiting.unshift(...asked.slice(0, few).map((hash) => pieceOf([hash], attempt)));
      const others = asked.slice(few);
      if (others.length > 0) waiting.push(pieceOf(others, attempt));
    },
    add: (asked) => void waiting.push(pieceOf(asked, 1)),
    withoutBatches: (asked) => {
      const isNew = !singles;
      singles = true;
      waiting.unshift(...asked.map((hash) => pieceOf([hash], 1)));
      return isNew;
    },
  };
}

function pieceOf(hashes: readonly VideoHash[], attempt: number): TriagePiece {
  return { hashes, attempt, single: hashes.length === 1 };
}
