// The sections under the scores and the verdicts: robustness, heuristics and pairs of models side by side, then what else the
// answer holds.

import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { hiddenModels, namesOfHidden } from "../../address/drawn-names";
import { defaultVideoView, type VideoView } from "../../address/video-view";
import type { Assessment } from "../../analysis/assessment";
import { compareHeuristics } from "../../analysis/heuristic-comparison";
import { classificationOf } from "../../analysis/outcome";
import { takeModelStatistics } from "../../analysis/model-statistics";
import type { Answers } from "../../api/answers";
import type { LaterStatistics } from "../../api/later-statistics";
import type { Answer } from "../../api/load-classification";
import type { Classification } from "../../domain/classification";
import { useIdleSteps } from "../../ui/use-idle";
import { HeuristicsTable } from "./heuristics-table";
import { Region } from "../look-up/region";
import { ResultDetails } from "./result-details";
import { ModelPairs } from "./pairs/model-pairs";
import { RobustnessPart } from "./robustness/robustness-panel";
import type { ViewChanges } from "./use-view-changes";

export type FurtherSectionsProps = {
  readonly answer: Answer;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly view: VideoView;
  readonly changes: ViewChanges;
  readonly onSelectFrame: (frame: number) => void;
};

/** Waits for the statistics that the worker sends later; until then the sections of the answer before stay. */
export function FurtherSections(props: FurtherSectionsProps) {
  const { answer, assessment } = props;
  const [last, setLast] = useState<Pick<FurtherSectionsProps, "answer" | "assessment"> | undefined>(
    undefined,
  );
  const isWhole = useSettled(answer.modelStatistics);
  if (isWhole && last?.answer !== answer) setLast({ answer, assessment });
  if (isWhole) return <Sections {...props} />;
  return last === undefined ? null : <Sections {...props} {...last} />;
}

function Sections({ answer, answers, assessment, view, changes, onSelectFrame }: FurtherSectionsProps) {
  takeModelStatistics(answer.classification.table, answer.modelStatistics?.statistics);
  // One after the other: together they would hold up input for too long.
  const step = useIdleSteps(2);
  return (
    <>
      <Region about={view.without}>
        <RobustnessPart
          table={answer.classification.table}
          assessment={assessment}
          without={view.without}
          changes={changes}
        />
      </Region>
      {step < 1 ? null : (
        <Region about={answer}>
          <ModelComparison
            classification={answer.classification}
            assessment={assessment}
            view={view}
            changes={changes}
          />
        </Region>
      )}
      {step < 2 ? null : (
        <Region about={answer}>
          <ResultDetails
            answer={answer}
            answers={answers}
            videoWord={classificationOf(assessment.outcome)}
            onSelectFrame={onSelectFrame}
          />
        </Region>
      )}
    </>
  );
}

type ModelComparisonProps = {
  readonly classification: Classification;
  readonly assessment: Assessment;
  readonly view: VideoView;
  readonly changes: ViewChanges;
};

function ModelComparison({ classification, assessment, view, changes }: ModelComparisonProps) {
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

/** Draws the pair alone and scrolls to the drawing; a second press draws all again and does not scroll. */
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

/** Whether what the worker works out later is there, or will not come. True at once where nothing is to come. */
export function useSettled(later: LaterStatistics | undefined): boolean {
  const [, setSettled] = useState<LaterStatistics | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void later?.settled.then(() => {
      if (isWanted) startTransition(() => setSettled(later));
    });
    return () => {
      isWanted = false;
    };
  }, [later]);
  return later?.isSettled ?? true;
}
