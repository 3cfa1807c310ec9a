// A look-up ends in a classification or in a failure, and says which hash was asked for, where and when.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { plainText } from "../words/phrase";
import { documentedHash, madeConnection, madeQuestion } from "./connection-for-test";
import { stubFetch } from "./fake-fetch-for-test";
import { loadClassification } from "./load-classification";

const documented = readFileSync(
  new URL("./payload/samples/array-frames/documented-example.json", import.meta.url),
  "utf8",
);
// Nobody waits for a turn here; the pace has its own tests.
vi.mock("./request-pace", () => ({
  createRequestPace: () => ({
    turn: (signal: AbortSignal) => {
      signal.throwIfAborted();
      return Promise.resolve();
    },
  }),
}));

const never = new AbortController().signal;
const time = new Date("2026-11-22T07:24:00Z");

beforeEach(() => {
  // Not setTimeout: answers are digested outside of timers.
  vi.useFakeTimers({ now: time, toFake: ["Date"] });
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("the documented example", async () => {
  const asked = stubFetch(() => new Response(documented));
  const connection = madeConnection({ url: "/backend", name: "sample backend" });
  const loaded = await loadClassification(madeQuestion({ connection }), never);
  expect(asked.map(({ url }) => url)).toEqual([`/backend/api/classification_video/${documentedHash}`]);
  if (loaded.kind === "failure") throw new TypeError(loaded.failure.kind);
  const { answer } = loaded;
  expect(answer.classification.name).toBe("video.mp4");
  expect(answer).toMatchObject({ asked: documentedHash, backendName: "sample backend", fetchedAt: time });
  expect(plainText(answer.first.headline.verdict)).toBe(
    "Human: all 6 heuristics agree, confidence 75.0–75.2%.",
  );
  expect(answer.raw.size).toBe(documented.length);
  expect(answer.raw.digest).toBe(createHash("sha256").update(documented).digest("hex"));
});

it.each([
  ["HTML", "<html>", { kind: "in-between", status: 200, message: undefined, server: undefined }],
  ["nothing", "", { kind: "empty-answer", status: 200 }],
  ["half of it", documented.slice(0, 500), { kind: "truncated", bytes: 500 }],
  [
    "something else",
    '{"results":5}',
    { kind: "not-a-result", path: "results", expected: "an object", found: "the number 5" },
  ],
])("%s in place of a result is a failure", async (_, body, failure) => {
  stubFetch(() => new Response(body, { headers: { "Content-Type": "text/html" } }));
  expect(await loadClassification(madeQuestion(), never)).toEqual({ kind: "failure", failure });
});

it("a failing backend is a failure", async () => {
  stubFetch(() => new Response("", { status: 500 }));
  expect(await loadClassification(madeQuestion(), never)).toEqual({
    kind: "failure",
    failure: { kind: "backend-failed", status: 500, message: undefined },
  });
});

it("cancelled before its turn it asks nobody", async () => {
  const asked = stubFetch(() => new Response(documented));
  const signal = AbortSignal.abort(new Error("given up"));
  await expect(async () => loadClassification(madeQuestion(), signal)).rejects.toThrow("given up");
  expect(asked).toEqual([]);
});

it.each([
  ['{"message":"Video deleted by k-secret"}', { kind: "not-a-result", message: "Video deleted by •••" }],
  ['while(1);{"results":{}} k-secret', { kind: "not-json", start: 'while(1);{"results":{}} •••' }],
  ["\u001f\ufffd\u0000", { kind: "not-json", start: "data that is no text" }],
])("what came in the place of a result is passed on: %s", async (body, failure) => {
  stubFetch(() => new Response(body));
  const connection = madeConnection({ key: "k-secret" });
  expect(await loadClassification(madeQuestion({ connection }), never)).toMatchObject({ failure });
});
