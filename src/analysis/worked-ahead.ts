// What was worked out about a large table where it was read, so that the page walks no frame of it to show it. It comes in two
// parts: what the first screenful asks comes with the answer, what stands under it follows.
// A shortcut only: whoever remembers it must go on as if it had been worked out on the spot.

import type { Course } from "./course";
import type { ElapsedSummary } from "./elapsed-summary";
import type { FrameDisagreement } from "./frame-disagreement";
import type { Branch } from "./likeness-tree";
import type { PairDifferences, SameSides } from "./model-pairs";
import type { Robustness } from "./robustness";

export type WorkedFirst = {
  /** Over all models, as everything here: nobody is left out. */
  readonly disagreement: FrameDisagreement;
  /** One per column. */
  readonly courses: readonly Course[];
};

export type WorkedAhead = {
  /** This and the sides at the threshold of the question. */
  readonly robustness: Robustness;
  readonly differences: PairDifferences;
  readonly sides: SameSides;
  /** undefined as from `likenessTree`. */
  readonly likeness: Branch | undefined;
  readonly elapsed: readonly ElapsedSummary[];
};
