// A connection, a question and an answer for tests: whatever a test does not name is as plain as it can be.

import { assess } from "../analysis/assessment";
import { madeClassification } from "../domain/classification-for-test";
import { madeHash } from "../domain/video-hash-for-test";
import type { Connection } from "./connection";
import type { Answer, Question } from "./load-classification";

export { documentedHash, madeHash } from "../domain/video-hash-for-test";

export function madeConnection(given: Partial<Connection> = {}): Connection {
  return {
    url: "https://backend.example",
    name: "backend.example",
    key: undefined,
    serverHoldsKey: false,
    revision: 0,
    ...given,
  };
}

export function madeQuestion(given: Partial<Question> = {}): Question {
  return { connection: madeConnection(), hash: madeHash(), threshold: 0.5, ...given };
}

export function madeAnswer(given: Partial<Answer> = {}): Answer {
  return {
    classification: madeClassification(),
    asked: madeHash(),
    backendName: "backend.example",
    fetchedAt: new Date(0),
    kept: false,
    pyramids: [],
    assessment: assess(madeClassification(), 0.5),
    first: { headline: { verdict: [], against: [], disputed: false }, title: "" },
    raw: { bytes: undefined, size: 0, digest: undefined },
    round: 1,
    ...given,
  };
}
