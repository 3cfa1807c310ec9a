// The first sentences of a result: the verdict, and directly after it what speaks against it.
// Composed once from facts; the page, the title, the copied summary and the report print the same.

import type { Assessment, Progress } from "../analysis/assessment";
import { classificationOf, type Outcome, type Voice } from "../analysis/outcome";
import type { Verdict } from "../domain/verdict";
import { againstWord, modelSplit, noScores, type AgainstFacts } from "./against";
import { confidencesText } from "./confidence-words";
import { counted, frameList, grouped, thresholdText } from "./format";
import { blankWords } from "./blank-words";
import {
  capital,
  capitalized,
  joined,
  listedUpTo,
  namePhrase,
  plainText,
  sentence,
  wordPhrase,
  type Sentence,
} from "./phrase";
import { computedWords } from "./provenance";
import { visibleText } from "./visible-text";

export type Headline = {
  /** The verdict in one sentence that cannot be misread. */
  readonly verdict: Sentence;
  /** What speaks against it, in the same size. */
  readonly against: Sentence;
  /** True when models, heuristics or frames contradict the verdict. */
  readonly disputed: boolean;
  /** What of it is computed here and moves with the threshold; undefined when all of it is reported. */
  readonly computed?: string | undefined;
};

export type HeadlineFacts = AgainstFacts & Pick<Assessment, "forced" | "progress" | "blank">;

export function composeHeadline(facts: HeadlineFacts): Headline {
  const own = withErrors(withAbsent(withBlank(outcomeHeadline(facts), facts), facts), facts.progress);
  const { forced, progress, outcome } = facts;
  const analysed = progress.state === "done" ? own : unfinishedHeadline(progress, own, outcome);
  const headline = forced === undefined ? analysed : forcedHeadline(forced, analysed, outcome);
  const computed = computedSentence(facts);
  return computed === undefined ? headline : { ...headline, computed };
}

/** That nothing can be drawn is said before what a verdict rests on. */
function withBlank(own: Headline, { blank, progress }: HeadlineFacts): Headline {
  if (blank === undefined || (blank.isAll ? blank.reason === undefined : progress.state !== "done"))
    return own;
  const isEverything = plainText(own.against) === plainText(noScores);
  return { ...own, against: sentence(blankWords(blank), isEverything ? "" : sentence(" ", own.against)) };
}

/** A name that no frame has may be a model that is called otherwise there: then the verdict rests on what is not shown. */
function withAbsent(own: Headline, { outcome, models }: HeadlineFacts): Headline {
  const verdicts = verdictsOf(outcome);
  const known = new Set(models.map(({ model }) => model));
  const absent = [...new Set(verdicts.flatMap((verdict) => verdict.models ?? []))].filter(
    (model) => !known.has(model),
  );
  if (models.length === 0 || absent.length === 0) return own;
  const names = listedUpTo(absent, 3, (model) => [namePhrase(model)]);
  const who = verdicts.length === 1 ? " The verdict counts " : " The verdicts count ";
  return { ...own, against: sentence(own.against, who, names, ", which no frame has.") };
}

function verdictsOf(outcome: Outcome): readonly Verdict[] {
  switch (outcome.kind) {
    case "agree":
      return outcome.voice.verdicts;
    case "main":
      return [outcome.verdict];
    case "split":
      return outcome.voices.flatMap(({ verdicts }) => verdicts);
    case "no-answer":
    case "no-verdict":
      return [];
  }
}

/** Errors are said whatever the state: a backend that reports one has a reason. */
function withErrors(own: Headline, { state, errors }: Progress): Headline {
  if (state !== "done" || errors.length === 0) return own;
  return { ...own, against: sentence(own.against, ` The backend reports: ${quotedErrors(errors)}.`) };
}

function computedSentence({ models, contrary, outcome, threshold }: HeadlineFacts): string | undefined {
  const words = computedWords(models, threshold);
  const word = classificationOf(outcome);
  const agreed = models.every(
    ({ says }) => says.classification === undefined || says.classification === word,
  );
  const frames =
    agreed && (contrary?.contraryScores ?? 0) > 0
      ? [`frames are counted here, artificial from ${thresholdText(threshold)}`]
      : [];
  const parts = [...(words === undefined ? [] : [words]), ...frames];
  const text = parts.join("; ");
  return text === "" ? undefined : `${capital(text)}.`;
}

/** Louder than any model or heuristic; what they say follows. */
function forcedHeadline(forced: string, own: Headline, outcome: Outcome): Headline {
  const word = classificationOf(outcome);
  return {
    verdict: sentence("A person set this to ", wordPhrase(forced), "."),
    against: sentence("The analysis itself says: ", own.verdict, " ", own.against),
    disputed: word !== undefined && word !== forced,
  };
}

