// How long the models took, as far as the answer says; its unit is not documented, and none is made up.

import { useRef } from "react";
import type { ElapsedSummary } from "../../analysis/elapsed-summary";
import { SeriesSwatch } from "../../ui/series-swatch";
import { SpacerRow } from "../../ui/spacer-row";
import { fewPlainRows, useRowsInSight } from "../../ui/use-rows-in-sight";
import { printedRowsWords } from "../../words/chart-words";
import { exact, grouped } from "../../words/format";
import { visibleText } from "../../words/visible-text";

type ElapsedTimesProps = {
  readonly times: readonly ElapsedSummary[];
  /** As reported. */
  readonly preProcess: number | undefined;
};

export function ElapsedTimes({ times, preProcess }: ElapsedTimesProps) {
  const box = useRef<HTMLDivElement>(null);
  const { places, before, after, isCut } = useRowsInSight(box, times.length, 33, fewPlainRows);
  if (times.length === 0 && preProcess === undefined) return null;
  return (
    <section className="section" aria-labelledby="elapsed">
      <header>
        <h2 id="elapsed">Elapsed time</h2>
        <span className="provenance">reported without a unit · sums computed here</span>
      </header>
      {preProcess === undefined ? null : (
        <p className="mb-2 text-13 text-ink-2">
          Preparation (pre_process): {exact(preProcess)}, unit not documented.
        </p>
      )}
      {times.length === 0 ? null : (
        <div
          ref={box}
          className="scroll-box max-w-180"
          tabIndex={0}
          role="group"
          aria-label="Elapsed time, scrolls"
        >
          <table className="grid-table" aria-labelledby="elapsed" aria-rowcount={times.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">model</th>
                <th scope="col" className="number">
                  total
                </th>
                <th scope="col" className="number">
                  mean
                </th>
                <th scope="col" className="number">
                  slowest
                </th>
                <th scope="col" className="number">
                  in frame
                </th>
                <th scope="col" className="number">
                  n
                </th>
              </tr>
            </thead>
            <tbody>
              <SpacerRow height={before} columns={6} />
              {places.map((place) => {
                const time = times[place];
                return time === undefined ? null : <ElapsedRow key={time.index} time={time} place={place} />;
              })}
              <SpacerRow height={after} columns={6}>
                {isCut ? printedRowsWords(places.length, times.length) : undefined}
              </SpacerRow>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type ElapsedRowProps = {
  readonly time: ElapsedSummary;
  /** In the table, from 0. */
  readonly place: number;
};

function ElapsedRow({ time, place }: ElapsedRowProps) {
  const { model, index, n, total, mean, slowest, slowestFrame } = time;
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row">
        <span className="inline-flex items-center gap-2.5">
          <SeriesSwatch index={index} />
          <bdi className="max-w-60 truncate" title={visibleText(model)}>
            {visibleText(model)}
          </bdi>
        </span>
      </th>
      <td className="number" title={exact(total)}>
        {total.toFixed(3)}
      </td>
      <td className="number" title={exact(mean)}>
        {mean.toFixed(3)}
      </td>
      <td className="number" title={exact(slowest)}>
        {slowest.toFixed(3)}
      </td>
      <td className="number">{grouped(slowestFrame)}</td>
      <td className="number">{grouped(n)}</td>
    </tr>
  );
}
