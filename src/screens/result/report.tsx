// A result on paper: the pictures, then everything in words and tables. Only a printer sees it; the page is left out then.

import { useEffect } from "react";
import { RichSentence } from "../../ui/rich-sentence";
import { SeriesSwatch } from "../../ui/series-swatch";
import { howToRead } from "../../words/how-to-read";
import type { Sentence } from "../../words/phrase";
import type { Summary, SummaryLine } from "../../words/summary";
import "./report.css";

export type ReportPicture = { readonly address: string; readonly alternative: string };

type ReportProps = {
  readonly pictures: readonly ReportPicture[];
  /** What the pictures show. */
  readonly drawn: string;
  /** The hash that was asked for. */
  readonly asked: string;
  /** The models' places in the answer, in the order of the summary's rows. */
  readonly places: readonly number[];
  readonly summary: Summary;
  readonly lines: readonly SummaryLine[];
  readonly notes: readonly Sentence[];
  /** Once every picture is there. */
  readonly onDrawn: () => void;
};

export function Report({ pictures, drawn, asked, places, summary, lines, notes, onDrawn }: ReportProps) {
  const { subject, verdict, against, computed, models, caveat } = summary;
  useEffect(() => {
    // Nothing to wait for.
    if (pictures.length === 0) onDrawn();
  });
  return (
    <article className="report" aria-hidden="true">
      <header>
        <h1>
          <bdi>{subject.text}</bdi>
        </h1>
        {subject.text === asked ? null : <code>{asked}</code>}
        <p className="report-verdict">
          <RichSentence phrases={verdict} />
        </p>
        <p className="report-against">
          <RichSentence phrases={against} />
        </p>
        {computed === undefined ? null : <p>{computed}</p>}
      </header>
      <Pictures pictures={pictures} onDrawn={onDrawn} />
      {pictures.length === 0 ? null : <p>{drawn}</p>}
      {models === undefined ? null : (
        <section>
          <h2>Models</h2>
          <table>
            <thead>
              <tr>
                <th scope="col" />
                {models.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {models.rows.map((row, place) => (
                <tr key={place}>
                  <td className="report-place">
                    <span>
                      {(places[place] ?? 0) + 1}
                      <SeriesSwatch index={places[place] ?? 0} />
                    </span>
                  </td>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <RichSentence phrases={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>{models.note}</p>
        </section>
      )}
      <section>
        <h2>What was said, by whom, when</h2>
        <dl>
          {lines.map(({ label, value }, place) => (
            <Line key={place} label={label} value={value} />
          ))}
        </dl>
      </section>
      {notes.length === 0 ? null : (
        <section>
          <h2>Data notes</h2>
          <ul>
            {notes.map((note, place) => (
              <li key={place}>
                <RichSentence phrases={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>How to read this</h2>
        <div className="columns">
          {howToRead.map(({ heading, text }) => (
            <div key={heading}>
              <h3>{heading}</h3>
              <p>
                <RichSentence phrases={text} />
              </p>
            </div>
          ))}
        </div>
        <p>{caveat}</p>
      </section>
    </article>
  );
}

function Line({ label, value }: SummaryLine) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <RichSentence phrases={value} />
      </dd>
    </>
  );
}

/** Decoded before anything is printed: paper does not wait. */
function Pictures({ pictures, onDrawn }: Pick<ReportProps, "pictures" | "onDrawn">) {
  const last = pictures.length - 1;
  return pictures.map(({ address, alternative }, place) => (
    <img
      key={address}
      ref={(image) => {
        if (image === null || place !== last) return;
        const all = [...(image.parentElement?.querySelectorAll("img") ?? [])];
        Promise.all(all.map(async (each) => each.decode())).then(onDrawn, onDrawn);
      }}
      src={address}
      alt={alternative}
    />
  ));
}
