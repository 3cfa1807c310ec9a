// Every kind of export: what it is called, what it holds, and how it is made from a result.

import type { Answer } from "../../api/load-classification";
import { copyParts } from "../../export/clipboard";
import { printCsv, spreadsheetForm, type CsvCell, type CsvForm } from "../../export/csv";
import { printEnvelope, type Envelope } from "../../export/evidence-envelope";
import { evidencePage } from "../../export/evidence-page";
import { exportFileName } from "../../export/export-file-name";
import { drawPicture } from "../../export/picture";
import { toPng } from "../../export/picture-png";
import { mostEvidenceBytes, mostSavedAnswerBytes } from "../../export/evidence-envelope";
import type { ResultRecord } from "../../export/result-record";
import { saveFile } from "../../export/save-file";
import { longScoreRows, tidyScoreRows } from "../../export/score-rows";
import { statisticRows } from "../../export/statistic-rows";
import { verdictRows } from "../../export/verdict-rows";
import type { ExportAct, ExportKind } from "./export-panel";
import { sha256 } from "../../api/payload/sha-256";
import {
  changedSinceWords,
  evidenceTooLargeWords,
  exportNotes,
  pictureCopiedWords,
  pictureWithheldWords,
  savedWords,
  tooLargeWords,
} from "../../words/export-words";

export type RawCopy =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly said: string;
      /** The bytes are those of this page; undefined where it cannot be told. */
      readonly same: boolean | undefined;
    }
  | { readonly kind: "failure"; readonly said: string };

type ExportTools = {
  /** The result at the moment of the press. */
  readonly record: () => ResultRecord;
  /** The bytes of the answer, asked for again where they were too many to keep. */
  readonly raw: () => Promise<RawCopy>;
  readonly onReport: () => void;
  /** What came of it, in a sentence. */
  readonly onSaid: (text: string) => void;
};

export function exportKinds(
  { classification, raw }: Pick<Answer, "classification" | "raw">,
  tools: ExportTools,
): readonly ExportKind[] {
  const { table, verdicts } = classification;
  return [
    {
      title: "Evidence file",
      note: exportNotes.evidence(raw.size),
      acts: [
        act("HTML", "Save the evidence file as HTML", () => void saveEvidence(tools, "html")),
        act("JSON", "Save the evidence file as JSON", () => void saveEvidence(tools, "json")),
      ],
    },
    {
      title: "Report",
      note: exportNotes.report,
      acts: [act("Print or PDF", "Print the report, or save it as PDF", tools.onReport)],
    },
    {
      title: "Picture",
      note: exportNotes.picture,
      acts: [
        act("SVG", "Save the picture as SVG", () => savePicture(tools)),
        ...[1, 2, 4].map((scale) =>
          act(`PNG ${scale}×`, `Save the picture as PNG, ${scale}×`, () => void savePixels(tools, scale)),
        ),
        act("Copy", "Copy the picture", () => void copyPicture(tools)),
      ],
    },
    {
      title: "Scores per frame",
      note: exportNotes.scores(table.frameCount, table.models.length),
      acts: [
        ...tableActs(tools, ", wide", "scores", ({ classification }) => tidyScoreRows(classification.table)),
        ...tableActs(tools, ", long", "scores-long", ({ classification }) =>
          longScoreRows(classification.table),
        ),
      ],
    },
    {
      title: "Verdicts",
      note: exportNotes.verdicts(verdicts.length),
      acts: tableActs(tools, "", "verdicts", ({ classification }) => verdictRows(classification)),
    },
    {
      title: "Statistics",
      note: exportNotes.statistics,
      acts: tableActs(tools, "", "statistics", ({ classification, assessment }) =>
        statisticRows(classification.table, assessment.models, assessment.threshold),
      ),
    },
    {
      title: "Raw answer",
      note: exportNotes.raw(raw.size),
      acts: [act("JSON", "Save the raw answer as JSON", () => void saveRaw(tools))],
    },
  ];
}

