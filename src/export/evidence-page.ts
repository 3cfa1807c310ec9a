// A result as one page that needs nothing: no script, no network, no server. What a person reads is drawn and written into
// it; what Framewise opens again stands in a block that a browser never looks into. Its own policy forbids everything else.

import { blankWords } from "../words/blank-words";
import { everyNote } from "../words/every-note";
import { evidenceFileWords, firstFramesWords, noScoresToShow } from "../words/export-words";
import { exact, missing, percent } from "../words/format";
import { howToRead } from "../words/how-to-read";
import { composeSummary, plainVerdict, type SummaryLine } from "../words/summary";
import { visibleText } from "../words/visible-text";
import { escapeMarkup } from "./escape-markup";
import { blockEnd, blockStart, printEnvelope, type Envelope } from "./evidence-envelope";
import { drawPicture } from "./picture";
import { monoFaces, sansFaces } from "./picture-faces";
import { provenanceLines } from "./provenance-lines";
import type { ResultRecord } from "./result-record";
import { html, htmlTable } from "./summary-html";

/** More frames than these are in the block and in the exported tables, and not on the page. */
const mostFramesShown = 2_000;

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const style = `
:root{color-scheme:light;font:14px/1.5 ${sansFaces};color:#1d1a17;background:#fff}
body{margin:0 auto;padding:24px 40px 64px;max-width:1200px}
svg{display:block;width:100%;height:auto;margin:0 -40px 8px;width:calc(100% + 80px)}
h1{font-size:13px;font-weight:400;color:#676460;margin:0;overflow-wrap:anywhere}
h2{font-size:17px;margin:32px 0 8px;padding-top:16px;border-top:1px solid #e1dfdd}
h3{font-size:14px;margin:12px 0 0}
p{margin:4px 0;max-width:78ch}
table{border:0;border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
th,td{border:0;border-bottom:1px solid #e1dfdd;padding:5px 14px 5px 0;vertical-align:top;overflow-wrap:anywhere}
thead th{font-weight:600;color:#4d4a46}
.scores td,.scores th+th{text-align:right}
.wide{overflow-x:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px}
dt{color:#4d4a46}
dd{margin:0;overflow-wrap:anywhere}
.note{color:#4d4a46}
.mono{font:12px/1.6 ${monoFaces}}
@media print{body{padding:0}svg{margin:0;width:100%}h2{break-after:avoid}tr{break-inside:avoid}}
@media (max-width:600px){body{padding:16px}svg{margin:0 -16px;width:calc(100% + 32px)}dl{grid-template-columns:1fr}}
`;

export function evidencePage(record: ResultRecord, envelope: Envelope): string {
  const summary = composeSummary(record);
  const title = escapeMarkup(`${plainVerdict(summary)} ${summary.subject.text}`);
  const { models } = summary;
  const notes = everyNote(record.classification);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="Framewise ${escapeMarkup(record.appVersion)}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>Framewise, saved result: <bdi>${escapeMarkup(summary.subject.text)}</bdi></h1>`,
    drawPicture(record).svg,
    section(
      "What was said, by whom, when",
      definitions([...summary.lines, ...provenanceLines(record, envelope.digest, envelope.raw.length)]),
    ),
    ...(models === undefined
      ? []
      : [
          section(
            "Models",
            `<div class="wide">${htmlTable(models)}</div><p class="note">${escapeMarkup(models.note)}</p>`,
          ),
        ]),
    section("Scores per frame", scoreTable(record)),
    ...(notes.length === 0
      ? []
      : [section("Data notes", `<ul>${notes.map((note) => `<li>${html(note)}</li>`).join("")}</ul>`)]),
    section(
      "How to read this",
      howToRead.map(({ heading, text }) => `<h3>${escapeMarkup(heading)}</h3><p>${html(text)}</p>`).join(""),
    ),
    section("What this file is", `<p>${escapeMarkup(evidenceFileWords)}</p>`),
    "</main>",
    `${blockStart}${printEnvelope(envelope)}${blockEnd}`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function section(heading: string, inside: string): string {
  return `<section><h2>${escapeMarkup(heading)}</h2>${inside}</section>`;
}

function definitions(lines: readonly SummaryLine[]): string {
  const rows = lines.map(({ label, value }) => `<dt>${escapeMarkup(label)}</dt><dd>${html(value)}</dd>`);
  return `<dl>${rows.join("")}</dl>`;
}

/** Every digit in the title of a cell, one decimal to read. */
function scoreTable({ classification, assessment }: ResultRecord): string {
  const { models, columns, frameCount } = classification.table;
  if (models.length === 0) return `<p>${noScoresToShow}</p>`;
  const shown = Math.min(frameCount, mostFramesShown);
  const head = ["frame", ...models.map(visibleText)].map((name) => `<th>${escapeMarkup(name)}</th>`).join("");
  const rows = Array.from({ length: shown }, (_, frame) => {
    const cells = columns.map((column) => {
      const score = column[frame] ?? Number.NaN;
      return Number.isNaN(score)
        ? `<td>${missing}</td>`
        : `<td title="${exact(score)}">${percent(score)}</td>`;
    });
    return `<tr><th>${frame + 1}</th>${cells.join("")}</tr>`;
  });
  const rest = shown === frameCount ? "" : `<p class="note">${firstFramesWords(shown, frameCount)}</p>`;
  const { blank } = assessment;
  const why = blank === undefined ? "" : `<p>${html(blankWords(blank))}</p>`;
  return `${why}<div class="wide"><table class="scores"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>${rest}`;
}
