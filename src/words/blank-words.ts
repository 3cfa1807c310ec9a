// An answer in which no score can be drawn: said in the headline and in the place of every drawing, with the reason.

import type { Blank } from "../analysis/assessment";
import { noFramesWords } from "./chart-words";
import { dataNoteWords } from "./data-note-words";
import { counted } from "./format";
import { listedUpTo, namePhrase, sentence, type Sentence } from "./phrase";

/** "No score of the 2 models can be drawn: they look like percentages, and are not read as such." */
export function blankWords({ reason, models, isAll }: Blank): Sentence {
  const all = models.length === 1 ? "the model" : `the ${counted(models.length, "model")}`;
  const whose = isAll ? sentence(all) : listedUpTo(models, 3, (model) => [namePhrase(model)]);
  return sentence("No score of ", whose, ` can be drawn: ${shortReason(reason)}.`);
}

export const blankHeading = "No score can be drawn";

/** The reason with the first place, and where the others are named. */
export function blankMeaning({ reason }: Blank, frameCount: number): Sentence {
  if (reason === undefined) return noFramesWords.meaning;
  return reason === "cannot-tell"
    ? sentence("Every answer of a model says that it cannot tell.")
    : sentence(
        dataNoteWords(reason, frameCount),
        reason.kind === "percentages" ? "" : " The data notes name the places.",
      );
}

function shortReason(reason: Blank["reason"]): string {
  if (reason === "cannot-tell") return "their answer is that they cannot tell";
  switch (reason?.kind) {
    case "percentages":
      return "they look like percentages, and are not read as such";
    case "score-not-drawn":
      return reason.found.startsWith("the text")
        ? "they are written as text, not as numbers"
        : "they are not numbers from 0 to 1";
    case "pair-not-believed":
      return "artificial and human do not add up to 1";
    case "no-artificial-label":
      return "none of them is an artificial score";
    default:
      return "the data notes say why";
  }
}
