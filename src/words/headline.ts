// The first sentences of a result: the verdict, and directly after it what speaks against it.
// Composed once from facts; the page, the title, the copied summary and the report print the same.

import type { Outcome, Voice } from "../analysis/outcome";
import type { Verdict } from "../domain/verdict";
import { againstWord, modelSplit, type AgainstFacts } from "./against";
import { confidenceRangeText, confidenceText, counted } from "./format";
import { capitalized, namePhrase, sentence, wordPhrase, type Sentence } from "./phrase";

export type Headline = {
  /** The verdict in one sentence that cannot be misread. */
  readonly verdict: Sentence;
  /** What speaks against it, in the same size. */
  readonly against: Sentence;
  /** True when models, heuristics or frames contradict the verdict. */
  readonly disputed: boolean;
};

export function composeHeadline(facts: AgainstFacts): Headline {
  const { outcome } = facts;
  switch (outcome.kind) {
    case "agree":
      return withWord(agreement(outcome.voice, outcome.silent), outcome.voice.verdicts, facts);
    case "main":
      return withWord(mainSentence(outcome), [outcome.verdict], facts, outcome.same < outcome.of);
    case "split":
      return {
        verdict: splitSentence(outcome.voices, outcome.of),
        against: modelSplit(facts),
        disputed: true,
      };
    case "no-answer":
      return {
        verdict: sentence("No answer: ", noAnswerReason(outcome), "."),
        against: modelSplit(facts),
        disputed: false,
      };
    case "no-verdict":
      return {
        verdict: sentence("The backend gives no verdict."),
        against: modelSplit(facts),
        disputed: false,
      };
  }
}

function withWord(
  verdict: Sentence,
  verdicts: readonly Verdict[],
  facts: AgainstFacts,
  heuristicsDiffer = false,
): Headline {
  const { sentence: against, disputed } = againstWord(verdicts, facts);
  return { verdict, against, disputed: disputed || heuristicsDiffer };
}

function agreement({ classification, verdicts, confidence }: Voice, silent: number): Sentence {
  const who =
    verdicts.length === 1
      ? sentence(namedHeuristic(verdicts[0], silent), " says so")
      : sentence(`all ${verdicts.length} heuristics`, silent > 0 ? " that answer agree" : " agree");
  const range = confidence === undefined ? "" : `, confidence ${confidenceRangeText(confidence)}`;
  const without = silent > 0 ? `; ${silent} more gave no answer` : "";
  return sentence(capitalized([wordPhrase(classification)]), ": ", who, `${range}${without}.`);
}

function mainSentence({ classification, verdict, same, of }: Extract<Outcome, { kind: "main" }>): Sentence {
  const confidence =
    verdict.confidence === undefined ? "" : `, confidence ${confidenceText(verdict.confidence)}`;
  const others =
    of === 0 ? "" : `; ${same} of ${counted(of, "heuristic")} ${same === 1 ? "says" : "say"} the same`;
  return sentence(
    capitalized([wordPhrase(classification)]),
    ": the main verdict",
    verdict.heuristic === undefined ? "" : sentence(", by ", namePhrase(verdict.heuristic)),
    `${confidence}${others}.`,
  );
}

function splitSentence(voices: readonly Voice[], of: number): Sentence {
  return sentence("Heuristics split: ", voicesPhrase(voices, of), ".");
}

/** "4 of 6 say human (75.0%), 2 say artificial". */
function voicesPhrase(voices: readonly Voice[], of: number): Sentence {
  const parts = voices.map(({ classification, verdicts, confidence }, index) => {
    const count = index === 0 ? `${verdicts.length} of ${of}` : String(verdicts.length);
    const range = confidence === undefined ? "" : ` (${confidenceRangeText(confidence)})`;
    return sentence(`${count} ${verdicts.length === 1 ? "says" : "say"} `, wordPhrase(classification), range);
  });
  return sentence(...parts.flatMap((part, index) => (index === 0 ? [part] : [", ", part])));
}

function noAnswerReason({ verdicts, voices, of }: Extract<Outcome, { kind: "no-answer" }>): Sentence {
  if (of > 0)
    return sentence("the main verdict could not tell. Of the heuristics, ", voicesPhrase(voices, of));
  if (verdicts === 0) return sentence("the backend could not tell");
  return sentence(
    verdicts === 1 ? "the heuristic could not tell" : `none of the ${verdicts} heuristics could tell`,
  );
}

function namedHeuristic(verdict: Verdict | undefined, silent: number): Sentence {
  const name = verdict?.heuristic;
  const only = silent > 0 ? "the only heuristic that answers" : "the only heuristic";
  return name === undefined ? sentence(only) : sentence(only, ", ", namePhrase(name), ",");
}
