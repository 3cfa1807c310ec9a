// What stands under the first screenful of a result: the models compared with each other, then what the answer holds
// beyond scores and verdicts.

import { useState } from "react";
import type { VideoView } from "../../address/video-view";
import type { Assessment } from "../../analysis/assessment";
import { classificationOf } from "../../analysis/outcome";
import { takeModelStatistics } from "../../analysis/model-statistics";
import type { Answers } from "../../api/answers";
import type { Answer } from "../../api/load-classification";
import { useIdleSteps } from "../../ui/use-idle";
import { ModelComparison } from "./model-comparison";
import { Region } from "../look-up/region";
import { ResultDetails } from "./result-details";
import { RobustnessPart } from "./robustness-part";
import { useSettled } from "./use-settled";
import type { ViewChanges } from "./use-view-changes";

export type LowerPageProps = {
  readonly answer: Answer;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly view: VideoView;
  readonly changes: ViewChanges;
  readonly onSelectFrame: (frame: number) => void;
};

/** Waits for what the worker works out about it. What stands there stays until then. */
export function LowerPage(props: LowerPageProps) {
  const { answer, assessment } = props;
  const [last, setLast] = useState<Pick<LowerPageProps, "answer" | "assessment"> | undefined>(undefined);
  const isWhole = useSettled(answer.modelStatistics);
  if (isWhole && last?.answer !== answer) setLast({ answer, assessment });
  if (isWhole) return <Parts {...props} />;
  return last === undefined ? null : <Parts {...props} {...last} />;
}

function Parts({ answer, answers, assessment, view, changes, onSelectFrame }: LowerPageProps) {
  takeModelStatistics(answer.classification.table, answer.modelStatistics?.statistics);
  // One after the other: together they would hold up a hand for longer than it can bear.
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
