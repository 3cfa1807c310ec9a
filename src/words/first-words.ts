// The first sentences of a result, composed where the answer was read, so that they can be shown before the code that
// composes them has arrived on the page. The page composes them again with the same functions when something moves.

import type { Assessment } from "../analysis/assessment";
import type { Classification } from "../domain/classification";
import { composeHeadline, type Headline } from "./headline";
import { shortHash } from "./page-title";
import { resultTitle } from "./result-title";

export type FirstWords = {
  readonly headline: Headline;
  /** The title of the page. */
  readonly title: string;
};

/** @param asked the hash that was asked for, which stands in for a missing file name */
export function firstWords(
  classification: Classification,
  assessment: Assessment,
  asked: string,
): FirstWords {
  const headline = composeHeadline(assessment);
  const title = resultTitle(assessment, headline.disputed, classification.name ?? shortHash(asked));
  return { headline, title };
}
