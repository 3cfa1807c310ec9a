// What was found in parts of a frame: details[].detections[] = { box: { x1, x2, y1, y2 }, results[], verdict }.
// Labels are free text. A label's score is not an artificial score unless the label says so.

import type { Detection, LabelledScore } from "../../domain/frame-detail";
import { gap } from "../../domain/score-table";
import { ownField, type FieldReader } from "./json-value";
import type { NoteBook } from "./note-book";
import { readDetails, readObjects } from "./read-objects";
import { readMainVerdict } from "./verdicts";

/** All detections of a frame in the order of the answer. */
export function readDetections(frame: FieldReader, notes: NoteBook): readonly Detection[] {
  const readDetection = (detection: FieldReader): Detection => ({
    box: readBox(detection),
    results: readLabelledScores(detection, notes),
    verdict: readMainVerdict(detection, notes),
  });
  return readDetails(frame, notes, (details) =>
    readObjects(details, "detections", "a detection", notes, readDetection),
  );
}

const corners = ["x1", "y1", "x2", "y2"];

/** All four corners, or nothing. */
function readBox(detection: FieldReader): Detection["box"] {
  const box = detection.object("box") ?? {};
  const [x1, y1, x2, y2] = corners.map((corner) => ownField(box, corner)).filter(isFinite);
  if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined) return { x1, y1, x2, y2 };
  if (Object.keys(box).length > 0) detection.leftOut("box", "four corners: x1, y1, x2, y2", box);
  return undefined;
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

function readLabelledScores(detection: FieldReader, notes: NoteBook): readonly LabelledScore[] {
  return readObjects(detection, "results", "a model's answer", notes, (answer) => {
    const model = answer.text("model");
    return readObjects(answer, "classification", "a label with a score", notes, (entry) => {
      const label = readLabel(entry);
      return label === undefined ? [] : [{ model, label, score: readScore(entry, notes) }];
    }).flat();
  }).flat();
}

function readLabel(entry: FieldReader): string | undefined {
  const label = entry.value("label");
  if (typeof label === "string") return label;
  entry.leftOut("label", "a text", label);
  return undefined;
}

/** 0…1; anything else becomes a gap with a note. */
function readScore(entry: FieldReader, notes: NoteBook): number {
  const score = entry.value("score");
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  notes.scoreNotDrawn(entry.pathOf("score"), score);
  return gap;
}
