// What was found in parts of a frame: details[].detections[] = { box: { x1, x2, y1, y2 }, results[], verdict }.
// Labels are free text. A label's score is not an artificial score unless the label says so.

import type { Detection, LabelledScore } from "../domain/frame-detail";
import { gap } from "../domain/score-table";
import type { FieldReader } from "./json-value";
import type { NoteBook } from "./note-book";
import { detailReaders, objectReaders } from "./object-readers";
import { readMainVerdict } from "./verdicts";

/** All detections of a frame in the order of the answer. */
export function readDetections(frame: FieldReader, notes: NoteBook): readonly Detection[] {
  return detailReaders(frame, notes).flatMap((details) =>
    objectReaders(details.list("detections"), details.pathOf("detections"), "a detection", notes).map(
      (detection): Detection => ({
        box: readBox(detection),
        results: readLabelledScores(detection, notes),
        verdict: readMainVerdict(detection, notes),
      }),
    ),
  );
}

function readBox(detection: FieldReader): Detection["box"] {
  if (detection.object("box") === undefined) return undefined;
  const box = detection.inside("box");
  const [x1, y1, x2, y2] = [box.number("x1"), box.number("y1"), box.number("x2"), box.number("y2")];
  const isWhole = x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined;
  return isWhole ? { x1, y1, x2, y2 } : undefined;
}

function readLabelledScores(detection: FieldReader, notes: NoteBook): readonly LabelledScore[] {
  const results = objectReaders(
    detection.list("results"),
    detection.pathOf("results"),
    "a model's answer",
    notes,
  );
  return results.flatMap((answer) => {
    const model = answer.text("model");
    const labels = answer.list("classification");
    return objectReaders(labels, answer.pathOf("classification"), "a label with a score", notes).flatMap(
      (entry) => {
        const label = entry.text("label");
        if (label !== undefined) return [{ model, label, score: readScore(entry, notes) }];
        entry.leftOut("label", "a text", entry.value("label"));
        return [];
      },
    );
  });
}

function readScore(entry: FieldReader, notes: NoteBook): number {
  const score = entry.value("score");
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  notes.scoreNotDrawn(entry.pathOf("score"), score);
  return gap;
}
