// Everything under the headline of a result: chart, models, frame, verdict cards, notes.

import { useMemo, useState } from "react";
import type { Address } from "../address/address";
import { useAddress, useAddressStore } from "../address/use-address";
import type { VideoView } from "../address/video-view";
import type { Assessment } from "../analysis/assessment";
import { allModels } from "../analysis/model-summary";
import { compareReported } from "../analysis/reported-agreement";
import { groupVerdicts } from "../analysis/verdict-groups";
import type { Classification } from "../domain/classification";
import type { VideoHash } from "../domain/video-hash";
import { DataNotes } from "../features/data-notes";
import { FramePanel } from "../features/frame-panel";
import { HowToRead } from "../features/how-to-read";
import { ModelList } from "../features/model-list";
import { Notice } from "../features/notice";
import { ScoreChart } from "../features/score-chart/score-chart";
import { ScoreTableView } from "../features/score-table-view";
import { NoFrames, ScoresPerFrame } from "../features/scores-per-frame";
import { VerdictCards } from "../features/verdict-cards";
import { agreementWords, dataNoteWords } from "../words/data-note-words";
import { resultNotices } from "./result-notices";
import { useFrameKeys } from "./use-frame-keys";

export type ResultBodyProps = {
  readonly classification: Classification;
  readonly assessment: Assessment;
  readonly asked: VideoHash;
  readonly address: Extract<Address, { page: "video" }>;
};

export function ResultBody({ classification, assessment, asked, address }: ResultBodyProps) {
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
  const onSelectFrame = (next: number): void => push({ frame: next === frame ? undefined : next });
  useFrameKeys(frame, table.frameCount, (next) => replace({ frame: next }));

  const notes = useMemo(
    () => [
      ...classification.notes.map((note) => dataNoteWords(note, table.frameCount)),
      ...agreementWords(compareReported(models)),
    ],
    [classification.notes, table.frameCount, models],
  );
  const groups = useMemo(() => groupVerdicts(classification.verdicts), [classification.verdicts]);
  const drawing = { table, hidden, selectedFrame: frame, onSelectFrame };
  return (
    <>
      <Notices lines={resultNotices(classification, asked, useAddress())} />
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
            />
          ) : (
            <ScoreTableView {...drawing} />
          )}
        </ScoresPerFrame>
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
      </div>
      {frame === undefined ? null : (
        <FramePanel
          table={table}
          models={models}
          threshold={view.threshold}
          frame={frame}
          onFrame={(next) => push({ frame: next })}
        />
      )}
      <VerdictCards groups={groups} models={models} threshold={view.threshold} />
      <HowToRead />
      <DataNotes notes={notes} />
    </>
  );
}

/** What the link asked for and could not have; closed for these lines only. */
function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [closed, setClosed] = useState("");
  const key = lines.join("\n");
  return closed === key ? null : <Notice lines={lines} onClose={() => setClosed(key)} />;
}
