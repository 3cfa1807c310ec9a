// The two words of the backend, and the one rule by which a score becomes a word here.
// They are never renamed: not "fake", not "real".

export type Side = "artificial" | "human";

export const sides: readonly Side[] = ["artificial", "human"];

export function isSide(value: unknown): value is Side {
  return value === "artificial" || value === "human";
}

/** The word that a text is but for case and space around it; undefined where it is another, or that very word. */
export function sideSpelled(text: string): Side | undefined {
  if (isSide(text) || text.length > 20) return undefined;
  const word = text.trim().toLowerCase();
  return isSide(word) ? word : undefined;
}

/**
 * The side of an artificial score at a threshold: artificial from the threshold on (`≥`).
 * @param score 0…1
 * @param threshold 0…1
 */
export function sideOf(score: number, threshold: number): Side {
  return score >= threshold ? "artificial" : "human";
}

export function otherSide(side: Side): Side {
  return side === "artificial" ? "human" : "artificial";
}
