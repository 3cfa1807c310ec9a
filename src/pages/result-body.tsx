// Everything under the headline of a result: chart, models, frame, verdict cards, notes.

import { useMemo, useState } from "react";
import type { Address } from "../address/address";
import { useAddress, useAddressStore } from "../address/use-address";
import type { VideoView } from "../address/video-view";
import { assess, type Assessment } from "../analysis/assessment";
import { summarizeElapsed } from "../analysis/elapsed-summary";
import { allModels } from "../analysis/model-summary";
import { classificationOf } from "../analysis/outcome";
import { compareReported } from "../analysis/reported-agreement";
import { groupVerdicts } from "../analysis/verdict-groups";
import type { Answers } from "../backend/answers";
import type { Answer } from "../backend/load-classification";
import { AudioTracks } from "../features/audio-tracks";
import { ChunkFailed } from "../features/chunk-failed";
import { ContentCredentials } from "../features/content-credentials";
import type { Classification } from "../domain/classification";
import type { VideoHash } from "../domain/video-hash";
import { DataNotes } from "../features/data-notes";
import { ElapsedTimes } from "../features/elapsed-times";
import { FramePanel } from "../features/frame-panel";
import { HowToRead } from "../features/how-to-read";
import { ModelList } from "../features/model-list";
import { Notice } from "../features/notice";
import { PendingStatus } from "../features/pending-status";
import { RawAnswerView } from "../features/raw-answer-view";
import { ReportedFrames } from "../features/reported-frames";
import type { ScoreTableViewProps } from "../features/score-table-view";
import { rangeWithin } from "../features/score-chart/plot-geometry";
import { isWhole } from "../features/score-chart/zoom";
import { ScoreChart } from "../features/score-chart/score-chart";
import { NoFrames, ScoresPerFrame } from "../features/scores-per-frame";
import { VerdictCards } from "../features/verdict-cards";
import { agreementWords, dataNoteWords, noAnswerWords } from "../words/data-note-words";
import { firstWords } from "../words/first-words";
import { failureWords } from "../words/failure-words";
import type { Recheck } from "./recheck";
import { scoreTableView } from "./load-score-table-view";
import { resultNotices } from "./result-notices";
import { useZoomKeys } from "./use-zoom-keys";
import { useFrameKeys } from "./use-frame-keys";

