// Who said it: "reported" is the backend's, "computed here" is ours. The two never share a word.

import type { ModelSummary } from "../analysis/model-summary";
import { listed, plainText, sentence } from "./phrase";

/** "says and deviation reported · mean computed here", as far as it is true for every model. */
export function provenanceWords(models: readonly ModelSummary[]): string {
  const says = models.every(({ says: { source } }) => source === "reported");
  const deviation = models.every(({ n, reported }) => n < 2 || reported?.standardDeviation !== undefined);
  const reported = [...(says ? ["says"] : []), ...(deviation ? ["deviation"] : [])];
  const computed = [...(says ? [] : ["says"]), "mean", ...(deviation ? [] : ["deviation"])];
  const parts = [
    ...(reported.length > 0 ? [`${list(reported)} reported`] : []),
    `${list(computed)} computed here`,
  ];
  return parts.join(" · ");
}

function list(items: readonly string[]): string {
  return plainText(listed(items.map((item) => sentence(item))));
}
