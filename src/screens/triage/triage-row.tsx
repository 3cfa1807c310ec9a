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
      className={`print:relative hover:*:bg-sunken ${state === undefined ? "" : "*:text-ink-3"} ${active ? "*:bg-sunken *:first:[box-shadow:inset_2px_0_var(--ink)]" : ""}`}
    >
      <td className="number text-ink-3">{grouped(entry.place)}</td>
      <th scope="row" className="w-[200px] max-w-[200px] truncate max-mid:w-32 max-mid:max-w-32">
        <a
          ref={linkRef}
          // The whole line is easier to hit than the word, and the head sticks over the first one.
          className={`block min-h-6 scroll-mt-11 scroll-mb-2 truncate leading-7 decoration-transparent -outline-offset-2 hover:decoration-current ${named ? "print:min-h-0 print:leading-[15px]" : "font-mono text-[12px] font-normal normal-nums print:hidden"}`}
          href={link.href}
          onClick={link.onClick}
          tabIndex={active ? 0 : -1}
          title={named ? `${videoName(entry)}\n${entry.hash}` : entry.hash}
          onFocus={onActive}
        >
          <bdi>{videoName(entry)}</bdi>
        </a>
        {printing ? (
          <span className="absolute bottom-1 left-6 font-mono text-[8.5px]/3 font-normal whitespace-nowrap normal-nums">
            {entry.hash}
          </span>
        ) : null}
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
          <td className={note}>{entry.kind === "failure" ? failureNote(entry.failure, backend) : null}</td>
          <td className="number">{missing}</td>
          <td className="number">{missing}</td>
          <td className="number">{missing}</td>
        </>
      )}
    </tr>
  );
}

const note = "max-w-[400px] truncate text-ink-2";
const loud =
  "rounded-xs bg-ink font-[650] text-paper forced-colors:border forced-colors:forced-color-adjust-none";

/** The more a model’s scores vary, the more ink. */
const levelLooks = {
  steady: "",
  varied: "underline decoration-1 underline-offset-2",
  erratic: `${loud} px-1`,
} as const;

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
          <span
            className={`${loud} px-[5px] py-px text-[0.71875rem] print:px-0.5 print:py-0 print:text-[8.5px] print:whitespace-nowrap`}
          >
            disputed
          </span>
        ) : facts.word === undefined ? null : (
          <span className="text-ink-3">agreed</span>
        )}
      </td>
      <td className="number">{confidence}</td>
      <td className="max-w-[140px] truncate text-ink-2" title={heuristic}>
        {facts.forced ? "set by a person" : <bdi>{heuristic}</bdi>}
      </td>
      <td>
        {facts.models.length === 0 ? null : (
          <DotStrip
            threshold={threshold}
            label={marksLabel(entry)}
            className="m-0 w-[170px] print:w-[70px]"
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
      <td className={note} title={assessment.against.map(({ name }) => visibleText(name)).join(", ")}>
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
        <span className={level === undefined ? "" : levelLooks[level]}>
          {deviationText(facts.worstDeviation)}
        </span>
      </td>
      <td className="number">{grouped(facts.frames)}</td>
    </>
  );
}

function Verdict({ entry: { facts } }: { readonly entry: Result }) {
  if (facts.word !== undefined) return <SideWord word={visibleText(facts.word)} />;
  if (facts.outcome === "split") return <span className="font-semibold">split</span>;
  return <>{facts.outcome === "no-answer" ? "no answer" : "no verdict"}</>;
}
