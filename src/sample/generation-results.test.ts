// Each later generation is recognised by the fields that its documentation names, and each is served by its hash.
import { describe, expect, it } from "vitest";
import { pendingForgottenMs, pendingMsPerFrame } from "./pending-result";
import { createSampleBackend, type SampleBackend } from "./sample-backend";
import { generationSamples, type GenerationSample } from "./sample-table";

async function textOf(id: GenerationSample, backend: SampleBackend = createSampleBackend()): Promise<string> {
  const address = `http://sample/api/classification_video/${generationSamples[id].hash}`;
  return (await backend(new Request(address))).text();
}

async function answerOf(id: GenerationSample, backend?: SampleBackend): Promise<unknown> {
  return JSON.parse(await textOf(id, backend));
}

const side = expect.stringMatching(/^(artificial|human)$/);
const verdict = {
  heuristic: "Majority",
  classification: side,
  confidence: expect.any(Number),
  unknown: false,
};

it.each(Object.keys(generationSamples).filter((id): id is GenerationSample => id in generationSamples))(
  "%s is the same bytes from any backend, under its path key",
  async (id) => {
    const text = await textOf(id);
    expect(await textOf(id)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ identifier: generationSamples[id].hash });
    expect(text).not.toMatch(/NaN|undefined/);
  },
);

it("identifier: a path key that is not the hash, array frames, a counted main verdict", async () => {
  const { hash } = generationSamples.identifier;
  expect(await answerOf("identifier")).toMatchObject({
    identifier: hash,
    hash: expect.not.stringMatching(hash),
    results: { images: Array.from({ length: 5 }, () => [{ model: "V011" }, {}, {}]) },
    verdict: { ...verdict, classification: "artificial", count: 3, confidence: 0.6 },
    verdicts: Array.from({ length: 6 }, () => ({ count: expect.any(Number), unknown: false })),
  });
});

it("object frames: verdict per frame, content credentials, a model without an answer, audio tracks", async () => {
  const answer = await answerOf("object-frames");
  expect(answer).toMatchObject({
    ref_id: "case-2026-0417",
    force_classification: null,
    results: {
      images: [
        {
          c2pa: { validation_state: "Valid" },
          has_heatmap: false,
          verdict: { classification: "artificial" },
        },
        {
          c2pa: { validation_state: "Invalid", validation_status: [{ code: "assertion.dataHash.mismatch" }] },
        },
        { c2pa: null, verdict, force_classification: null },
        {
          results: [
            { model: "V011", unknown: false },
            {},
            {},
            { model: "Ardē", unknown: true, classification: [], classification_details: {} },
          ],
        },
        { results: [{ classification: [{ label: "artificial" }, { label: "human" }] }, {}, {}, {}] },
      ],
      audios: [{ verdict: { classification: "human" } }, { verdict: { classification: "artificial" } }],
    },
  });
  expect(answer).not.toHaveProperty("results.audios[0].c2pa");
});

describe("pending", () => {
  function clocked() {
    let time = 5_000;
    return { backend: createSampleBackend({ now: () => time }), wait: (ms: number) => (time += ms) };
  }

  it("starts with the first request, grows, and is done by the backend's clock", async () => {
    const { backend, wait } = clocked();
    wait(1_000_000);
    expect(await answerOf("pending", backend)).toMatchObject({
      status: "new",
      api_version: null,
      results: null,
    });
    wait(pendingMsPerFrame * 2);
    expect(await answerOf("pending", backend)).toMatchObject({
      status: "new",
      results: { images: ["done", "done", "new", "new", "new"].map((status) => ({ status })) },
      verdict: null,
      verdicts: [],
    });
    wait(pendingMsPerFrame * 3);
    expect(await answerOf("pending", backend)).toMatchObject({
      status: "done",
      api_version: "3.4.0",
      results: { images: Array.from({ length: 5 }, () => ({ status: "done" })) },
      verdict,
    });
  });

  it("stays done while somebody asks, and starts over once it was forgotten", async () => {
    const { backend, wait } = clocked();
    await textOf("pending", backend);
    wait(pendingForgottenMs * 10);
    expect(await answerOf("pending", backend)).toMatchObject({ status: "done" });
    wait(pendingForgottenMs - 1);
    expect(await answerOf("pending", backend)).toMatchObject({ status: "done" });
    wait(pendingForgottenMs);
    expect(await answerOf("pending", backend)).toMatchObject({ status: "new" });
  });
});

it("errored: two frames of five, the backend's words, no verdict", async () => {
  const errors = "could not decode stream 0";
  expect(await answerOf("errored")).toMatchObject({
    status: "errored",
    errors,
    results: {
      images: [
        { status: "done", results: [{}, {}, {}] },
        { status: "done" },
        { status: "errored", errors, results: [] },
        { status: "new", errors: null },
        { status: "new" },
      ],
    },
    verdict: null,
  });
});

it("forced: artificial by a person, human by every heuristic", async () => {
  expect(await answerOf("forced")).toMatchObject({
    force_classification: "artificial",
    verdict: { classification: "human", count: 5 },
    verdicts: Array.from({ length: 6 }, () => ({ classification: "human" })),
  });
});

it("newest: a result page, a flag, faces with free-text labels, audio chunks in both forms", async () => {
  expect(await answerOf("newest")).toMatchObject({
    result_url: expect.stringMatching(/^https:/),
    is_nsfw: false,
    results: {
      images: [
        { details: [{ detections: [] }] },
        {
          details: [
            {
              detections: [{ box: { x1: expect.any(Number) }, verdict: { classification: "swapped face" } }],
            },
          ],
        },
        { details: [{ detections: [{}, { verdict: { classification: "face partly covered" } }] }] },
        {},
        {},
      ],
      audios: [
        { chunk_details: [{ index: 0, start: 0, end: 4, verdict: { classification: side } }, {}, {}] },
        { details: { clips: [{}, { index: 1, start: 4, end: 8 }, {}] } },
      ],
    },
  });
});

it("audio only: no frames at all, a verdict all the same", async () => {
  const answer = await answerOf("audio-only");
  expect(answer).not.toHaveProperty("results.images");
  expect(answer).toMatchObject({ results: { audios: [{ name: "audio-1.wav" }] }, verdict });
});
