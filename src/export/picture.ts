// A result as one picture that can be read without the page: what it says, what speaks against it, the view as it is drawn,
// every line's name, and where it all comes from. SVG as text, light on white, no script, no style, no address to fetch.

import type { ModelSummary } from "../analysis/model-summary";
import { orderRows } from "../analysis/row-order";
import { grouped, percent, thresholdText, utcText } from "../words/format";
import { plainText, type Sentence } from "../words/phrase";
import { composeSummary, plainVerdict, type Summary } from "../words/summary";
import { visibleText } from "../words/visible-text";
import { escapeMarkup } from "./escape-markup";
import { paper } from "./paper-colours";
import { sansFaces } from "./picture-faces";
import { drawHeatmap } from "./picture-heatmap";
import { drawLines, type Drawing } from "./picture-lines";
import type { ResultRecord } from "./result-record";
import { svgLine, svgRect, svgSide, svgSwatch } from "./svg-marks";
import { fitted, svgText, wrapped } from "./svg-text";

export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

/** What a picture is drawn for: its width, and the empty edge around what is drawn. */
type Sheet = { readonly width: number; readonly margin: number };

/** To stand by itself. */
const alone: Sheet = { width: 1200, margin: 40 };

/** Within a page of paper, which has an edge of its own; the text is then as large as that around it. */
const onPaper: Sheet = { width: 760, margin: 0 };

/** Rows of a heatmap that have room on one sheet. */
const mostRowsOnPaper = 40;

export function drawPicture(record: ResultRecord): Picture {
  const room = roomOf(alone);
  const summary = composeSummary(record);
  const drawn = record.assessment.models.filter(({ model }) => !record.shown.hidden.has(model));
  const { order } = record.shown;
  const isEmpty = record.classification.table.models.length === 0 || record.assessment.blank?.isAll === true;
  const parts: readonly Drawing[] = [
    head(record, summary, room),
    ...(isEmpty
      ? []
      : [
          order === undefined ? drawLines(record, drawn, room) : drawHeatmap(record, drawn, order, room),
          legend(record, drawn, room),
        ]),
    foot(record, room),
  ];
  return composed(parts, summary, alone);
}

/**
 * For a report: the lines and the heatmap, without a word that a face of another width could push over the edge. What they
 * show stands beside them as text, models by their places in the answer.
 */
export function drawOnPaper(record: ResultRecord): readonly Picture[] {
  const { classification, assessment, shown } = record;
  const drawn = assessment.models.filter(({ model }) => !shown.hidden.has(model));
  if (drawn.length === 0 || assessment.blank?.isAll === true) return [];
  const room = roomOf(onPaper);
  const order = shown.order ?? "backend";
  const rows = orderRows(classification.table, order).flatMap(
    (index) => drawn.find((summary) => summary.index === index) ?? [],
  );
  const sheets = Array.from({ length: Math.ceil(rows.length / mostRowsOnPaper) }, (_, sheet) =>
    rows.slice(sheet * mostRowsOnPaper, (sheet + 1) * mostRowsOnPaper),
  );
  const drawings = [
    drawLines(record, drawn, room, true),
    ...sheets.map((part) => drawHeatmap(record, part, order, room, true)),
  ];
  const summary = composeSummary(record);
  return drawings.map((drawing) => composed([drawing], summary, onPaper));
}

/** Which models and frames a picture shows. */
export function drawnWords({ assessment, shown, classification }: ResultRecord): string {
  const { frameCount } = classification.table;
  const { from, to } = shown.range;
  const frames =
    from <= 1 && to >= frameCount
      ? `all ${grouped(frameCount)} frames`
      : `frames ${grouped(from)}–${grouped(to)} of ${grouped(frameCount)}`;
  const hidden = assessment.models.filter(({ model }) => shown.hidden.has(model));
  const named = hidden.map(({ model, mean }) => `${visibleText(model)} (${percent(mean)})`).join(", ");
  const not = hidden.length === 0 ? "" : ` Not drawn: ${named}.`;
  return `Artificial score per frame, 100% is artificial, ${frames}. Numbers name the models of the table.${not}`;
}

function roomOf({ width, margin }: Sheet): number {
  return width - 2 * margin;
}

