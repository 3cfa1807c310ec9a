// What is different between two answers about the same video: the facts that are named when a kept answer is asked for
// again. Exact, without a tolerance; how small a change is worth a word is for the words to say.

import type { Classification } from "../domain/classification";
import { isGap } from "../domain/score-table";
import { wordOf, type Verdict } from "../domain/verdict";
import { classificationOf, outcomeOf } from "./outcome";
import { mean } from "./statistics";

/** What an answer says as a whole: a word, or why there is none. */
export type Said =
  { readonly kind: "word"; readonly word: string } | { readonly kind: "split" | "no-answer" | "no-verdict" };

export type AnswerChange =
  | { readonly kind: "model-added" | "model-removed"; readonly model: string }
  /** Means of the artificial score 0…1; NaN where a model has none. */
  | { readonly kind: "mean"; readonly model: string; readonly from: number; readonly to: number }
  /** Scores moved, and their mean stayed where it was. */
  | { readonly kind: "scores"; readonly model: string; readonly frames: number }
  | { readonly kind: "frames"; readonly from: number; readonly to: number }
  | {
      readonly kind: "heuristic-added" | "heuristic-removed";
      readonly heuristic: string | undefined;
    }
  | {
      readonly kind: "heuristic";
      readonly heuristic: string | undefined;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | {
      readonly kind: "confidence";
      readonly heuristic: string | undefined;
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | { readonly kind: "status"; readonly from: string | undefined; readonly to: string | undefined }
  /** A person's word; undefined where none was set. */
  | { readonly kind: "forced"; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly kind: "verdict"; readonly from: Said; readonly to: Said };

/** Models that came or went, what became of the others, heuristics; the verdict of the whole last. Empty when none of these changed. */
export function answerChanges(before: Classification, after: Classification): readonly AnswerChange[] {
  return [
    ...modelChanges(before, after),
    ...frameChanges(before, after),
    ...heuristicChanges(before.verdicts, after.verdicts),
    ...(before.status === after.status
      ? []
      : [{ kind: "status", from: before.status, to: after.status } as const]),
    ...(before.forced === after.forced
      ? []
      : [{ kind: "forced", from: before.forced, to: after.forced } as const]),
    ...verdictChanges(said(before), said(after)),
  ];
}

function modelChanges(before: Classification, after: Classification): readonly AnswerChange[] {
  const [old, now] = [before.table, after.table];
  const missing = (models: readonly string[], from: readonly string[]): readonly string[] => {
    const there = new Set(from);
    return models.filter((model) => !there.has(model));
  };
  const oldPlaces = new Map(old.models.map((model, place) => [model, place]));
  return [
    ...missing(now.models, old.models).map((model) => ({ kind: "model-added", model }) as const),
    ...missing(old.models, now.models).map((model) => ({ kind: "model-removed", model }) as const),
    ...now.models.flatMap((model, index) => {
      const [column, oldColumn] = [now.columns[index], old.columns[oldPlaces.get(model) ?? -1]];
      return column === undefined || oldColumn === undefined ? [] : columnChanges(model, oldColumn, column);
    }),
  ];
}

function columnChanges(model: string, before: Float64Array, after: Float64Array): readonly AnswerChange[] {
  const [from, to] = [mean(before), mean(after)];
  if (!Object.is(from, to)) return [{ kind: "mean", model, from, to }];
  let frames = 0;
  for (let frame = 0; frame < Math.max(before.length, after.length); frame++) {
    const [one, other] = [before[frame] ?? Number.NaN, after[frame] ?? Number.NaN];
    if (one !== other && !(isGap(one) && isGap(other))) frames++;
  }
  return frames === 0 ? [] : [{ kind: "scores", model, frames }];
}

function frameChanges(before: Classification, after: Classification): readonly AnswerChange[] {
  const [from, to] = [before.table.frameCount, after.table.frameCount];
  return from === to ? [] : [{ kind: "frames", from, to }];
}

function heuristicChanges(before: readonly Verdict[], after: readonly Verdict[]): readonly AnswerChange[] {
  const [old, now] = [counted(before), counted(after)];
  return [
    ...now.flatMap(({ verdict, nth }): readonly AnswerChange[] => {
      const { heuristic } = verdict;
      const last = old.find((one) => one.verdict.heuristic === heuristic && one.nth === nth)?.verdict;
      if (last === undefined) return [{ kind: "heuristic-added", heuristic }];
      const [from, to] = [wordOf(last), wordOf(verdict)];
      if (from !== to) return [{ kind: "heuristic", heuristic, from, to }];
      if (Object.is(last.confidence, verdict.confidence)) return [];
      return [{ kind: "confidence", heuristic, from: last.confidence, to: verdict.confidence }];
    }),
    ...old
      .filter(({ verdict: { heuristic }, nth }) =>
        now.every((one) => one.verdict.heuristic !== heuristic || one.nth !== nth),
      )
      .map(({ verdict: { heuristic } }) => ({ kind: "heuristic-removed", heuristic }) as const),
  ];
}

/** An answer may name a heuristic twice, or none: the first is then compared with the first. */
function counted(verdicts: readonly Verdict[]) {
  return verdicts.map((verdict, index) => ({
    verdict,
    nth: verdicts.slice(0, index).filter(({ heuristic }) => heuristic === verdict.heuristic).length,
  }));
}

function said(classification: Classification): Said {
  const outcome = outcomeOf(classification);
  const word = classificationOf(outcome);
  if (word !== undefined) return { kind: "word", word };
  const { kind } = outcome;
  return { kind: kind === "split" || kind === "no-answer" ? kind : "no-verdict" };
}

function verdictChanges(from: Said, to: Said): readonly AnswerChange[] {
  const same = from.kind === "word" && to.kind === "word" ? from.word === to.word : from.kind === to.kind;
  return same ? [] : [{ kind: "verdict", from, to }];
}
