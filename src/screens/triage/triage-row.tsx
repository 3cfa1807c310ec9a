// One video of many, on one line: what the backend says, and who says otherwise.

import { deviationLevel } from "../../analysis/deviation-level";
import { saysAt } from "../../analysis/triage-facts";
import type { TriageEntry } from "../../analysis/triage-order";
import { isSide, sideOf } from "../../domain/side";
import { DotStrip } from "../../ui/dot-strip";
import { usePrinting } from "../../ui/printing";
import { RichSentence } from "../../ui/rich-sentence";
import { SideWord } from "../../ui/side-mark";
import { deviationText, exact, grouped, missing } from "../../words/format";
import { againstWords, failureNote, marksLabel, stateWords, videoName } from "../../words/triage-words";
import { visibleText } from "../../words/visible-text";

export type RowLink = {
  readonly href: string;
  readonly onClick: (event: React.MouseEvent<HTMLAnchorElement>) => void;
};

type TriageRowProps = {
  readonly entry: TriageEntry;
  readonly threshold: number;
  readonly backend: string;
  readonly link: RowLink;
  readonly rowIndex: number;
  /** The row that the keyboard is on: its link is the one that Tab reaches. */
  readonly active: boolean;
  readonly linkRef: React.Ref<HTMLAnchorElement> | undefined;
  readonly onActive: () => void;
};

export function TriageRow(props: TriageRowProps) {
  const { entry, threshold, backend, link, rowIndex, active, linkRef, onActive } = props;
  const named = entry.kind === "result" && entry.facts.name !== undefined;
  const state = stateWords(entry);
  const printing = usePrinting();
  return (
    <tr
      aria-rowindex={rowIndex}
      className={`${state === undefined ? "" : "triage-off"} ${active ? "triage-active" : ""}`}
    >
      <td className="number triage-quiet">{grouped(entry.place)}</td>
      <th scope="row" className={`triage-name ${named ? "" : "triage-hash"}`}>
        <a
          ref={linkRef}
          href={link.href}
          onClick={link.onClick}
          tabIndex={active ? 0 : -1}
          title={named ? `${videoName(entry)}\n${entry.hash}` : entry.hash}
          onFocus={onActive}
        >
          <bdi>{videoName(entry)}</bdi>
        </a>
        {printing ? <span className="triage-whole">{entry.hash}</span> : null}
      </th>
      {entry.kind === "result" ? (
        <ResultCells entry={entry} threshold={threshold} state={state} />
      ) : (
        <>
          <td>{state}</td>
          <td />
          <td className="number">{missing}</td>
          <td />
          <td />
          <td className="triage-note">
            {entry.kind === "failure" ? failureNote(entry.failure, backend) : null}
          </td>
          <td className="number">{missing}</td>
          <td className="number">{missing}</td>
          <td className="number">{missing}</td>
        </>
      )}
    </tr>
  );
}

type Result = Extract<TriageEntry, { kind: "result" }>;

function ResultCells({
  entry,
  threshold,
  state,
}: {
  readonly entry: Result;
  readonly threshold: number;
  readonly state: string | undefined;
}) {
  const { facts, assessment, heuristic, confidence } = entry;
  const level = deviationLevel(facts.worstDeviation);
  return (
    <>
      <td>{state ?? <Verdict entry={entry} />}</td>
      <td>
        {state !== undefined ? null : assessment.disputed ? (
          <span className="triage-flag">disputed</span>
        ) : facts.word === undefined ? null : (
          <span className="triage-quiet">agreed</span>
        )}
      </td>
      <td className="number">{confidence}</td>
      <td className="triage-heuristic" title={heuristic}>
        {facts.forced ? "set by a person" : <bdi>{heuristic}</bdi>}
      </td>
      <td>
        {facts.models.length === 0 ? null : (
          <DotStrip
            threshold={threshold}
            label={marksLabel(entry)}
            marks={facts.models.flatMap((model) => {
              if (Number.isNaN(model.mean)) return [];
              const says = saysAt(model, threshold);
              return {
                at: model.mean,
                side: isSide(says) ? says : sideOf(model.mean, threshold),
                filled: model.counted,
              };
            })}
          />
        )}
      </td>
      <td className="triage-note" title={assessment.against.map(({ name }) => visibleText(name)).join(", ")}>
        <RichSentence phrases={againstWords(entry)} />
      </td>
      <td className="number" title={exact(assessment.disagreement)}>
        {deviationText(assessment.disagreement)}
      </td>
      <td
        className="number"
        title={
          facts.worstModel === undefined ? "" : `${visibleText(facts.worstModel)}, ${level ?? "one frame"}`
        }
      >
        <span className={level === undefined ? "" : `triage-${level}`}>
          {deviationText(facts.worstDeviation)}
        </span>
      </td>
      <td className="number">{grouped(facts.frames)}</td>
    </>
  );
}

function Verdict({ entry: { facts } }: { readonly entry: Result }) {
  if (facts.word !== undefined) return <SideWord word={visibleText(facts.word)} />;
  if (facts.outcome === "split") return <span className="triage-split">split</span>;
  return <>{facts.outcome === "no-answer" ? "no answer" : "no verdict"}</>;
}
