// The sample backend writes every generation without knowing how they are read, so reading what it writes says
// that both understood the documentation in the same way.
import { describe, expect, it } from "vitest";
import { documentedScores } from "../../analysis/documented-example-for-test";
import { createSampleBackend } from "../../sample/sample-backend";
import {
  generationSamples,
  videoSamples,
  type GenerationSample,
  type VideoSample,
} from "../../sample/sample-table";
import { parseJson } from "./parse-json";
import { readAnswer } from "./read-answer";
import { referenceScores } from "./reference-scores-for-test";

async function answerOf(hash: string) {
  const backend = createSampleBackend({ now: () => 0 });
  const answer = await backend(new Request(`http://sample/api/classification_video/${hash}`));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const read = readAnswer(bytes, "application/json");
  if (read.kind === "failure") throw new Error(JSON.stringify(read.failure));
  const parsed = parseJson(bytes);
  return { classification: read.classification, json: parsed.kind === "json" ? parsed.value : undefined };
}

const videos = Object.keys(videoSamples).filter(
  (id): id is Exclude<VideoSample, "very-dense"> => id in videoSamples && id !== "very-dense",
);
const generations = Object.keys(generationSamples).filter(
  (id): id is GenerationSample => id in generationSamples,
);

describe("every finished sample", () => {
  it.each([
    ...videos.map((id) => [id, videoSamples[id]] as const),
    ...generations.map((id) => [id, generationSamples[id]] as const),
  ])(
    "%s has each of its scores in its column, and nothing to note but what is missing",
    async (_, { hash }) => {
      const { classification, json } = await answerOf(hash);
      const { table, notes } = classification;
      const { frameCount, columns } = referenceScores(json);
      expect(table.frameCount).toBe(frameCount);
      expect(table.models).toEqual(columns.map(([model]) => model));
      columns.forEach(([, scores], index) => expect(table.columns[index]).toEqual(Float64Array.from(scores)));
      expect(notes.filter(({ kind }) => kind !== "model-missing" && kind !== "frames-empty")).toEqual([]);
    },
  );
});

it("the documented example arrives number by number", async () => {
  const { table } = (await answerOf(videoSamples.documented.hash)).classification;
  expect(table.models).toEqual(["V011", "V01", "brokenwand2"]);
  table.models.forEach((model, index) => {
    expect(table.columns[index]).toEqual(documentedScores(model, "artificial"));
  });
});

describe("what each generation adds arrives", () => {
  const expected: Readonly<Record<GenerationSample, object>> = {
    identifier: {
      identifier: generationSamples.identifier.hash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      mainVerdict: { heuristic: "Majority", count: 3, confidence: 0.6, unknown: false },
      frames: [],
    },
    "object-frames": {
      reference: "case-2026-0417",
      frames: [
        {
          frame: 1,
          name: "frame-1.jpg",
          provenance: { validationState: "Valid" },
          mainVerdict: { confidence: 1 },
        },
        { provenance: { validationState: "Invalid", findings: [{ code: "assertion.dataHash.mismatch" }] } },
        { provenance: undefined, verdicts: expect.any(Array) },
        {},
        {},
      ],
      table: { noAnswers: [[], [], [], [4]] },
      audios: [
        {
          name: "audio-1.wav",
          mainVerdict: { classification: "human" },
          scores: [{ model: "Audio I", noAnswer: false }, { model: "Audio II" }],
        },
        { name: "audio-2.wav" },
      ],
    },
    pending: { status: "new", apiVersion: undefined, table: { frameCount: 0 }, notes: [] },
    errored: {
      status: "errored",
      errors: ["could not decode stream 0"],
      mainVerdict: undefined,
      frames: [
        { status: "done" },
        { status: "done" },
        { status: "errored", errors: ["could not decode stream 0"] },
        { status: "new" },
        { status: "new" },
      ],
      notes: [],
    },
    forced: { forced: "artificial", apiVersion: "3.4.0", mainVerdict: { classification: "human" } },
    newest: {
      resultUrl: expect.stringMatching(/^https:\/\/dashboard\.example\/results\//),
      notSafeForWork: false,
      frames: [
        { detections: [] },
        {
          detections: [
            { box: { x1: expect.any(Number) }, results: [{ model: "morphing", label: "swapped face" }] },
          ],
        },
        { detections: [{}, { verdict: { classification: "face partly covered" } }] },
        {},
        {},
      ],
      audios: [
        { chunks: [{ index: 0, start: 0, end: 4, scores: [{ model: "Audio I" }] }, {}, {}] },
        { chunks: [{}, { start: 4, end: 8, verdict: {} }, {}] },
      ],
    },
    "audio-only": {
      table: { frameCount: 0, models: [] },
      frames: [],
      audios: [{ name: "audio-1.wav" }],
      mainVerdict: { heuristic: "Majority" },
    },
  };

  it.each(generations)("%s", async (id) => {
    const { classification } = await answerOf(generationSamples[id].hash);
    expect(classification).toMatchObject(expected[id]);
  });
});
