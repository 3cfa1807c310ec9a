// Heuristics side by side: one row each, one mark per model in one column, so that who was counted can be compared at a
// glance, and whether those left out are the ones that say otherwise.

import { memo } from "react";
import { namedModels } from "../../analysis/dissent";
import type { HeuristicComparison, HeuristicRow } from "../../analysis/heuristic-comparison";
import type { ModelSummary } from "../../analysis/model-summary";
import { wordOf } from "../../domain/verdict";
import { RichSentence } from "../../ui/rich-sentence";
import { SideMarks } from "../../ui/side-marks";
import { SideWord } from "../../ui/side-mark";
import { confidencesShort } from "../../words/confidence-words";
import { exact, grouped } from "../../words/format";
import { heuristicName } from "../../words/heuristic-name";
import {
  countedLabel,
  countedDifferenceWords,
  leftOutWords,
  modelLabel,
  notSaid,
  referenceHeading,
  referenceWords,
} from "./heuristic-words";
import { unscoredWords } from "../../words/model-words";
import { computedWords } from "../../words/provenance";

type HeuristicsTableProps = {
  readonly comparison: HeuristicComparison;
  readonly models: readonly ModelSummary[];
  readonly threshold: number;
};

export const HeuristicsTable = memo(function HeuristicsTable({
  comparison,
  models,
  threshold,
}: HeuristicsTableProps) {
  const { reference, rows } = comparison;
  if (rows.length === 0) return null;
  const heading = referenceHeading(reference);
  const computed = computedWords(models, threshold);
  const marks =
    models.length === 0 || models.length > mostMarks
      ? []
      : ["a mark per model, in their order · filled: counted · outline: left out"];
  return (
    <section className="section" aria-labelledby="heuristics">
      <header>
        <h2 id="heuristics">Heuristics side by side</h2>
        <span className="provenance">
          {["reported", ...marks, ...(computed === undefined ? [] : [computed])].join(" · ")}
        </span>
      </header>
      <p className="mb-2 text-13 text-ink-2">
        <RichSentence phrases={referenceWords(reference, rows.length)} />
      </p>
      <div className="scroll-box" tabIndex={0} role="group" aria-label="Heuristics side by side, scrolls">
        <table
          className="grid-table [&_.number]:pe-8 [&_td]:pe-6 [&_th]:pe-6 print:table-fixed"
          aria-labelledby="heuristics"
        >
          <thead>
            <tr>
              <th scope="col" className="print:w-[116px]">
                heuristic
              </th>
              <th scope="col" className="print:w-21">
                says
              </th>
              <th scope="col" className="number print:w-19">
                confidence
              </th>
              <th scope="col" className="print:w-44">
                models counted
              </th>
              {heading === undefined ? null : <th scope="col">{heading}</th>}
              <th scope="col">left out</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <HeuristicLine key={place} row={row} models={models} isCompared={heading !== undefined} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});

type HeuristicLineProps = {
  readonly row: HeuristicRow;
  readonly models: readonly ModelSummary[];
  readonly isCompared: boolean;
};

function HeuristicLine({ row, models, isCompared }: HeuristicLineProps) {
  const { verdict, isMain } = row;
  const { heuristic, confidence } = verdict;
  return (
    <tr>
      <th scope="row">
        <bdi>{heuristicName(heuristic)}</bdi>
        {isMain ? (
          <span className="ms-2 rounded-[3px] border border-control px-[5px] text-11 text-ink-2">
            main verdict
          </span>
        ) : null}
      </th>
      <td>
        <SideWord word={wordOf(verdict)} />
      </td>
      <td
        className="number"
        title={confidence === undefined ? undefined : `${exact(confidence)}, as reported`}
      >
        {confidencesShort([verdict])}
      </td>
      <td>
        <CountedModels verdict={verdict} models={models} />
      </td>
      {isCompared ? (
        <td>
          <RichSentence phrases={countedDifferenceWords(row)} />
        </td>
      ) : null}
      <td className="min-w-55 whitespace-normal print:min-w-0">
        <RichSentence phrases={leftOutWords(row)} />
      </td>
    </tr>
  );
}

/** Of more models than this no mark says anything; the numbers and the sentences do. */
const mostMarks = 64;

/** What a model says is its shape, as everywhere; whether it was counted is filled or outline. */
function CountedModels({
  verdict,
  models,
}: {
  readonly verdict: HeuristicRow["verdict"];
  readonly models: readonly ModelSummary[];
}) {
  const counted = namedModels(verdict.models);
  if (counted === undefined) return <span className="text-ink-3">{notSaid}</span>;
  const unscored = unscoredWords(counted, models);
  const labelOf = (summary: ModelSummary): string =>
    `${modelLabel(summary)}, ${counted.includes(summary.model) ? "counted" : "left out"}`;
  return (
    <span className="inline-flex items-center gap-3">
      {models.length === 0 || models.length > mostMarks ? null : (
        <SideMarks
          label={countedLabel(counted, models)}
          marks={models.map(({ model, says }) => ({
            side: says.classification,
            filled: counted.includes(model),
          }))}
          titleOf={(place) => {
            const summary = models[place];
            return summary === undefined ? undefined : labelOf(summary);
          }}
        />
      )}
      <span>
        {unscored === ""
          ? `${grouped(counted.length)} of ${grouped(models.length)}`
          : `${grouped(counted.length)}${unscored}`}
      </span>
    </span>
  );
}
