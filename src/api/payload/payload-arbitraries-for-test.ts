// Valid payloads of every generation for property tests, together with the scores that were put into them.

import fc from "fast-check";
import { fields, type Json, type JsonFields } from "./json-for-test";
import {
  answersOf,
  labelPair,
  madeFrame,
  mostModels,
  scoresOf,
  type MadeFrame,
  type MadeScores,
} from "./made-frames-for-test";

export type MadePayload = { readonly payload: JsonFields; readonly scores: MadeScores };

const someNames = ["V01", "V011", "brokenwand2", "Revelio III", "Ardē", "morphing", "V0"];
const oddNames = ["__proto__", "constructor", "toString", "", "42", "x".repeat(300), "نموذج\u202e", "<b>"];
const name = fc.oneof(fc.constantFrom(...someNames), fc.constantFrom(...oddNames));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const side = fc.constantFrom("artificial", "human");
const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });

const oldVerdict = {
  heuristic: fc.constantFrom("Majority", "Average", "AverageExclude10", "TopRelevant", "Zukunft 9"),
  models: fc.array(name, { maxLength: 3 }),
  confidence: part,
  classification: side,
};
const newVerdict = { ...oldVerdict, count: fc.nat(30), unknown: fc.boolean() };

/** What all generations draw from. */
const facts = fc.record({
  names: fc.uniqueArray(name, { minLength: 1, maxLength: mostModels }),
  frames: fc.array(madeFrame, { maxLength: 5 }),
  hash: hex,
  identifier: hex,
  fileName: fc.string({ minLength: 1, maxLength: 12 }),
  oldVerdicts: fc.array(fc.record(oldVerdict), { minLength: 1, maxLength: 3 }),
  newVerdicts: fc.array(fc.record(newVerdict), { minLength: 1, maxLength: 3 }),
  number: part,
  side,
  errors: fc.constantFrom<Json>(null, "could not decode", ["one", "two"], { video: ["too long"] }),
  flag: fc.boolean(),
});

type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;

const generations = [
  "array",
  "identifier",
  "object",
  "status",
  "newest",
  "audio",
  "mixed",
  "pending",
] as const;

export const madePayload: fc.Arbitrary<MadePayload> = fc
  .tuple(fc.constantFrom(...generations), facts)
  .map(([generation, made]) => payloadOf(generation, made));

function payloadOf(generation: (typeof generations)[number], made: Facts): MadePayload {
  const { hash, identifier, flag, newVerdicts } = made;
  const verdicts = { verdict: newVerdicts[0] ?? null, verdicts: newVerdicts };
  switch (generation) {
    case "array":
      return withFrames(made, always, plain, { verdicts: made.oldVerdicts });
    case "identifier":
      return withFrames(made, always, plain, { identifier, ...verdicts });
    case "mixed":
      return withFrames(made, ({ isArray }) => isArray, plain, verdicts);
    case "object":
      return withFrames(made, never, plain, { ...objectHead(made), ...verdicts });
    case "status":
      return withFrames(made, never, () => done, { ...statusHead(made, "done"), ...verdicts });
    case "newest": {
      const newest = { result_url: `https://dashboard.example/${hash}`, is_nsfw: flag };
      const head = { ...statusHead(made, "done"), ...newest };
      return withFrames(made, never, (index) => ({ ...done, ...details(made, index) }), {
        ...head,
        ...verdicts,
      });
    }
    case "audio": {
      const results = { audios: [track(made)] };
      return { payload: { ...statusHead(made, "done"), results }, scores: new Map() };
    }
    case "pending":
      return pending(made);
  }
}

const done = { status: "done", errors: null };
const always = () => true;
const never = () => false;
const plain = () => ({});

function withFrames(
  made: Facts,
  isArray: (frame: MadeFrame) => boolean,
  more: (index: number) => JsonFields,
  rest: JsonFields,
): MadePayload {
  const { names, frames, number, side } = made;
  const images = frames.map((frame, index): Json => {
    const answers = answersOf(names, frame, isArray(frame));
    return isArray(frame) ? answers : { ...objectFrame(made, index), ...more(index), results: answers };
  });
  const matrix = { confidence: number, classification: side };
  const results = {
    images,
    ...(frames.some(isArray) ? {} : { audios: [track(made)] }),
    pre_process: number,
    std_deviations: fields(names.map((model) => [model, number])),
    classification_matrix: fields(names.map((model) => [model, matrix])),
  };
  return {
    payload: { hash: made.hash, name: made.fileName, results, ...rest },
    scores: scoresOf(names, frames, isArray),
  };
}

function objectFrame({ hash }: Facts, index: number): JsonFields {
  const c2pa = { active_manifest: "urn:1", validation_state: "Valid", validation_status: [] };
  const head = { hash, identifier: hash, name: `frame-${index + 1}.jpg`, ref_id: null };
  return { ...head, c2pa: index === 1 ? c2pa : null, verdict: null, verdicts: [] };
}

function objectHead({ identifier, side, flag }: Facts): JsonFields {
  return { identifier, ref_id: "case-7", force_classification: flag ? side : null };
}

function statusHead(made: Facts, status: string): JsonFields {
  return { ...objectHead(made), hash: made.hash, api_version: "3.4.0", status, errors: made.errors };
}

function track({ number, newVerdicts, flag }: Facts): JsonFields {
  const verdict = newVerdicts[0] ?? null;
  const results = [{ model: "Audio I", unknown: false, classification: labelPair(number, flag) }];
  const chunks = [{ index: 0, start: 0, end: 4, results, verdict }];
  const inside = flag ? { details: { clips: chunks } } : { chunk_details: chunks };
  return { name: "audio-1.wav", results, verdict, verdicts: newVerdicts, ...inside };
}

function details({ number }: Facts, index: number): JsonFields {
  const classification = [{ label: "swapped face", score: number }];
  const results = [{ model: "morphing", unknown: false, classification }];
  const detection = { box: { x1: 1, x2: 2, y1: 3, y2: 4 }, results, verdict: null };
  return { details: [{ detections: Array.from({ length: index % 3 }, () => detection) }] };
}

/** At most the first frame is there yet; two more wait. */
function pending(made: Facts): MadePayload {
  const frames = made.frames.slice(0, 1);
  const ready = frames.map((frame): Json => {
    const answers = answersOf(made.names, frame, false);
    return { ...objectFrame(made, 0), ...done, results: answers };
  });
  const waiting = { ...objectFrame(made, 2), status: "new", errors: null, results: [] };
  const results = { images: [...ready, waiting, waiting] };
  const scores = [...scoresOf(made.names, frames, never)];
  return {
    payload: { ...statusHead(made, "new"), results, verdict: null, verdicts: [] },
    scores: new Map(scores.map(([model, given]) => [model, [...given, undefined, undefined]])),
  };
}
