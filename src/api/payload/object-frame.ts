// The frame shape of all later generations: an object whose `results` is the list of its models' answers, beside
// what the backend says about the frame itself. Dense answers with nothing but results make no object per frame.

import { readFrameDetail } from "./frame-detail";
import { frameShape, type FrameReading } from "./frame-shape";
import { isJsonObject, isList, type JsonObject } from "./json-value";
import { readModelAnswer } from "./model-answer";
import { isUnfinished } from "./unfinished";

export const objectFrame = frameShape("object-frames", isJsonObject, readObjectFrame);

function readObjectFrame(frame: JsonObject, index: number, reading: FrameReading): void {
  const { columns, details, notes } = reading;
  const detail = hasMoreThanResults(frame) ? readFrameDetail(frame, index, notes) : undefined;
  if (detail !== undefined) details.push(detail);
  if (isUnfinished(detail?.status)) {
    columns.excuse(index);
    notes.readUnfinished(() => readAnswers(frame, index, reading));
  } else {
    readAnswers(frame, index, reading);
  }
}

function readAnswers(frame: JsonObject, index: number, { columns, notes }: FrameReading): void {
  const answers = frame["results"] ?? undefined;
  if (isList(answers)) {
    for (let position = 0; position < answers.length; position++) {
      readModelAnswer(answers[position], index, position, answerPath, columns, notes);
    }
  } else if (answers !== undefined) {
    notes.leftOut(`results.images[${index}].results`, "a list of models' answers", answers);
    columns.excuse(index);
  }
}

function hasMoreThanResults(frame: JsonObject): boolean {
  const more =
    frame["name"] ??
    frame["identifier"] ??
    frame["verdict"] ??
    frame["verdicts"] ??
    frame["force_classification"] ??
    frame["status"] ??
    frame["errors"] ??
    frame["c2pa"] ??
    frame["details"] ??
    undefined;
  return more !== undefined;
}

function answerPath(frame: number, position: number): string {
  return `results.images[${frame}].results[${position}]`;
}
