// One selected frame: every model ranked by its score, hidden ones included, since hiding changes no number.

import { useRef } from "react";
import { measuredDisagreement } from "../../analysis/frame-disagreement";
import { rankFrame, splitAt, type FrameScore } from "../../analysis/frame-ranking";
import type { ModelSummary } from "../../analysis/model-summary";
import type { FrameDetail } from "../../domain/frame-detail";
import { isGap, type ScoreTable } from "../../domain/score-table";
import { sideOf } from "../../domain/side";
import { Announcement } from "../../ui/announcement";
import { CloseIcon, NextIcon, PreviousIcon } from "../../ui/late-icons";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SideWord } from "../../ui/side-mark";
import { SpacerRow } from "../../ui/spacer-row";
import { fewPlainRows, useRowsInSight } from "../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../words/chart-words";
import { signedNumber } from "../../words/difference-text";
import { differenceWords } from "../../words/disagreement-words";
import { counted, exact, grouped, missing, percent, thresholdText } from "../../words/format";
import { credentialsState, detectionText, frameHeard, frameVerdictWords, verdictsText } from "./frame-words";
import { visibleText } from "../../words/visible-text";

export type FramePanelProps = {
  readonly table: ScoreTable;
  readonly models: readonly ModelSummary[];
  readonly threshold: number;
  /** From 1. */
  readonly frame: number;
  /** What the backend says about this frame beyond scores. */
  readonly detail: FrameDetail | undefined;
  /** Address of this result with this frame selected. */
  readonly link: string;
  readonly onFrame: (frame: number | undefined) => void;
};

export function FramePanel({ table, models, threshold, frame, detail, link, onFrame }: FramePanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const ranking = rankFrame(table, frame);
  const { places, before, after, isCut } = useRowsInSight(box, ranking.length, 33, fewPlainRows);
  const { artificial, n } = splitAt(ranking, threshold);
  const { measure, measured } = measuredDisagreement(table, []);
  const apart = measured[frame - 1] ?? Number.NaN;
  const split = `${grouped(artificial)} of ${counted(n, "model")} artificial from ${thresholdText(threshold)}`;
  return (
    <section className="section" aria-label="Frame">
      <header>
        <h2>
          Frame {grouped(frame)}{" "}
          <span className="font-normal text-ink-3">of {grouped(table.frameCount)}</span>
        </h2>
        <span className="provenance">
          {split}, <span title={exact(apart)}>{differenceWords(measure, apart)}</span>, counted here
        </span>
        <span className="ml-auto flex items-center gap-1">
          <a
            className="mr-2 inline-flex min-h-7 items-center text-12 text-ink-2 underline underline-offset-2 print:hidden"
            href={link}
          >
            Link to this frame
          </a>
          <button
            type="button"
            className="button button-icon"
            aria-label="Previous frame"
            aria-disabled={frame <= 1}
            onClick={() => {
              if (frame > 1) onFrame(frame - 1);
            }}
          >
            <PreviousIcon />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label="Next frame"
            aria-disabled={frame >= table.frameCount}
            onClick={() => {
              if (frame < table.frameCount) onFrame(frame + 1);
            }}
          >
            <NextIcon />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label="Close frame"
            onClick={() => onFrame(undefined)}
          >
            <CloseIcon />
          </button>
        </span>
      </header>
      <Announcement
        text={frameHeard(frame, table.frameCount, `${split}, ${differenceWords(measure, apart)}`)}
      />
      {detail === undefined ? null : <ReportedFrame detail={detail} />}
      <div
        ref={box}
        className="scroll-box"
        tabIndex={0}
        role="group"
        aria-label={`Frame ${frame}, scores, scrolls`}
      >
        <table
          className="grid-table"
          aria-label={`Scores in frame ${frame}`}
          aria-rowcount={ranking.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">model</th>
              <th scope="col">side</th>
              <th scope="col" className="number">
                score
              </th>
              <th scope="col" className="number">
                against own mean
              </th>
              <th scope="col" className="number">
                elapsed
              </th>
            </tr>
          </thead>
          <tbody>
            <SpacerRow height={before} columns={5} />
            {places.map((place) => {
              const entry = ranking[place];
              // By place: another ranking rewrites rows and moves none.
              return entry === undefined ? null : (
                <FrameRow
                  key={place}
                  place={place}
                  entry={entry}
                  noAnswer={table.noAnswers[entry.index]?.includes(frame) ?? false}
                  summary={models[entry.index]}
                  threshold={threshold}
                />
              );
            })}
            <SpacerRow height={after} columns={5}>
              {isCut ? printedRowsWords(places.length, ranking.length) : undefined}
            </SpacerRow>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the backend says about this frame beyond scores. */
function ReportedFrame({ detail }: { readonly detail: FrameDetail }) {
  const { name, identifier, verdicts, provenance, detections } = detail;
  const facts = [
    ...(name === undefined ? [] : [`name ${visibleText(name)}`]),
    ...(identifier === undefined ? [] : [`identifier ${visibleText(identifier)}`]),
    ...(provenance === undefined ? [] : [`content credentials: ${credentialsState(provenance)}`]),
  ];
  return (
    <div className="mb-3 text-13 text-ink-2">
      <p>Reported for this frame: {frameVerdictWords(detail)}.</p>
      {verdicts.length === 0 ? null : <p>Heuristics: {verdictsText(verdicts)}.</p>}
      {facts.length === 0 ? null : <p className="break-words">{facts.join(" · ")}</p>}
      {detections.length === 0 ? null : (
        <ul className="notes" aria-label="Detections">
          {detections.map((detection, index) => (
            <li key={index}>
              <span>{detectionText(detection)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type FrameRowProps = {
  /** In the ranking, from 0. */
  readonly place: number;
  readonly entry: FrameScore;
  readonly noAnswer: boolean;
  readonly summary: ModelSummary | undefined;
  readonly threshold: number;
};

function FrameRow({ place, entry, noAnswer, summary, threshold }: FrameRowProps) {
  const { model, index, score, elapsed } = entry;
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row">
        <span className="inline-flex items-center gap-2.5">
          <SeriesSwatch index={index} />
          <bdi className="max-w-80 truncate" title={visibleText(model)}>
            {visibleText(model)}
          </bdi>
        </span>
      </th>
      <td>
        {isGap(score) ? (
          <span className="text-ink-3">{noAnswer ? "no answer" : "no score"}</span>
        ) : (
          <SideWord word={sideOf(score, threshold)} />
        )}
      </td>
      <td className="number font-semibold" title={exact(score)}>
        {percent(score)}
      </td>
      <td className="number">{signedNumber(score - (summary?.mean ?? Number.NaN))}</td>
      <td className="number text-ink-3" title={exact(elapsed)}>
        {isGap(elapsed) ? missing : elapsed.toFixed(3)}
      </td>
    </tr>
  );
}
