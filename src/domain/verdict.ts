// What one heuristic of the backend says, about the whole video, a frame or an audio track, as reported.
// Nothing here is computed: a missing field stays missing.

export type Verdict = {
  /** Exactly as received; undefined for a verdict that names none. */
  readonly heuristic: string | undefined;
  /** The backend's word: usually "artificial" or "human", but an open set. */
  readonly classification: string | undefined;
  /** As given: a mean of the winning label in old answers, perhaps a share of frames in newer ones. */
  readonly confidence: number | undefined;
  /** The models that the heuristic counted; undefined when the answer does not say. */
  readonly models: readonly string[] | undefined;
  /** As given; its meaning is not documented. */
  readonly count: number | undefined;
  /** The backend could not answer. */
  readonly unknown: boolean;
};

/** The verdict's word, as reported; undefined where it could not tell, or names none. */
export function wordOf({
  classification,
  unknown,
}: Pick<Verdict, "classification" | "unknown">): string | undefined {
  return unknown ? undefined : classification;
}
