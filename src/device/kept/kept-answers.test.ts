// What is kept comes back byte for byte, never takes more than its share, and never breaks a look-up, whatever the browser
// does with its storage.
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AnswerToKeep, KeptAnswers } from "./kept-answers";
import type { LookUpLine } from "./look-up-record";
import { defaultLimits, type KeptLimits } from "./kept-records";

const here = "sample backend";
const hash = (n: number): string => n.toString(16).padStart(64, "0");
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

/** A page of its own on the same device: its own connection to the database. */
async function page(limits: Partial<KeptLimits> = {}): Promise<KeptAnswers> {
  vi.resetModules();
  const { createKeptAnswers } = await import("./kept-answers");
  return createKeptAnswers({ ...defaultLimits, ...limits }, () => ++clock);
}

function line(name: string, note = "3 of 3 models"): LookUpLine {
  return { backendName: here, name, word: "human", note };
}

function answer(n: number, given: Partial<AnswerToKeep> = {}): AnswerToKeep {
  return {
    backend: here,
    hash: hash(n),
    fetchedAt: 1_000 + n,
    bytes: text(`{"answer":${n}}`),
    line: line(`${n}.mp4`),
    ...given,
  };
}

/** Bytes that no packing makes smaller. */
function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

let clock = 0;
beforeEach(() => {
  clock = 0;
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("an answer that was kept", () => {
  it("comes back byte for byte, in another page too, with the time of its fetching", async () => {
    await (await page()).put(answer(1));
    expect(await (await page()).get(here, hash(1))).toEqual({
      bytes: text('{"answer":1}'),
      fetchedAt: 1_001,
    });
  });

  it("whatever its bytes are", async () => {
    const kept = await page();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), async (given) => {
        const bytes = Uint8Array.from(given);
        await kept.put(answer(1, { bytes }));
        expect((await kept.get(here, hash(1)))?.bytes).toEqual(bytes);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("belongs to its backend and its hash", async () => {
    const kept = await page();
    await kept.put(answer(1));
    expect(await kept.get("backend.example", hash(1))).toBeUndefined();
    expect(await kept.get(here, hash(2))).toBeUndefined();
  });

  it("is packed where the browser can, and kept as it is where it cannot", async () => {
    const bytes = text("frame ".repeat(1_000));
    const kept = await page();
    await kept.put(answer(1, { bytes }));
    vi.stubGlobal("CompressionStream", undefined);
    await kept.put(answer(2, { bytes }));
    const [plain, packed] = (await kept.recent()) ?? [];
    expect(plain?.keptBytes).toBe(6_000);
    expect(packed?.keptBytes).toBeLessThan(200);
    expect((await kept.get(here, hash(1)))?.bytes).toEqual(bytes);
    expect((await kept.get(here, hash(2)))?.bytes).toEqual(bytes);
  });

  it("is replaced by the next one, and by nothing where the next has none", async () => {
    const kept = await page();
    await kept.put(answer(1));
    await kept.put(answer(1, { bytes: text("{}"), fetchedAt: 5 }));
    expect(await kept.get(here, hash(1))).toEqual({ bytes: text("{}"), fetchedAt: 5 });
    await kept.put(answer(1, { bytes: undefined, line: line("1.mp4", "not finished") }));
    expect(await kept.get(here, hash(1))).toBeUndefined();
    expect(await kept.recent()).toMatchObject([{ note: "not finished", keptBytes: 0 }]);
  });
});

describe("the list", () => {
  const names = async (kept: KeptAnswers) => (await kept.recent())?.map(({ name }) => name);

  it("holds the newest first, each video once", async () => {
    const kept = await page();
    for (const n of [1, 2, 3, 1]) await kept.put(answer(n));
    expect(await names(kept)).toEqual(["1.mp4", "3.mp4", "2.mp4"]);
  });

  it("moves what is opened to its head", async () => {
    const kept = await page();
    for (const n of [1, 2]) await kept.put(answer(n));
    await kept.markOpened(here, hash(1), line("renamed.mp4"));
    expect(await names(kept)).toEqual(["renamed.mp4", "2.mp4"]);
  });

  it("does not hold what is only kept", async () => {
    const kept = await page();
    await kept.put(answer(1));
    await kept.put(answer(2, { line: undefined }));
    expect(await names(kept)).toEqual(["1.mp4"]);
    expect(await kept.get(here, hash(2))).toBeDefined();
    await kept.markOpened(here, hash(2), line("2.mp4"));
    expect(await names(kept)).toEqual(["2.mp4", "1.mp4"]);
  });

  it("keeps its line when the answer is renewed without one", async () => {
    const kept = await page();
    await kept.put(answer(1));
    await kept.put(answer(1, { line: undefined, fetchedAt: 9 }));
    expect(await kept.recent()).toMatchObject([{ name: "1.mp4", word: "human", fetchedAt: 9, recentAt: 1 }]);
  });

  it("has no answer for an empty one", async () => {
    const kept = await page();
    await kept.put(answer(1, { bytes: text("") }));
    expect(await kept.get(here, hash(1))).toBeUndefined();
    expect(await names(kept)).toEqual(["1.mp4"]);
  });

  it("ends at its limit; what leaves it stays as an answer, where it has one", async () => {
    const kept = await page({ recent: 2 });
    for (const n of [1, 2, 3, 4]) await kept.put(answer(n, n === 2 ? { bytes: undefined } : {}));
    expect(await names(kept)).toEqual(["4.mp4", "3.mp4"]);
    expect(await kept.get(here, hash(1))).toBeDefined();
  });

  it("loses one, with its answer", async () => {
    const kept = await page();
    for (const n of [1, 2]) await kept.put(answer(n));
    expect(await kept.remove(here, hash(1))).toBe(true);
    expect(await names(kept)).toEqual(["2.mp4"]);
    expect(await kept.get(here, hash(1))).toBeUndefined();
  });

  it("is forgotten, with every answer", async () => {
    const kept = await page();
    for (const n of [1, 2]) await kept.put(answer(n));
    expect(await kept.clear()).toBe(true);
    expect(await kept.recent()).toEqual([]);
    expect(await kept.get(here, hash(1))).toBeUndefined();
  });
});

describe("switched off", () => {
  it("forgets everything and keeps nothing, in another page too, until it is on again", async () => {
    const kept = await page();
    const other = await page();
    await kept.put(answer(1));
    expect(await kept.turn(false)).toBe(true);
    await other.put(answer(2));
    expect(await other.isOn()).toBe(false);
    expect(await other.recent()).toEqual([]);
    expect(await other.get(here, hash(1))).toBeUndefined();
    await other.clear();
    expect(await kept.isOn()).toBe(false);
    await kept.turn(true);
    await other.put(answer(2));
    expect(await kept.get(here, hash(2))).toBeDefined();
  });
});

describe("the limits", () => {
  it("let the least recently used go first", async () => {
    // Three answers of 1,000 bytes fit, four do not.
    const kept = await page({ bytes: 3_500 });
    for (const n of [1, 2, 3]) await kept.put(answer(n, { bytes: noise(1_000, n) }));
    await kept.get(here, hash(1));
    // The time of use is written behind the answer.
    await vi.waitFor(async () => {
      const first = (await kept.recent())?.find(({ name }) => name === "1.mp4");
      expect(first?.usedAt).toBeGreaterThan(3);
    });
    await kept.put(answer(4, { bytes: noise(1_000, 4) }));
    const here4 = await Promise.all(
      [1, 2, 3, 4].map(async (n) => (await kept.get(here, hash(n))) !== undefined),
    );
    expect(here4).toEqual([true, false, true, true]);
  });

  it("are never exceeded, whatever is kept, opened and removed, and the sum stays true", async () => {
    const step = fc.record({
      what: fc.constantFrom("put", "put", "put", "get", "remove", "line"),
      n: fc.nat({ max: 9 }),
      size: fc.nat({ max: 1_400 }),
      recent: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        vi.stubGlobal("indexedDB", new IDBFactory());
        const kept = await page({ bytes: 3_000, bytesEach: 1_000, records: 6, recent: 4 });
        for (const { what, n, size, recent } of steps) {
          if (what === "put")
            await kept.put(answer(n, { bytes: noise(size, n), ...(recent ? {} : { line: undefined }) }));
          else if (what === "line")
            await kept.put(answer(n, { bytes: undefined, ...(recent ? {} : { line: undefined }) }));
          else if (what === "get") await kept.get(here, hash(n));
          else await kept.remove(here, hash(n));
          const { records, answers, bytes } = await everything();
          const sizes = records.map(({ keptBytes }) => keptBytes);
          const sum = sizes.reduce((total, each) => total + each, 0);
          expect(sum).toBeLessThanOrEqual(3_000);
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(1_000);
          expect(records.length).toBeLessThanOrEqual(6);
          expect((await kept.recent())?.length).toBeLessThanOrEqual(4);
          expect(bytes ?? 0).toBe(sum);
          expect(answers).toBe(sizes.filter((each) => each > 0).length);
        }
      }),
      { seed: 11, numRuns: 30 },
    );
  });

  it("leave out an answer that is too large, but not its line", async () => {
    const kept = await page({ bytesEach: 500 });
    await kept.put(answer(1, { bytes: noise(600, 1) }));
    expect(await kept.get(here, hash(1))).toBeUndefined();
    expect(await kept.recent()).toMatchObject([{ name: "1.mp4", keptBytes: 0 }]);
  });
});

describe("storage that", () => {
  it("is full makes room by letting go of what is used least", async () => {
    const kept = await page();
    for (const n of [1, 2, 3, 4]) await kept.put(answer(n, { bytes: noise(1_000, n) }));
    refuseOver(4_500);
    await kept.put(answer(5, { bytes: noise(1_000, 5) }));
    expect(await kept.get(here, hash(5))).toBeDefined();
    expect(await kept.get(here, hash(1))).toBeUndefined();
    expect(await kept.get(here, hash(4))).toBeDefined();
  });

  it("is full for good keeps the line alone, or nothing, without a word", async () => {
    const kept = await page();
    refuseOver(0);
    await kept.put(answer(1));
    expect(await kept.recent()).toMatchObject([{ name: "1.mp4", keptBytes: 0 }]);
  });

  it.each([
    ["is not there", undefined],
    [
      "throws",
      {
        open: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      },
    ],
    ["never answers", { open: () => new EventTarget() }],
  ])("%s is as if nothing had been kept", async (_, factory) => {
    vi.stubGlobal("indexedDB", factory);
    // Not what the streams that pack run on.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const kept = await page();
    const all = Promise.all([
      kept.put(answer(1)),
      kept.get(here, hash(1)),
      kept.recent(),
      kept.remove(here, hash(1)),
      kept.clear(),
      kept.turn(false),
    ]);
    const state = { waiting: true };
    void all.then(() => (state.waiting = false));
    while (state.waiting) {
      vi.advanceTimersByTime(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await all).toEqual([undefined, undefined, undefined, false, false, false]);
  });

  it.each<[string, unknown]>([
    ["a text", "nonsense"],
    ["a part of it", { packed: noise(50, 1), packing: "gzip", size: 12 }],
    ["bytes that end too early", { packed: gzipped('{"answer":1}').slice(0, 20), packing: "gzip", size: 12 }],
    ["another size", { packed: gzipped('{"answer":1}'), packing: "gzip", size: 11 }],
    ["a packing that nobody knows", { packed: noise(12, 1), packing: "zip", size: 12 }],
    ["nothing", undefined],
  ])("holds %s in an answer's place has no answer, and does not offer it again", async (_, broken) => {
    const kept = await page();
    await kept.put(answer(1));
    await overwrite("answers", [here, hash(1)], broken);
    expect(await kept.get(here, hash(1))).toBeUndefined();
    expect(await kept.recent()).toEqual([]);
    await kept.put(answer(1));
    expect(await kept.get(here, hash(1))).toBeDefined();
  });

  it("holds garbage among its lines shows the others", async () => {
    const kept = await page();
    await kept.put(answer(1));
    await overwrite("look-ups", [here, hash(2)], { recentAt: 99, hash: 5 });
    const [record] = (await kept.recent()) ?? [];
    await overwrite("look-ups", [here, hash(4)], { ...record, name: "4.mp4", keptBytes: Number.NaN });
    await overwrite("facts", "bytes", "many");
    expect((await kept.recent())?.map(({ name }) => name)).toEqual(["1.mp4"]);
    await kept.put(answer(3));
    expect((await kept.recent())?.map(({ name }) => name)).toEqual(["3.mp4", "1.mp4"]);
  });
});

it("two pages at once keep what both put", async () => {
  const [one, other] = [await page(), await page()];
  await Promise.all([1, 2, 3, 4].map((n) => (n % 2 === 0 ? one : other).put(answer(n))));
  expect(await one.recent()).toHaveLength(4);
  const { records, bytes } = await everything();
  expect(bytes).toBe(records.reduce((sum, { keptBytes }) => sum + keptBytes, 0));
});

it("a page of another version that wants the database gets it, and this one opens it again", async () => {
  const kept = await page();
  await kept.put(answer(1));
  const newer = indexedDB.open("framewise", 3);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    newer.addEventListener("success", () => resolve(newer.result));
    newer.addEventListener("blocked", () => reject(new Error("held back")));
  });
  expect(await kept.get(here, hash(1)), "its version is gone").toBeUndefined();
  database.close();
});

/** The browser's own end of what it gives: an answer of more bytes in all is refused. */
function refuseOver(most: number): void {
  const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put")?.value;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function put(
    this: IDBObjectStore,
    value,
    key,
  ) {
    if (this.name === "facts" && key === "bytes" && typeof value === "number" && value > most)
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return Reflect.apply(real, this, [value, key]);
  });
}

function gzipped(value: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(value));
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("framewise");
  return new Promise((resolve) => {
    request.addEventListener("success", () => resolve(request.result));
  });
}

async function overwrite(store: string, key: IDBValidKey, value: unknown): Promise<void> {
  const database = await opened();
  const transaction = database.transaction(store, "readwrite");
  transaction.objectStore(store).put(value, key);
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  database.close();
}

async function everything() {
  const database = await opened();
  const transaction = database.transaction(["look-ups", "answers", "facts"]);
  const asked = {
    records: transaction.objectStore("look-ups").getAll(),
    answers: transaction.objectStore("answers").count(),
    bytes: transaction.objectStore("facts").get("bytes"),
  };
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  database.close();
  const records: readonly { readonly keptBytes: number }[] = asked.records.result;
  const bytes: number | undefined = asked.bytes.result;
  return { records, answers: asked.answers.result, bytes };
}
