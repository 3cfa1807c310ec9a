// The models compared with each other: by what the heuristics counted, and pair by pair.

import { useCallback, useMemo } from "react";
import { hiddenModels, namesOfHidden } from "../../address/drawn-names";
import { defaultVideoView, type VideoView } from "../../address/video-view";
import type { Assessment } from "../../analysis/assessment";
import { compareHeuristics } from "../../analysis/heuristic-comparison";
import type { Classification } from "../../domain/classification";
import { HeuristicsTable } from "./heuristics-table";
import { ModelPairs } from "./pairs/model-pairs";
import { Region } from "../look-up/region";
import type { ViewChanges } from "./use-view-changes";

type ModelComparisonProps = {
  readonly classification: Classification;
  readonly assessment: Assessment;
  readonly view: VideoView;
  readonly changes: ViewChanges;
};

export function ModelComparison({ classification, assessment, view, changes }: ModelComparisonProps) {
  const { table } = classification;
  const { models, threshold } = assessment;
  const { hide, only } = view;
  const hidden = useMemo(() => hiddenModels(table.models, { hide, only }), [table, hide, only]);
  const comparison = useMemo(() => compareHeuristics(classification, models), [classification, models]);
  const onPair = useOnPair(table.models, changes);
  return (
    <>
      <Region about={classification}>
        <HeuristicsTable comparison={comparison} models={models} threshold={threshold} />
      </Region>
      <Region about={classification}>
        <ModelPairs table={table} threshold={threshold} hidden={hidden} onPair={onPair} />
      </Region>
    </>
  );
}

/** The drawing is where a pair can be seen; a second press leaves the reader where they are. */
function useOnPair(models: readonly string[], changes: ViewChanges) {
  return useCallback(
    (a: string, b: string) => {
      const others = models.filter((model) => model !== a && model !== b);
      const hide = hiddenModels(models, changes.current() ?? defaultVideoView);
      const isAlone =
        hide.size > 0 && !hide.has(a) && !hide.has(b) && others.every((model) => hide.has(model));
      if (isAlone) {
        changes.push(namesOfHidden(models, []));
        return;
      }
      changes.push({ ...namesOfHidden(models, others), view: "lines" });
      document.getElementById("scores-per-frame")?.closest("section")?.scrollIntoView({ block: "start" });
    },
    [models, changes],
  );
}
