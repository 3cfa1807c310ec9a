// What reading a large answer gave comes back bit for bit, to the build that kept it and to no other; whatever is odd about
// it, the answer opens from its bytes. It counts, and goes, with its answer.
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { anyClassification, wildName } from "../../domain/any-classification-for-test";
import { madeClassification, madeTable } from "../../domain/classification-for-test";
import { gap } from "../../domain/score-table";
import type { KeptAnswers } from "./kept-answers";
import { defaultLimits, type KeptLimits } from "./kept-records";
import { isBuild, isKeptReading, weightOf, type KeptReading } from "./kept-reading";

const here = "sample backend";
const build = "1.0.0 https://a.example/assets/worker-DOAcKvgA.js";
const hash = (n: number): string => n.toString(16).padStart(64, "0");
const bytes = new TextEncoder().encode('{"answer":1}');
const asBytes = { bytes, fetchedAt: 7 };
const line = { backendName: here, name: "a.mp4", word: "human", note: "" };
const answer = { backend: here, hash: hash(1), fetchedAt: 7, bytes, line };
const table = madeTable(["V01", [0.25, undefined, 1 / 3]], ["V02", [0, 1, 0.5]]);

function reading(given: Partial<KeptReading> = {}): KeptReading {
  const classification = madeClassification({ table, name: "a.mp4" });
  return { build, fetchedAt: 7, classification, size: 12, digest: "ab", wantsBytes: true, ...given };
}

let clock = 0;
/** A page of its own on the same device. */
async function page(limits: Partial<KeptLimits> = {}): Promise<KeptAnswers> {
  vi.resetModules();
  const { createKeptAnswers } = await import("./kept-answers");
  return createKeptAnswers({ ...defaultLimits, ...limits }, () => ++clock);
}

/** A page that has kept one answer and its reading. */
async function pageWith(given: Partial<KeptReading> = {}): Promise<KeptAnswers> {
  const kept = await page();
  await kept.put(answer);
  await kept.putReading(here, hash(1), reading(given));
  return kept;
}

