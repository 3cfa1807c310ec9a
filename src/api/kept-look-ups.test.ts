// What this device has kept comes before the backend, and is read by the same code; what it has not kept whole is asked
// for, and what the backend says is kept afterwards.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readFileSync } from "node:fs";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import { plainText } from "../words/phrase";
import { madeConnection, madeHash, madeQuestion } from "./connection-for-test";
import { stubFetch } from "./fake-fetch-for-test";
import {
  loadClassification,
  type Keeping,
  type KeptReading,
  type LookUpToKeep,
  type Question,
} from "./load-classification";

vi.mock("./request-pace", () => ({ createRequestPace: () => ({ turn: () => Promise.resolve() }) }));

const documented = readFileSync(
  new URL("./payload/samples/array-frames/documented-example.json", import.meta.url),
);
const never = new AbortController().signal;

/** A device that has kept these bytes, or nothing, and writes down what it is asked and given. */
function device(bytes?: Uint8Array<ArrayBuffer>, reading?: KeptReading["reading"]) {
  const asked: (readonly [string, string])[] = [];
  const kept: LookUpToKeep[] = [];
  const keeping: Keeping = {
    find: (backend, hash, asBytes) => {
      asked.push([backend, hash]);
      if (reading !== undefined && asBytes !== true) return Promise.resolve({ reading, fetchedAt: 1_000 });
      return Promise.resolve(bytes === undefined ? undefined : { bytes, fetchedAt: 1_000 });
    },
    keep: (lookUp) => void kept.push(lookUp),
    keepUnseen: () => undefined,
  };
  return { asked, kept, keeping };
}

async function load(keeping: Keeping, given: Partial<Question> = {}) {
  const loaded = await loadClassification(madeQuestion(given), never, keeping);
  return loaded.kind === "answer" ? loaded.answer : loaded.failure;
}

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("a kept answer opens without a request, is read like any other, and says when it was fetched", async () => {
  const requests = stubFetch(() => new Response(documented));
  const { asked, kept, keeping } = device(Uint8Array.from(documented));
  const answer = await load(keeping);
  expect(requests).toEqual([]);
  expect(asked).toEqual([["https://backend.example", madeHash()]]);
  expect(answer).toMatchObject({ kept: true, fetchedAt: new Date(1_000), asked: madeHash() });
  if (!("first" in answer)) throw new TypeError(answer.kind);
  expect(plainText(answer.first.headline.verdict)).toBe(
    "Human: all 6 heuristics agree, confidence 75.0–75.2%.",
  );
  expect(kept, "only its line is renewed").toMatchObject([
    { opened: true, bytes: undefined, name: "video.mp4", fetchedAt: 1_000 },
  ]);
});

it("an answer that was not kept is asked for, and kept under its backend and never with a key", async () => {
  stubFetch(() => new Response(documented));
  const { kept, keeping } = device();
  const connection = madeConnection({ url: "/backend", name: "b.example", key: "k-secret-3f2a" });
  expect(await load(keeping, { connection })).toMatchObject({ kept: false });
  expect(kept).toMatchObject([
    { backend: "b.example with a key", backendName: "b.example", hash: madeHash(), opened: false },
  ]);
  expect(kept[0]?.bytes).toEqual(Uint8Array.from(documented));
  expect(JSON.stringify(kept)).not.toContain("k-secret");
});

it.each(["<html>", "", '{"results":5}'])(
  "kept bytes that are no answer (%j) are asked for again",
  async (text) => {
    const requests = stubFetch(() => new Response(documented));
    const { kept, keeping } = device(new TextEncoder().encode(text));
    expect(await load(keeping)).toMatchObject({ kept: false });
    expect(requests).toHaveLength(1);
    expect(kept).toHaveLength(1);
  },
);

it("a refresh asks the backend whatever is kept, and keeps what it says", async () => {
  const requests = stubFetch(() => new Response(documented));
  const { asked, kept, keeping } = device(Uint8Array.from(documented));
  expect(await load(keeping, { keeping: "renew" })).toMatchObject({ kept: false });
  expect([requests.length, asked.length, kept.length]).toEqual([1, 0, 1]);
});

