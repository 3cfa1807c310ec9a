// No sentence ever shows what went wrong inside: whatever an answer holds, it reads as a sentence and nothing leaks.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { recompute } from "../analysis/recomputation";
import { compareReported } from "../analysis/reported-agreement";
import { robustnessAt } from "../analysis/robustness";
import { groupVerdicts } from "../analysis/verdict-groups";
import type { Classification } from "../domain/classification";
import { anyClassification, plainName, wildName } from "../domain/any-classification-for-test";
import { figureDescription } from "./chart-words";
import { agreementWords, unscoredModelWords } from "./data-note-words";
import { recountWords } from "../screens/result/frame-words";
import { composeHeadline } from "./headline";
import { deviationWords } from "./model-words";
import { resultTitle } from "./result-title";
import { plainText } from "./phrase";
import { provenanceWords } from "./provenance";
import { robustnessWords } from "../screens/result/robustness-words";
import { verdictCardWords } from "../screens/result/verdict-words";

fc.configureGlobal({ seed: 1, numRuns: 200 });

const threshold = fc.double({ min: 0, max: 1, noNaN: true });

function sentencesOf(classification: Classification, at: number): readonly string[] {
  const facts = assess(classification, at);
  const { verdict, against, computed } = composeHeadline(facts);
  const cards = groupVerdicts(classification.verdicts).flatMap((group) => {
    const words = verdictCardWords(group, facts.models);
    return words.against.length === 0 ? [words.restsOn] : [words.restsOn, words.against];
  });
  // All models counted, and all but the first.
  const robust = [[], classification.table.models.slice(0, 1)].flatMap((without) => {
    const words = robustnessWords(robustnessAt(recompute(classification.table, without), at), facts);
    return Object.values(words ?? {}).filter((words) => words.length > 0);
  });
  return [
    ...[verdict, against, ...cards, ...robust, ...agreementWords(compareReported(facts.models))].map(
      plainText,
    ),
    ...unscoredModelWords(classification).map(plainText),
    plainText(recountWords(classification.frames, classification.table.frameCount, undefined)),
    ...(computed === undefined ? [] : [computed]),
    ...figureDescription(classification.table, facts.models, "0.50"),
  ];
}

function labelsOf(classification: Classification, at: number): readonly string[] {
  const facts = assess(classification, at);
  return [
    resultTitle(facts, true, classification.name ?? "video.mp4"),
    provenanceWords(facts.models),
    ...facts.models.map(({ deviation, n }) => deviationWords(deviation, n).label),
  ];
}

const leak = /NaN|undefined|null|Infinity|\[object|function|=>/;

describe("for any answer at any threshold", () => {
  it("every sentence begins with no space, ends with a full stop, and leaks nothing", () => {
    fc.assert(
      fc.property(anyClassification(plainName), threshold, (classification, at) => {
        for (const text of sentencesOf(classification, at)) {
          expect(text).not.toMatch(leak);
          expect(text).not.toMatch(/ {2}| [.,;:)]|\( |[,;:.]{2}|^\s|^$/);
          expect(text).toMatch(/[^.]\.$/);
        }
      }),
    );
  });

  it("every title and label leaks nothing", () => {
    fc.assert(
      fc.property(anyClassification(plainName), threshold, (classification, at) => {
        for (const text of labelsOf(classification, at)) {
          expect(text).not.toMatch(leak);
          expect(text).not.toMatch(/ {2}|^\s|^$|\s$/);
        }
      }),
    );
  });

  it("counts never say more than there is: no 4 of 3 models", () => {
    fc.assert(
      fc.property(anyClassification(plainName), threshold, (classification, at) => {
        for (const text of sentencesOf(classification, at)) {
          for (const [, part, whole] of text.matchAll(/\b(\d+) of (\d+) /g)) {
            expect(Number(part)).toBeLessThanOrEqual(Number(whole));
          }
        }
      }),
    );
  });

  it("whatever names it holds, nothing invisible and no half character reaches a sentence or a title", () => {
    fc.assert(
      fc.property(anyClassification(wildName), threshold, (classification, at) => {
        for (const text of [...sentencesOf(classification, at), ...labelsOf(classification, at)]) {
          expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
          expect(text).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  it("no name makes a sentence endless", () => {
    fc.assert(
      fc.property(anyClassification(wildName), threshold, (classification, at) => {
        const { verdict, against } = composeHeadline(assess(classification, at));
        for (const { kind, text } of [...verdict, ...against]) {
          if (kind === "name") expect([...text].length).toBeLessThanOrEqual(48);
        }
      }),
    );
  });
});