/** As plain CSV, and as spreadsheets of this browser's language open it by themselves. */
function tableActs(
  { record, onSaid }: ExportTools,
  kind: string,
  what: string,
  rows: (record: ResultRecord) => readonly (readonly CsvCell[])[],
): readonly ExportAct[] {
  const spokenWhat = spoken[what] ?? what;
  const save = (part: string, form?: CsvForm) => (): void => {
    const now = record();
    onSaid(saved(now, part, "csv", "text/csv;charset=utf-8", printCsv(rows(now), form)));
  };
  return [
    act(`CSV${kind}`, `Save ${spokenWhat} as CSV${kind}`, save(what)),
    act(
      `For spreadsheets${kind}`,
      `Save ${spokenWhat} for spreadsheets${kind}`,
      save(`${what}-spreadsheet`, spreadsheetForm()),
    ),
  ];
}

const spoken: Readonly<Record<string, string>> = {
  scores: "scores per frame",
  "scores-long": "scores per frame",
};

async function saveEvidence({ record, raw, onSaid }: ExportTools, ending: "html" | "json"): Promise<void> {
  onSaid("…");
  const now = record();
  const copy = await raw();
  if (copy.kind === "failure") onSaid(copy.said);
  else if (copy.same === false) onSaid(changedSinceWords);
  else if (copy.bytes.length > mostSavedAnswerBytes) onSaid(evidenceTooLargeWords(copy.bytes.length));
  else {
    const envelope = await toEnvelope(now, copy.bytes);
    const text = ending === "html" ? evidencePage(now, envelope) : printEnvelope(envelope);
    const type = ending === "html" ? "text/html;charset=utf-8" : "application/json";
    onSaid(
      text.length > mostEvidenceBytes
        ? evidenceTooLargeWords(copy.bytes.length)
        : saved(now, "evidence", `framewise.${ending}`, type, text),
    );
  }
}

async function toEnvelope(
  { asked, backendName, backendOrigin, fetchedAt, digest, link, appVersion }: ResultRecord,
  raw: Uint8Array<ArrayBuffer>,
): Promise<Envelope> {
  return {
    appVersion,
    asked,
    backendName,
    backendOrigin,
    fetchedAt,
    digest: digest ?? (await sha256(raw)),
    view: new URL(link).search.slice(1),
    raw,
  };
}

function savePicture({ record, onSaid }: ExportTools): void {
  const now = record();
  onSaid(saved(now, pictured(now), "svg", "image/svg+xml", drawPicture(now).svg));
}

async function savePixels({ record, onSaid }: ExportTools, scale: number): Promise<void> {
  const now = record();
  const pixels = await toPng(drawPicture(now), scale);
  onSaid(pixels === undefined ? tooLargeWords : savedPixels(now, pixels, scale));
}

function savedPixels(record: ResultRecord, pixels: Blob, scale: number): string {
  return saved(record, `${pictured(record)}-${scale}x`, "png", "image/png", pixels);
}

/** Begun within the click, since browsers refuse to copy later. Where they refuse at all, it is saved. */
async function copyPicture({ record, onSaid }: ExportTools): Promise<void> {
  const now = record();
  const drawn = toPng(drawPicture(now), 2);
  const copied = drawn.then((pixels) => pixels ?? Promise.reject(new Error(tooLargeWords)));
  // Its rejection is handled here, in case the browser never asks for it.
  copied.catch(() => undefined);
  const outcome = await copyParts({ "image/png": copied });
  const pixels = await drawn;
  if (pixels === undefined) onSaid(tooLargeWords);
  else if (outcome === "copied") onSaid(pictureCopiedWords);
  else {
    savedPixels(now, pixels, 2);
    onSaid(pictureWithheldWords);
  }
}

function pictured({ shown }: ResultRecord): string {
  return shown.order === undefined ? "lines" : "heatmap";
}

async function saveRaw({ record, raw, onSaid }: ExportTools): Promise<void> {
  onSaid("…");
  const copy = await raw();
  if (copy.kind === "failure") onSaid(copy.said);
  else onSaid(`${saved(record(), "answer", "json", "application/json", copy.bytes)} ${copy.said}`.trim());
}

/** @returns what to say about it */
function saved(record: ResultRecord, what: string, ending: string, type: string, part: BlobPart): string {
  const name = exportFileName(fileOf(record), what, ending);
  saveFile(name, type, [part]);
  return savedWords(name);
}

function fileOf({ classification, asked }: ResultRecord): {
  readonly name: string | undefined;
  readonly hash: string;
} {
  return { name: classification.name, hash: asked };
}

function act(label: string, name: string, onAct: () => void): ExportAct {
  return { label, name, onAct };
}
