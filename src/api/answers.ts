// Where the page gets answers from: look-ups, and a way to look into the raw bytes of one. Made once, in main.

import type { AskWorker, LookUp } from "./page-calls";
import type { RawExplorer } from "./raw-answer";

export type Answers = {
  readonly lookUp: LookUp;
  /** Makes what look-ups need ahead of the first one. */
  readonly prepare: () => void;
  /** For work that is answered in many parts. */
  readonly askWorker: AskWorker;
  readonly openRaw: (bytes: Uint8Array) => RawExplorer;
};
