// What the heuristics say together: the facts that the headline, the title and every summary are composed from.

import type { Classification } from "../domain/classification";
import { wordOf, type Verdict } from "../domain/verdict";

export type ConfidenceRange = { readonly min: number; readonly max: number };

/** One word and the heuristics that say it. */
export type Voice = {
  readonly classification: string;
  readonly verdicts: readonly Verdict[];
  readonly confidence: ConfidenceRange | undefined;
};

export type Outcome =
  /** The backend names a main verdict; `same` of the `of` other answering heuristics say the same word. */
  | {
      readonly kind: "main";
      readonly classification: string;
      readonly verdict: Verdict;
      readonly same: number;
      readonly of: number;
      readonly silent: number;
    }
  /** Every heuristic that answers says the same word; `silent` ones gave no answer. */
  | { readonly kind: "agree"; readonly voice: Voice; readonly silent: number }
  /** The heuristics contradict each other; most voices first. */
  | {
      readonly kind: "split";
      readonly voices: readonly Voice[];
      readonly of: number;
      readonly silent: number;
    }
  /** The main verdict has no answer, whatever the `of` heuristics that answer say; or nobody has one. */
  | {
      readonly kind: "no-answer";
      readonly verdicts: number;
      readonly voices: readonly Voice[];
      readonly of: number;
    }
  | { readonly kind: "no-verdict" };

export function outcomeOf({ verdicts, mainVerdict }: Classification): Outcome {
  const voices = voicesOf(verdicts);
  const of = voices.reduce((sum, voice) => sum + voice.verdicts.length, 0);
  if (mainVerdict !== undefined) {
    const classification = wordOf(mainVerdict);
    if (classification === undefined) return { kind: "no-answer", verdicts: verdicts.length, voices, of };
    // The main verdict stands among the heuristics as well; it is no witness for itself.
    const others = verdicts.filter(
      ({ heuristic }) => heuristic === undefined || heuristic !== mainVerdict.heuristic,
    );
    const answering = others.filter((verdict) => wordOf(verdict) !== undefined);
    const same = answering.filter((verdict) => verdict.classification === classification).length;
    const silent = others.length - answering.length;
    return { kind: "main", classification, verdict: mainVerdict, same, of: answering.length, silent };
  }
  const [loudest] = voices;
  const silent = verdicts.length - of;
  if (verdicts.length === 0) return { kind: "no-verdict" };
  if (loudest === undefined) return { kind: "no-answer", verdicts: verdicts.length, voices, of };
  return voices.length === 1
    ? { kind: "agree", voice: loudest, silent }
    : { kind: "split", voices, of, silent };
}

/** The word of the whole answer, where there is one. */
export function classificationOf(outcome: Outcome): string | undefined {
  if (outcome.kind === "main") return outcome.classification;
  return outcome.kind === "agree" ? outcome.voice.classification : undefined;
}

/** The verdicts that the word of the whole answer comes from; none where there is no such word. */
export function decidingVerdicts(outcome: Outcome): readonly Verdict[] {
  if (outcome.kind === "main") return [outcome.verdict];
  return outcome.kind === "agree" ? outcome.voice.verdicts : [];
}

function voicesOf(verdicts: readonly Verdict[]): readonly Voice[] {
  const byWord = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const word = wordOf(verdict);
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), verdict]);
  }
  return [...byWord]
    .map(([classification, said]) => ({ classification, verdicts: said, confidence: confidenceRange(said) }))
    .toSorted((a, b) => b.verdicts.length - a.verdicts.length);
}

/** Smallest and largest confidence of verdicts that have one, as reported: nothing is averaged. */
export function confidenceRange(verdicts: readonly Verdict[]): ConfidenceRange | undefined {
  let range: ConfidenceRange | undefined;
  for (const { confidence } of verdicts) {
    if (confidence === undefined) continue;
    range = {
      min: Math.min(range?.min ?? confidence, confidence),
      max: Math.max(range?.max ?? confidence, confidence),
    };
  }
  return range;
}
