// The two words of the backend, and the one rule by which a score becomes a word here.
// They are never renamed: not "fake", not "real".

export type Side = "artificial" | "human";

export const sides: readonly Side[] = ["artificial", "human"];

export function isSide(value: unknown): value is Side {
  return value === "artificial" || value === "human";
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