/** The facts at a threshold, and the headline and title composed from them. */
export function assessResult(classification: Classification, threshold: number, asked: VideoHash) {
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

export function ResultBody({ answer, answers, assessment, recheck, letterKeys, address }: ResultBodyProps) {
  const { classification, asked, raw } = answer;
  const { view } = address;
  const { table } = classification;
  const { models } = assessment;
  const store = useAddressStore();
  const [focused, setFocused] = useState<number | undefined>(undefined);
  const hidden = useMemo(() => new Set(view.hide), [view.hide]);
  const frame = view.frame !== undefined && view.frame <= table.frameCount ? view.frame : undefined;

  /** Discrete choices are pushed, so that Back undoes them; what moves along is replaced. */
  const push = (change: Partial<VideoView>): void => store.push({ ...address, view: { ...view, ...change } });
  const replace = (change: Partial<VideoView>): void =>
    store.replace({ ...address, view: { ...view, ...change } });
  const onThreshold = (threshold: number): void => replace({ threshold });
  const onRange = (range: VideoView["range"], settled: boolean): void =>
    (settled ? push : replace)({ range });
  const onSelectFrame = (next: number): void => push({ frame: next === frame ? undefined : next });
  useZoomKeys({
    range: rangeWithin(view.range, table.frameCount),
    frame,
    frameCount: table.frameCount,
    letterKeys,
    onRange: (range) => replace({ range: isWhole(range, table.frameCount) ? undefined : range }),
  });
  useFrameKeys(frame, table.frameCount, (next) => replace({ frame: next }));

  const notes = useMemo(
    () => [
      ...classification.notes.map((note) => dataNoteWords(note, table.frameCount)),
      ...noAnswerWords(table),
      ...agreementWords(compareReported(models)),
    ],
    [classification.notes, table, models],
  );
  const groups = useMemo(() => groupVerdicts(classification.verdicts), [classification.verdicts]);
  const times = useMemo(() => summarizeElapsed(table), [table]);
  const openRaw = useMemo(() => {
    const { bytes } = raw;
    if (bytes === undefined) return undefined;
    return () => {
      const explorer = answers.openRaw(bytes);
      return { source: explorer, close: explorer.close };
    };
  }, [raw, answers]);
  const nothingYet =
    recheck !== undefined && models.length + groups.length + classification.audios.length === 0;
  const drawing = { table, hidden, selectedFrame: frame, onSelectFrame };
  return (
    <>
      <Notices lines={resultNotices(classification, asked, useAddress())} />
      {recheck === undefined ? null : <Pending recheck={recheck} backendName={answer.backendName} />}
      {nothingYet ? null : (
        <>
          <div className="first">
            <ScoresPerFrame
              view={view.view}
              onView={(next) => push({ view: next })}
              threshold={view.threshold}
              onThreshold={onThreshold}
            >
              {table.models.length === 0 ? (
                <NoFrames />
              ) : view.view === "lines" ? (
                <ScoreChart
                  {...drawing}
                  models={models}
                  focused={focused}
                  threshold={view.threshold}
                  onThreshold={onThreshold}
                  pyramids={answer.pyramids}
                  range={view.range}
                  onRange={onRange}
                />
              ) : (
                <TableView {...drawing} />
              )}
            </ScoresPerFrame>
            {models.length === 0 ? null : (
              <ModelList
                models={models}
                all={allModels(models, view.threshold)}
                threshold={view.threshold}
                hidden={hidden}
                focused={focused}
                onSwitch={(model, on) =>
                  replace({ hide: on ? view.hide.filter((name) => name !== model) : [...view.hide, model] })
                }
                onFocus={setFocused}
              />
            )}
          </div>
          {frame === undefined ? null : (
            <FramePanel
              table={table}
              models={models}
              threshold={view.threshold}
              frame={frame}
              detail={classification.frames.find((detail) => detail.frame === frame)}
              onFrame={(next) => push({ frame: next })}
            />
          )}
          <VerdictCards groups={groups} models={models} threshold={view.threshold} />
          <ReportedFrames
            frames={classification.frames}
            frameCount={table.frameCount}
            videoWord={classification.forced ?? classificationOf(assessment.outcome)}
            onSelectFrame={onSelectFrame}
          />
        </>
      )}
      <AudioTracks tracks={classification.audios} />
      {nothingYet ? null : <HowToRead />}
      <DataNotes notes={notes} />
      <ContentCredentials frames={classification.frames} frameCount={table.frameCount} />
      <ElapsedTimes times={times} preProcess={classification.preProcess} />
      <RawAnswerView size={raw.size} digest={raw.digest} open={openRaw} />
    </>
  );
}

/** The numbers arrive when somebody asks for them. */
function TableView(props: ScoreTableViewProps) {
  const store = useAddressStore();
  const view = scoreTableView.use();
  if (view.kind === "loaded") return <view.value {...props} />;
  if (view.kind === "failed") return <ChunkFailed onRetry={view.retry} onReload={store.reload} />;
  return <div style={{ height: 340 }} />;
}

function Pending({ recheck, backendName }: { readonly recheck: Recheck; readonly backendName: string }) {
  const { failure, ...status } = recheck;
  const failed = failure === undefined ? undefined : failureWords(failure, backendName).heading;
  return <PendingStatus {...status} failed={failed} />;
}

/** What the link asked for and could not have; closed for these lines only. */
function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [closed, setClosed] = useState("");
  const key = lines.join("\n");
  return closed === key ? null : <Notice lines={lines} onClose={() => setClosed(key)} />;
}