function composed(parts: readonly Drawing[], summary: Summary, { width, margin }: Sheet): Picture {
  let y = margin;
  const placed = parts.map(({ svg, height }) => {
    const group = `<g transform="translate(${margin} ${y})">${svg}</g>`;
    y += height + gap;
    return group;
  });
  const height = y - gap + Math.max(margin - 12, 4);
  const title = escapeMarkup(`${summary.subject.text}: ${plainVerdict(summary)}`);
  const description = escapeMarkup(plainText(summary.against));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${sansFaces}" role="img">`,
    `<title>${title}</title><desc>${description}</desc>`,
    svgRect([0, 0, width, height], paper.ground),
    ...placed,
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

const gap = 18;

function head({ asked }: ResultRecord, summary: Summary, room: number): Drawing {
  const { subject, verdict, against, computed } = summary;
  const lines: string[] = [
    svgText(0, 14, [{ kind: "name", text: fitted(subject.text, 16, room - 140) }], { size: 16, weight: 600 }),
    svgText(room, 14, "Framewise", { size: 14, weight: 600, fill: paper.ink3, anchor: "end" }),
    ...(subject.text === asked ? [] : [svgText(0, 34, asked, { size: 12, fill: paper.ink2, mono: true })]),
  ];
  let y = 72;
  const block = (text: Sentence, size: number, weight: 400 | 600, fill: string): void => {
    for (const line of wrapped(text, size, room)) {
      lines.push(svgText(0, y, line, { size, weight, fill }));
      y += Math.round(size * 1.36);
    }
  };
  block(verdict, 24, 600, paper.ink);
  block(against, 20, 400, paper.ink);
  if (computed !== undefined) block([{ kind: "text", text: computed }], 13, 400, paper.ink3);
  return { svg: lines.join(""), height: y - 14 };
}

const rowHeight = 24;

/** Every model that is drawn, with its line; those that are hidden are named, too. */
function legend({ assessment }: ResultRecord, drawn: readonly ModelSummary[], room: number): Drawing {
  const columns = room > 900 ? 3 : 2;
  const rows = Math.ceil(drawn.length / columns);
  const columnWidth = (room - 16 * (columns - 1)) / columns;
  const entries = drawn.map((summary, place) => {
    const x = Math.floor(place / Math.max(rows, 1)) * (columnWidth + 16);
    return entry(summary, x, 30 + (place % Math.max(rows, 1)) * rowHeight, columnWidth);
  });
  const shown = new Set(drawn);
  const hidden = assessment.models.filter((summary) => !shown.has(summary));
  const top = 30 + rows * rowHeight;
  const named = hidden.map(({ model, mean }) => `${visibleText(model)} (${percent(mean)})`).join(", ");
  const notDrawn =
    hidden.length === 0
      ? []
      : [svgText(0, top + 4, fitted(`Not drawn: ${named}`, 12, room), { size: 12, fill: paper.ink2 })];
  return {
    svg: [svgLine([0, 0, room, 0], paper.rule), ...entries, ...notDrawn].join(""),
    height: top + (hidden.length === 0 ? -14 : 8),
  };
}

function entry(
  { index, model, says, mean, n, over }: ModelSummary,
  x: number,
  y: number,
  wide: number,
): string {
  const word = says.classification === undefined ? "no answer" : visibleText(says.classification);
  const numbers = `${percent(mean)} · ${grouped(over)} of ${grouped(n)}`;
  return [
    svgSwatch(x, y - 4, index),
    svgText(x + 34, y, [{ kind: "name", text: fitted(visibleText(model), 13, wide - 34 - 190) }], {
      size: 13,
      weight: 600,
    }),
    svgSide(x + wide - 184, y - 4, says.classification),
    svgText(x + wide - 174, y, fitted(word, 12, 72), { size: 12, fill: paper.ink2 }),
    svgText(x + wide, y, numbers, { size: 12, fill: paper.ink2, anchor: "end" }),
  ].join("");
}

function foot(record: ResultRecord, room: number): Drawing {
  const { assessment, shown, classification, backendName, fetchedAt, appVersion, digest } = record;
  const { range } = shown;
  const { frameCount } = classification.table;
  const frames =
    range.from <= 1 && range.to >= frameCount
      ? `all ${grouped(frameCount)} frames`
      : `frames ${grouped(range.from)}–${grouped(range.to)} of ${grouped(frameCount)}`;
  const threshold = thresholdText(assessment.threshold);
  const lines = [
    `Artificial score per frame, 100% is artificial, ${frames}. Beside each model: what it says, its mean, frames from ${threshold} on.`,
    `Answer of ${visibleText(backendName)}, fetched ${utcText(fetchedAt)}. Framewise ${appVersion}.`,
    ...(digest === undefined ? [] : [`SHA-256 of the answer: ${digest}`]),
  ];
  const texts = lines.map((line, place) => svgText(0, 22 + place * 17, line, { size: 12, fill: paper.ink3 }));
  return { svg: [svgLine([0, 0, room, 0], paper.rule), ...texts].join(""), height: 6 + lines.length * 17 };
}
