// What changed in an answer that was asked for again, in one sentence.

import type { AnswerChange, Said } from "../../analysis/answer-changes";
import { confidenceText, counted, grouped, percent } from "../../words/format";
import { capital, namePhrase } from "../../words/phrase";

/** The verdict is always named; of everything else at most this much. */
const mostNamed = 5;

/**
 * "V01 added; brokenwand2's mean 24.8% → 31.0%; verdict human → artificial."
 * @param sameBytes the two answers are the same letter for letter
 */
export function changesText(changes: readonly AnswerChange[], sameBytes: boolean): string {
  if (sameBytes) return "Nothing changed.";
  if (changes.length === 0)
    return "Verdict, models and scores are the same; something else in the answer changed.";
  const loud = changes.filter(isLoud);
  const quiet = changes.filter((change) => !isLoud(change));
  const rest = quiet.length - mostNamed;
  const shown = rest > 1 ? quiet.slice(0, mostNamed) : quiet;
  const more = rest > 1 ? [`${grouped(rest)} more changes`] : [];
  const text = [...shown.map(changeText), ...more, ...loud.map(changeText)].join("; ");
  return `${startsWithName(shown[0]) ? text : capital(text)}.`;
}

function isLoud({ kind }: AnswerChange): boolean {
  return kind === "verdict" || kind === "forced" || kind === "status";
}

/** A name is never changed, not even in its first letter. */
function startsWithName(change: AnswerChange | undefined): boolean {
  return change !== undefined && ("model" in change || ("heuristic" in change && named(change.heuristic)));
}

function changeText(change: AnswerChange): string {
  switch (change.kind) {
    case "model-added":
      return `${shown(change.model)} added`;
    case "model-removed":
      return `${shown(change.model)} no longer there`;
    case "mean": {
      const [from, to] = [percent(change.from), percent(change.to)];
      const moved = from === to ? "moved by less than 0.1 points" : `${from} → ${to}`;
      return `${shown(change.model)}'s mean ${moved}`;
    }
    case "scores":
      return `${shown(change.model)}'s scores changed in ${counted(change.frames, "frame")}, its mean did not`;
    case "frames":
      return `${grouped(change.from)} → ${counted(change.to, "frame")}`;
    case "heuristic-added":
      return `${heuristic(change.heuristic)} added`;
    case "heuristic-removed":
      return `${heuristic(change.heuristic)} no longer there`;
    case "heuristic":
      return `${heuristic(change.heuristic)}: ${word(change.from)} → ${word(change.to)}`;
    case "confidence": {
      const [from, to] = [confidenceText(change.from), confidenceText(change.to)];
      const moved = from === to ? "moved by less than 0.1 points" : `${from} → ${to}`;
      return `${heuristic(change.heuristic)}'s confidence ${moved}`;
    }
    case "status":
      return `status ${change.from === undefined ? "none" : shown(change.from)} → ${change.to === undefined ? "none" : shown(change.to)}`;
    case "forced":
      return change.to === undefined
        ? "no longer set by a person"
        : `set to ${shown(change.to)} by a person${change.from === undefined ? "" : `, before ${shown(change.from)}`}`;
    case "verdict":
      return `verdict ${saidText(change.from)} → ${saidText(change.to)}`;
  }
}

function named(name: string | undefined): boolean {
  return name !== undefined;
}

function heuristic(name: string | undefined): string {
  return name === undefined ? "the heuristic without a name" : shown(name);
}

function word(classification: string | undefined): string {
  return classification === undefined ? "no answer" : shown(classification);
}

function saidText(said: Said): string {
  switch (said.kind) {
    case "word":
      return shown(said.word);
    case "split":
      return "split";
    case "no-answer":
      return "no answer";
    case "no-verdict":
      return "none";
  }
}

function shown(name: string): string {
  return namePhrase(name).text;
}