/** What has been said so far is no verdict, and never looks like one. */
function unfinishedHeadline(
  { state, errors, scoredFrames, frames }: Progress,
  own: Headline,
  outcome: Outcome,
): Headline {
  const reason = errors.length === 0 ? "" : `: ${quotedErrors(errors)}`;
  const verdict =
    state === "errored" ? sentence(`The analysis failed${reason}.`) : sentence(`Not finished yet${reason}.`);
  const so = state === "errored" ? "before that" : "so far";
  const scored =
    scoredFrames === 0
      ? `The backend has scored no frame ${so}.`
      : `The backend scored ${grouped(scoredFrames)} of ${counted(frames, "frame")} ${so}, and these are no verdict.`;
  const said =
    outcome.kind === "no-verdict" ? [] : sentence(" Heuristics so far: ", own.verdict, " ", own.against);
  return { verdict, against: sentence(scored, said), disputed: false };
}

function quotedErrors(errors: readonly string[]): string {
  const shown = errors.slice(0, 2).map((error) => `“${visibleText(shortened(error))}”`);
  return shown.join(", ") + (errors.length > 2 ? ` and ${errors.length - 2} more` : "");
}

function shortened(text: string): string {
  return text.length > 120 ? `${Array.from(text.slice(0, 240)).slice(0, 119).join("")}…` : text;
}

function outcomeHeadline(facts: AgainstFacts): Headline {
  const { outcome } = facts;
  switch (outcome.kind) {
    case "agree":
      return withWord(agreement(outcome.voice, outcome.silent), outcome.voice.verdicts, facts);
    case "main":
      return withWord(mainSentence(outcome), [outcome.verdict], facts, outcome.same < outcome.of);
    case "split":
      return {
        verdict: splitSentence(outcome),
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
  const frames = facts.contraryVerdicts;
  return {
    verdict,
    against: frames.length === 0 ? against : sentence(against, " ", frameVerdictsAgainst(frames)),
    disputed: disputed || heuristicsDiffer || frames.length > 0,
  };
}

/** A frame's own verdict may follow a signature or a person and not the scores, so it is said beside them. */
function frameVerdictsAgainst(frames: readonly number[]): Sentence {
  const says =
    frames.length === 1
      ? "the backend's verdict on that frame says"
      : "the backend's verdicts on those frames say";
  return sentence(`In ${frameList(frames)} ${says} otherwise.`);
}

function agreement({ classification, verdicts, confidence }: Voice, silent: number): Sentence {
  const who =
    verdicts.length === 1
      ? sentence(namedHeuristic(verdicts[0], silent), " says so")
      : sentence(`all ${verdicts.length} heuristics`, silent > 0 ? " that answer agree" : " agree");
  const range = confidence === undefined ? "" : `, ${confidencesText(verdicts)}`;
  const without = silent > 0 ? `; ${silent} more gave no answer` : "";
  return sentence(capitalized([wordPhrase(classification)]), ": ", who, `${range}${without}.`);
}

function mainSentence({
  classification,
  verdict,
  same,
  of,
  silent,
}: Extract<Outcome, { kind: "main" }>): Sentence {
  const confidence = verdict.confidence === undefined ? "" : `, ${confidencesText([verdict])}`;
  const without = silent > 0 ? `; ${silent} more gave no answer` : "";
  const others = `${othersText(same, of)}${without}`;
  return sentence(
    capitalized([wordPhrase(classification)]),
    ": the account's main verdict",
    verdict.heuristic === undefined ? "" : sentence(", by ", namePhrase(verdict.heuristic)),
    `${confidence}${others}.`,
  );
}

/** The other heuristics beside the main verdict's own. */
function othersText(same: number, of: number): string {
  if (of === 0) return "";
  if (same === of)
    return of === 1 ? "; the other heuristic says the same" : `; the other ${of} heuristics say the same`;
  if (same === 0)
    return of === 1 ? "; the other heuristic says otherwise" : `; the other ${of} heuristics say otherwise`;
  return `; ${same} of the other ${of} heuristics ${same === 1 ? "says" : "say"} the same`;
}

function splitSentence({ voices, of, silent }: Extract<Outcome, { kind: "split" }>): Sentence {
  const without = silent > 0 ? `; ${silent} more gave no answer` : "";
  return sentence("Heuristics split: ", voicesPhrase(voices, of), `${without}.`);
}

/** "4 of 6 say human (75.0%), 2 say artificial". */
function voicesPhrase(voices: readonly Voice[], of: number): Sentence {
  const parts = voices.map(({ classification, verdicts, confidence }, index) => {
    const count = index === 0 ? `${verdicts.length} of ${of}` : String(verdicts.length);
    const range =
      confidence === undefined ? "" : ` (${confidencesText(verdicts).replace("confidence ", "")})`;
    return sentence(`${count} ${verdicts.length === 1 ? "says" : "say"} `, wordPhrase(classification), range);
  });
  return joined(parts);
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
