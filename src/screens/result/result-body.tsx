// Everything under the headline of a result, and what composes the headline again when the threshold moves.

import { memo, useCallback, useMemo, type ReactNode } from "react";
import type { Address, ParsedAddress } from "../../address/address";
import { useFollowedAddress } from "../../address/use-address";
import { assess, type Assessment } from "../../analysis/assessment";
import { rememberStatistics } from "../../analysis/model-summary";
import { groupVerdicts } from "../../analysis/verdict-groups";
import { takeFrameStatistics } from "../../analysis/frame-statistics";
import type { Answers } from "../../api/answers";
import type { Answer } from "../../api/load-classification";
import { heuristicVerdicts, type Classification } from "../../domain/classification";
import type { VideoHash } from "../../domain/video-hash";
import { VerdictCards } from "./verdict-cards";
import { useIdle } from "../../ui/use-idle";
import { firstWords } from "../../words/first-words";
import { ArrivingPart } from "../look-up/arriving";
import { FirstScreenful } from "./first-screenful";
import { lowerPage, pendingPart } from "../chunks";
import { Notices } from "../look-up/notices";
import type { Recheck } from "../look-up/recheck";
import { Region } from "../look-up/region";
import {
  ignoredFieldWords,
  missingFrameWords,
  missingModelsWords,
  missingRangeWords,
  otherHashWords,
} from "../look-up/notice-words";
import { useViewChanges } from "./use-view-changes";

export { ShareButtons } from "./share-buttons";

/** The facts at a threshold, and the headline and title composed from them. At the first threshold they came along. */
export function assessResult(
  { classification, asked, assessment: first, first: words, frameStatistics }: Answer,
  threshold: number,
) {
  rememberStatistics(classification.table, first.models);
  takeFrameStatistics(classification.table, frameStatistics);
  if (threshold === first.threshold) return { assessment: first, words };
  const assessment = assess(classification, threshold);
  return { assessment, words: firstWords(classification, assessment, asked) };
}

export type ResultBodyProps = {
  readonly answer: Answer;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly recheck: Recheck | undefined;
  readonly letterKeys: boolean;
  readonly address: Extract<Address, { page: "video" }>;
};

const MemoizedVerdictCards = memo(VerdictCards);

export function ResultBody({ answer, answers, assessment, recheck, letterKeys, address }: ResultBodyProps) {
  const { classification, asked } = answer;
  const { models } = assessment;
  const changes = useViewChanges();
  const groups = useMemo(() => groupVerdicts(heuristicVerdicts(classification)), [classification]);
  const onSelectFrame = useCallback(
    (frame: number) => changes.push({ frame: changes.current()?.frame === frame ? undefined : frame }),
    [changes],
  );
  const parsed = useFollowedAddress();
  const nothingYet =
    recheck !== undefined && models.length + groups.length + classification.audios.length === 0;
  return (
    <>
      <Region about={answer}>
        <Notices lines={resultNotices(classification, asked, parsed)} />
      </Region>
      {/* Most results are finished: what says that one is not arrives when it is needed. */}
      <Region about={answer}>
        {recheck === undefined ? null : (
          <ArrivingPart chunk={pendingPart}>
            {(PendingPart) => <PendingPart recheck={recheck} backendName={answer.backendName} />}
          </ArrivingPart>
        )}
      </Region>
      {nothingYet ? null : (
        <>
          <FirstScreenful
            asked={asked}
            classification={classification}
            pyramids={answer.pyramids}
            assessment={assessment}
            address={address}
            changes={changes}
            letterKeys={letterKeys}
            onSelectFrame={onSelectFrame}
          />
          <Region about={answer}>
            <MemoizedVerdictCards groups={groups} models={models} threshold={assessment.threshold} />
          </Region>
          <WhenIdle>
            <ArrivingPart chunk={lowerPage}>
              {(LowerPage) => (
                <LowerPage
                  answer={answer}
                  answers={answers}
                  assessment={assessment}
                  view={address.view}
                  changes={changes}
                  onSelectFrame={onSelectFrame}
                />
              )}
            </ArrivingPart>
          </WhenIdle>
        </>
      )}
    </>
  );
}

/** The first screenful comes first, on the line and in the browser's work. */
function WhenIdle({ children }: { readonly children: ReactNode }) {
  return useIdle() ? children : null;
}

/** What a link asks of a result that the result cannot give, in sentences. */
function resultNotices(
  classification: Classification,
  asked: VideoHash,
  { address, ignored }: ParsedAddress,
): readonly string[] {
  if (address.page !== "video") return [];
  const { frame, hide, without, range } = address.view;
  const { models, frameCount } = classification.table;
  const there = new Set(models);
  const unknown = (names: readonly string[]) => names.filter((model) => !there.has(model));
  const [hidden, leftOut] = [unknown(hide), unknown(without)];
  const given = [classification.identifier, classification.hash].filter((hash) => hash !== undefined);
  const [other] = given;
  return [
    ...(other !== undefined && !given.includes(asked) ? [otherHashWords(asked, other)] : []),
    ...ignored.map(({ field, value, expected }) => ignoredFieldWords(field, value, expected)),
    ...(frame !== undefined && frame > frameCount ? [missingFrameWords(frame, frameCount)] : []),
    ...(range !== undefined && range.to > frameCount ? [missingRangeWords(range, frameCount)] : []),
    ...(hidden.length > 0 ? [missingModelsWords("hides", hidden)] : []),
    ...(leftOut.length > 0 ? [missingModelsWords("leaves out", leftOut)] : []),
  ];
}
