// What triage keeps of one answer: few enough numbers that ten thousand rows stay small, and enough that every word of a
// row follows the threshold exactly as the page of that result does.

import type { Classification } from "../domain/classification";
import { isGap, type ScoreTable } from "../domain/score-table";
import { isSide, sideOf, type Side } from "../domain/side";
import type { Verdict } from "../domain/verdict";
import { assess } from "./assessment";
import { namedModels } from "./dissent";
import {
  confidenceRange,
  type ConfidenceRange,
  classificationOf,
  decidingVerdicts,
  type Outcome,
} from "./outcome";
import { populationDeviation } from "./statistics";

/** One model of one video. */
export type TriageModel = {
  readonly name: string;
  /** Mean artificial score 0…1; NaN without any. */
  readonly mean: number;
  /** The word as reported; undefined where it is computed from the mean. */
  readonly reported: string | undefined;
  /** Whether any heuristic rests on it; undefined when the answer does not say. */
  readonly counted: boolean | undefined;
};

export type TriageFacts = {
  readonly name: string | undefined;
  readonly state: "done" | "pending" | "errored";
  /** What the backend says went wrong, the first of it. */
  readonly error: string | undefined;
  readonly outcome: Outcome["kind"];
  /** The word of the whole answer: a person's, or the heuristics' where they have one. */
  readonly word: string | undefined;
  readonly forced: boolean;
  /** Disputed at every threshold: the heuristics contradict each other, or a person or a frame's verdict the word. */
  readonly split: boolean;
  /** Nothing at all can dispute it: there is no word, or it is not finished, or a person's word counts. */
  readonly settled: boolean;
  readonly confidence: ConfidenceRange | undefined;
  readonly models: readonly TriageModel[];
  /**
   * The threshold from which (artificial) or up to which (human) at least one frame has most of its models against the
   * word; NaN where no threshold does.
   */
  readonly frameTurn: number;
  /** The largest population standard deviation of one model over its frames; NaN when no model has two scores. */
  readonly worstDeviation: number;
  readonly worstModel: string | undefined;
  readonly frames: number;
};

export function triageFacts(classification: Classification): TriageFacts {
  const { outcome, models, progress, forced, contraryVerdicts } = assess(classification, 0.5);
  const word = classificationOf(outcome);
  const named = countedModels(classification.verdicts, classification.mainVerdict);
  let worst = models[0];
  for (const model of models) {
    if (model.deviation > (worst?.deviation ?? Number.NaN) || Number.isNaN(worst?.deviation)) worst = model;
  }
  const differs =
    outcome.kind === "split" ||
    (outcome.kind === "main" && outcome.same < outcome.of) ||
    contraryVerdicts.length > 0;
  return {
    name: classification.name,
    state: progress.state,
    error: progress.errors[0],
    outcome: outcome.kind,
    word: forced ?? word,
    forced: forced !== undefined,
    split:
      forced !== undefined ? word !== undefined && word !== forced : progress.state === "done" && differs,
    settled: forced !== undefined || progress.state !== "done" || word === undefined,
    confidence: confidenceRange(decidingVerdicts(outcome)),
    models: models.map(({ model, mean, reported }) => ({
      name: model,
      mean,
      reported: reported?.classification,
      counted: named?.has(model),
    })),
    frameTurn: isSide(word) ? frameTurn(classification.table, word) : Number.NaN,
    worstDeviation: worst?.deviation ?? Number.NaN,
    worstModel: worst?.model,
    frames: classification.table.frameCount,
  };
}

/** undefined when no verdict says which models it counted. */
function countedModels(
  verdicts: readonly Verdict[],
  mainVerdict: Verdict | undefined,
): ReadonlySet<string> | undefined {
  const lists = [...verdicts, ...(mainVerdict === undefined ? [] : [mainVerdict])].flatMap(
    ({ models }) => namedModels(models) ?? [],
  );
  return lists.length === 0 ? undefined : new Set(lists);
}

/**
 * A frame is against "human" when more than half of its n scores are at the threshold or over it: exactly when the
 * (⌊n/2⌋+1)-th largest is. So one frame is, as long as the threshold is at most the largest such score of any frame; for
 * "artificial" the same from below.
 */
function frameTurn({ columns, frameCount }: ScoreTable, word: Side): number {
  const buffer = new Float64Array(columns.length);
  let turn = Number.NaN;
  for (let frame = 0; frame < frameCount; frame++) {
    let n = 0;
    for (const column of columns) {
      const score = column[frame] ?? Number.NaN;
      if (!isGap(score)) buffer[n++] = score;
    }
    if (n === 0) continue;
    const sorted = buffer.subarray(0, n).sort();
    const place = Math.floor(n / 2);
    const score = sorted[word === "human" ? n - 1 - place : place] ?? Number.NaN;
    if (Number.isNaN(turn) || (word === "human" ? score > turn : score < turn)) turn = score;
  }
  return turn;
}

export type TriageAssessment = {
  /** As the result's own headline has it: a model, a heuristic or most models of a frame say otherwise. */
  readonly disputed: boolean;
  /** Models that say a word, and those of them that say another than the answer's. */
  readonly saying: number;
  readonly against: readonly TriageModel[];
  /** Their one word; undefined when they have several. */
  readonly againstWord: string | undefined;
  /** At least one frame has most of its models against the word. */
  readonly framesAgainst: boolean;
  /**
   * Population standard deviation of the models' means, 0 (all alike) to 0.5 (two halves at the two ends); NaN with fewer
   * than two models. Unlike the distance between the outermost it does not saturate with many models.
   */
  readonly disagreement: number;
};

/** @param threshold 0…1, artificial from this score on */
export function assessTriage(facts: TriageFacts, threshold: number): TriageAssessment {
  const { models, word, forced, frameTurn: turn } = facts;
  const said = models.flatMap((model) => {
    const says = saysAt(model, threshold);
    return says === undefined ? [] : [{ model, says }];
  });
  const against = word === undefined ? [] : said.filter(({ says }) => says !== word);
  const words = new Set(against.map(({ says }) => says));
  const [againstWord] = words;
  const framesAgainst = !forced && !Number.isNaN(turn) && isSide(word) && sideOf(turn, threshold) !== word;
  return {
    disputed: facts.split || (!facts.settled && (against.length > 0 || framesAgainst)),
    saying: said.length,
    against: against.map(({ model }) => model),
    againstWord: words.size === 1 ? againstWord : undefined,
    framesAgainst,
    disagreement: populationDeviation(Float64Array.from(models, ({ mean }) => mean)),
  };
}

/** What a model says at a threshold; undefined when it says nothing. */
export function saysAt({ reported, mean }: TriageModel, threshold: number): string | undefined {
  return reported ?? (Number.isNaN(mean) ? undefined : sideOf(mean, threshold));
}