it("a question that is not to be kept leaves no trace and finds none", async () => {
  const requests = stubFetch(() => new Response(documented));
  const { asked, kept, keeping } = device(Uint8Array.from(documented));
  expect(await load(keeping, { keeping: "off" })).toMatchObject({ kept: false });
  expect([requests.length, asked.length, kept.length]).toEqual([1, 0, 0]);
});

it("an unfinished answer leaves its line and no bytes", async () => {
  stubFetch(() => new Response('{"status":"new"}'));
  const { kept, keeping } = device();
  await load(keeping);
  expect(kept).toMatchObject([{ bytes: undefined, assessment: { progress: { state: "pending" } } }]);
});

it("a video that the backend does not know leaves a line, but not over one that was kept", async () => {
  stubFetch(() => new Response('{"message":"Not found."}', { status: 404 }));
  const { kept, keeping } = device();
  expect(await load(keeping)).toMatchObject({ kind: "not-found" });
  expect(kept).toMatchObject([{ assessment: undefined, bytes: undefined }]);
  expect(await load(keeping, { keeping: "renew" })).toMatchObject({ kind: "not-found" });
  expect(kept).toHaveLength(1);
});

it("any other failure leaves nothing", async () => {
  stubFetch(() => new Response("<html>", { status: 500 }));
  const { kept, keeping } = device();
  await load(keeping);
  expect(kept).toEqual([]);
});

/** The documented example with blanks before its end. */
function padded(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([documented, Buffer.alloc(length - documented.length, " ")]));
}

it("what reading an answer gave is kept beside it from a million bytes on, as a copy", async () => {
  stubFetch(() => new Response(padded(1_000_000)));
  const { kept, keeping } = device();
  const answer = await load(keeping);
  if (!("first" in answer)) throw new TypeError(answer.kind);
  expect(kept[0]?.reading?.classification).toEqual(answer.classification);
  expect(kept[0]?.reading?.classification.table.columns[0]?.buffer, "the page's are handed over").not.toBe(
    answer.classification.table.columns[0]?.buffer,
  );
  expect(await kept[0]?.reading?.raw).toMatchObject({ size: 1_000_000, digest: answer.raw.digest });
  stubFetch(() => new Response(padded(999_999)));
  await load(keeping);
  expect(kept[1]?.reading).toBeUndefined();
});

it("a large answer of which only the bytes can be read has its reading kept anew", async () => {
  const { kept, keeping } = device(padded(1_000_000));
  await load(keeping);
  expect(kept).toMatchObject([{ opened: true, bytes: undefined, reading: { classification: {} } }]);
});

it("what reading gave before opens without reading, with the bytes' size and digest", async () => {
  const requests = stubFetch(() => new Response(documented));
  const classification = madeClassification({ table: madeTable(["V01", [0.25, 0.75]]), name: "b.mp4" });
  const raw = { bytes: undefined, size: 30_000_000, digest: "ab" };
  const reading = { classification, raw };
  const { kept, keeping } = device(undefined, reading);
  expect(await load(keeping)).toMatchObject({
    kept: true,
    fetchedAt: new Date(1_000),
    classification: { name: "b.mp4" },
    assessment: { models: [{ model: "V01" }] },
    pyramids: [[]],
    raw,
  });
  expect(requests).toEqual([]);
  expect(kept).toMatchObject([{ opened: true, bytes: undefined, reading: undefined, name: "b.mp4" }]);
});

it("a reading that was spoilt where nobody looks gives way to the bytes beside it", async () => {
  const requests = stubFetch(() => new Response(documented));
  const spoilt: unknown = JSON.parse('{"mainVerdict":5,"verdicts":[null],"table":{}}');
  const classification = Object.assign(madeClassification(), spoilt);
  const reading = { classification, raw: { bytes: undefined, size: 5, digest: undefined } };
  const { kept, keeping } = device(padded(1_000_000), reading);
  expect(await load(keeping)).toMatchObject({ kept: true, raw: { size: 1_000_000 } });
  expect(requests).toEqual([]);
  expect(kept.at(-1)?.reading?.classification, "and is kept anew").toMatchObject({ name: "video.mp4" });
});