beforeEach(() => {
  clock = 0;
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe("a reading", () => {
  it("comes back bit for bit, gaps as well, in another page too, with the bytes that are wanted", async () => {
    await pageWith();
    const found = await (await page()).open(here, hash(1), build);
    expect(found).toMatchObject({ reading: { raw: { bytes, size: 12, digest: "ab" } }, fetchedAt: 7 });
    const columns = found?.reading?.classification.table.columns;
    expect(columns).toEqual([Float64Array.of(0.25, gap, 1 / 3), Float64Array.of(0, 1, 0.5)]);
  });

  it("whatever the answer was", async () => {
    const kept = await pageWith();
    await fc.assert(
      fc.asyncProperty(anyClassification(wildName), async (classification) => {
        await kept.putReading(here, hash(1), reading({ classification }));
        const found = await kept.open(here, hash(1), build);
        expect(found?.reading?.classification).toEqual(classification);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it("opens without its bytes where they are not wanted, and is not found by who wants them", async () => {
    const kept = await pageWith({ wantsBytes: false, size: 30_000_000 });
    expect(await kept.open(here, hash(1), build)).toMatchObject({ reading: { raw: { bytes: undefined } } });
    expect(await kept.get(here, hash(1))).toEqual(asBytes);
  });

  it.each([
    ["another version", build.replace("1.0.0", "1.0.1")],
    ["another script", build.replace("DOAcKvgA", "DOAcKvgB")],
    ["none", ""],
  ])("is nothing to %s: the answer opens from its bytes", async (_, other) => {
    const kept = await pageWith();
    expect(await kept.open(here, hash(1), other)).toEqual(asBytes);
  });

  it("is not kept by a script whose name says nothing about what is in it", async () => {
    const build = "unreleased http://localhost:5173/src/app/worker.ts?worker_file&type=module";
    const kept = await pageWith({ build });
    expect(isBuild(build)).toBe(false);
    expect(await kept.open(here, hash(1), build)).toEqual(asBytes);
    expect(await inStore("readings")).toEqual([]);
  });

  it("of another fetching is neither kept nor read", async () => {
    const kept = await pageWith({ fetchedAt: 6 });
    expect(await inStore("readings")).toEqual([]);
    await kept.putReading(here, hash(1), reading());
    await kept.put({ ...answer, fetchedAt: 8 });
    expect(await kept.open(here, hash(1), build)).toEqual({ bytes, fetchedAt: 8 });
    expect(await inStore("readings")).toEqual([]);
  });

  it("is not kept where there is no answer", async () => {
    const kept = await page();
    await kept.putReading(here, hash(1), reading());
    await kept.put({ ...answer, bytes: undefined });
    await kept.putReading(here, hash(1), reading());
    expect(await inStore("readings")).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "nonsense"],
    ["no answer", { ...reading(), classification: undefined }],
    ["a list that is missing", { ...reading(), classification: { ...reading().classification, notes: 1 } }],
    ["a column that is too short", withTable({ columns: [new Float64Array(2), new Float64Array(3)] })],
    ["a column of another kind", withTable({ columns: [new Float32Array(3), new Float64Array(3)] })],
    ["a column too few", withTable({ columns: [new Float64Array(3)] })],
    ["a model that is no text", withTable({ models: ["V01", 2] })],
  ])("that became %s is as if it had never been kept", async (_, broken) => {
    const kept = await pageWith();
    await overwrite(broken);
    expect(isKeptReading(broken)).toBe(false);
    expect(await kept.open(here, hash(1), build)).toEqual(asBytes);
    await kept.putReading(here, hash(1), reading());
    expect(await kept.open(here, hash(1), build)).toMatchObject({ reading: { raw: { size: 12 } } });
  });

  it("is gone with its answer: removed, cleared, switched off", async () => {
    for (const end of ["remove", "clear", "turn"] as const) {
      const kept = await pageWith();
      expect(await inStore("readings")).toHaveLength(1);
      await (end === "remove"
        ? kept.remove(here, hash(1))
        : end === "clear"
          ? kept.clear()
          : kept.turn(false));
      expect(await inStore("readings")).toEqual([]);
      expect(await kept.open(here, hash(1), build)).toBeUndefined();
      await kept.turn(true);
    }
  });
});

describe("the limits", () => {
  it("count a reading to the byte of its columns, once, with its answer", async () => {
    // Scores and elapsed times: 2 models × 3 frames × 8 bytes, twice.
    expect(weightOf([...table.columns, ...table.elapsed])).toBeGreaterThanOrEqual(2 * 2 * 3 * 8);
    expect(weightOf(new Float64Array(100_000))).toBe(800_000);
    const kept = await pageWith();
    await kept.putReading(here, hash(1), reading());
    const sum = bytes.length + weightOf(reading());
    expect(await kept.recent()).toMatchObject([{ keptBytes: sum, readingBytes: weightOf(reading()) }]);
    expect((await inStore("facts")).at(0)).toBe(sum);
    await kept.remove(here, hash(1));
    expect((await inStore("facts")).at(0)).toBe(0);
  });

  it("leave out a reading that is too large beside its answer, and nothing else", async () => {
    const kept = await page({ bytesEach: bytes.length + weightOf(reading()) - 1 });
    await kept.put(answer);
    await kept.putReading(here, hash(1), reading());
    expect(await kept.open(here, hash(1), build)).toEqual(asBytes);
    expect((await inStore("facts")).at(0)).toBe(bytes.length);
  });

  it("let the least recently used go for it, with its own reading", async () => {
    // Two answers with their readings, but not three.
    const kept = await page({ bytes: 2.5 * (bytes.length + weightOf(reading())) });
    for (const n of [1, 2, 3]) {
      await kept.put({ ...answer, hash: hash(n) });
      await kept.putReading(here, hash(n), reading());
    }
    const found = await Promise.all([1, 2, 3].map((n) => kept.open(here, hash(n), build)));
    expect(found.map((one) => one?.reading !== undefined)).toEqual([false, true, true]);
    expect(await inStore("readings")).toHaveLength(2);
  });
});

it("a database of the version before keeps all that it holds", async () => {
  const older = indexedDB.open("framewise", 1);
  const packed = { packed: bytes, packing: "none", size: bytes.length };
  older.addEventListener("upgradeneeded", () => {
    const lookUps = older.result.createObjectStore("look-ups");
    for (const name of ["usedAt", "recentAt"]) lookUps.createIndex(name, name);
    const { bytes: _, line: __, ...given } = answer;
    lookUps.put({ ...given, ...line, usedAt: 3, recentAt: 3, keptBytes: bytes.length }, [here, hash(1)]);
    older.result.createObjectStore("answers").put(packed, [here, hash(1)]);
    older.result.createObjectStore("facts").put(bytes.length, "bytes");
  });
  await new Promise((resolve) => older.addEventListener("success", resolve));
  older.result.close();
  const kept = await page();
  expect(await kept.recent()).toMatchObject([{ name: "a.mp4", keptBytes: bytes.length }]);
  expect(await kept.open(here, hash(1), build)).toEqual(asBytes);
  await kept.putReading(here, hash(1), reading());
  expect(await kept.open(here, hash(1), build)).toMatchObject({ reading: { raw: { digest: "ab" } } });
});

function withTable(given: object): unknown {
  return { ...reading(), classification: { ...reading().classification, table: { ...table, ...given } } };
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("framewise");
  await new Promise((resolve) => request.addEventListener("success", resolve));
  return request.result;
}

async function inStore(name: string): Promise<readonly unknown[]> {
  const database = await opened();
  const request = database.transaction(name).objectStore(name).getAll();
  await new Promise((resolve) => request.addEventListener("success", resolve));
  database.close();
  return request.result;
}

async function overwrite(value: unknown): Promise<void> {
  const database = await opened();
  const transaction = database.transaction("readings", "readwrite");
  transaction.objectStore("readings").put(value, [here, hash(1)]);
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  database.close();
}
