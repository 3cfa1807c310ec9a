// Who said it: "reported" is the backend's, "computed here" is ours. The two never share a word.

import type { ModelSummary } from "../analysis/model-summary";
import { grouped, thresholdText } from "./format";
import { listed, plainText, sentence } from "./phrase";

/** "says and deviation reported · mean computed here"; where only some models are reported, for how many. */
export function provenanceWords(models: readonly ModelSummary[]): string {
  if (models.length === 0) return "no models";
  const saying = models.filter(({ says }) => says.classification !== undefined);
  const spread = models.filter(({ n }) => n > 1);
  const parts = [
    part("says", saying.filter(({ says }) => says.source === "reported").length, saying.length),
    part(
      "deviation",
      spread.filter(({ reported }) => reported?.standardDeviation !== undefined).length,
      spread.length,
    ),
    { name: "mean", reported: 0, of: models.length },
  ].filter(({ of }) => of > 0);
  const all = parts.filter(({ reported, of }) => reported === of).map(({ name }) => name);
  const some = parts.filter(({ reported, of }) => reported > 0 && reported < of);
  const none = parts.filter(({ reported }) => reported === 0).map(({ name }) => name);
  return [
    ...(all.length > 0 ? [`${list(all)} reported`] : []),
    ...some.map(({ name, reported, of }) => `${name} reported for ${grouped(reported)} of ${grouped(of)}`),
    ...(none.length > 0 ? [`${list(none)} computed here`] : []),
  ].join(" · ");
}

function list(items: readonly string[]): string {
  return plainText(listed(items.map((item) => sentence(item))));
}

function part(name: string, reported: number, of: number) {
  return { name, reported, of };
}

/** What of the sentences about models moves with the threshold; undefined when nothing does. */
export function computedWords(models: readonly ModelSummary[], threshold: number): string | undefined {
  const computed = models.some(({ says }) => says.classification !== undefined && says.source === "computed");
  return computed
    ? `what models say is computed here, artificial from a mean of ${thresholdText(threshold)}`
    : undefined;
}
