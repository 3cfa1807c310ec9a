// The oldest frame shape: a frame is the list of its models' answers, and nothing else is known about it.

import { frameShape, type FrameReading } from "./frame-shape";
import { isList } from "./json-value";
import { readModelAnswer } from "./model-answer";

export const arrayFrame = frameShape("array-frames", isList, readArrayFrame);

function readArrayFrame(answers: readonly unknown[], frame: number, { columns, notes }: FrameReading): void {
  for (let position = 0; position < answers.length; position++) {
    readModelAnswer(answers[position], frame, position, answerPath, columns, notes);
  }
}

function answerPath(frame: number, position: number): string {
  return `results.images[${frame}][${position}]`;
}
