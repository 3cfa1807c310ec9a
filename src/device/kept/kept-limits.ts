// How much of this device may be taken.

export type KeptLimits = {
  /** All packed answers together, with what reading them gave. */
  readonly bytes: number;
  /** One packed answer, and what reading it gave beside it only where both are within this. */
  readonly bytesEach: number;
  /** One answer as received: above this, packing takes longer than asking again. */
  readonly rawBytesEach: number;
  /** Lines in the list of recent look-ups. */
  readonly recent: number;
  /** Lines and answers together. */
  readonly records: number;
};

export const defaultLimits: KeptLimits = {
  // Some 60,000 answers of 30 frames, or five of 100,000 with what reading them gave; browsers grant an origin far more,
  // and a phone can spare it.
  bytes: 200_000_000,
  // A quarter of all, so that one dense answer never drives out every other.
  bytesEach: 50_000_000,
  rawBytesEach: 150_000_000,
  // More than a person scrolls through; the search reads them all at every letter.
  recent: 500,
  // A long list of triage and everything around it.
  records: 20_000,
};
