// Models whose score must not be read like the others': no probability, or one only under a condition. A table of what the
// vendor documents, and the one place to extend; whoever recomputes can leave them out, nothing does so by itself.

export type ScoreCaveat = {
  /** The model's name exactly as answers have it. */
  readonly model: string;
  /** "not-probability": the score measures something else. "conditional": it means something only under a condition. */
  readonly kind: "not-probability" | "conditional";
  /** Why, as the second half of a sentence that begins with the model's name. */
  readonly reason: string;
  /** Who says so. */
  readonly source: string;
};

export const scoreCaveats: readonly ScoreCaveat[] = [
  {
    model: "Ardē",
    kind: "not-probability",
    reason: "gives the share of the picture's area, not a probability",
    source: "IdentifAI's documentation of its models",
  },
  {
    model: "morphing",
    kind: "conditional",
    reason: "needs a face: without one it gives false positives",
    source: "IdentifAI's documentation of its models",
  },
];

const byName: ReadonlyMap<string, ScoreCaveat> = new Map(
  scoreCaveats.map((caveat) => [caveat.model.normalize("NFC"), caveat]),
);

/**
 * The caveat on a model's score, where one is known. The whole name counts, and its case: names are data, and another
 * spelling may be another model. Only how an accent is encoded makes no difference, since nobody sees it.
 */
export function scoreCaveat(model: string): ScoreCaveat | undefined {
  return byName.get(model.normalize("NFC"));
}
