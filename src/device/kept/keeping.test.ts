// A look-up asks this device first and never waits for it long, hears of nothing that goes wrong there, and what it leaves
// stands in the list of every page.
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { madeClassification, madeTable } from "../../domain/classification-for-test";
import type { LookUpToKeep } from "./keep-look-up";

const hash = "a".repeat(64);
const lookUp: LookUpToKeep = {
  backend: "b.example",
  backendName: "b.example",
  hash,
  fetchedAt: 7,
  name: "x".repeat(400),
  assessment: undefined,
  opened: false,
  bytes: new TextEncoder().encode("{}"),
};

const ownScript = "https://a.example/assets/worker-DOAcKvgA.js";

/** A worker that has just started. */
async function worker(script = ownScript) {
  vi.resetModules();
  return (await import("./keeping")).createKeeping(script);
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  // News of it would keep the test alive.
  vi.stubGlobal("BroadcastChannel", undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("what one worker keeps another finds", async () => {
  (await worker()).keep(lookUp);
  const other = await worker();
  await vi.waitFor(async () =>
    expect(await other.find("b.example", hash)).toEqual({ bytes: lookUp.bytes, fetchedAt: 7 }),
  );
  expect(await other.find("b.example", "b".repeat(64))).toBeUndefined();
});

it("a name longer than any list shows is cut", async () => {
  const keeping = await worker();
  keeping.keep(lookUp);
  const { createKeptAnswers } = await import("./kept-answers");
  await vi.waitFor(async () =>
    expect((await createKeptAnswers().recent())?.map(({ name }) => name)).toEqual(["x".repeat(300)]),
  );
});

it("where nothing was ever kept, no database is opened", async () => {
  const open = vi.spyOn(indexedDB, "open");
  const keeping = await worker();
  expect(await keeping.find("b.example", hash)).toBeUndefined();
  expect(open).not.toHaveBeenCalled();
});

it("a database that hangs is given up after three seconds", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { databases: () => new Promise(() => undefined) });
  const keeping = await worker();
  const found = vi.fn();
  void keeping.find("b.example", hash).then(found);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(found).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(found).toHaveBeenCalledWith(undefined);
});

it.each([
  ["withheld", undefined],
  ["broken", { databases: () => Promise.reject(new Error("broken")) }],
])("a memory that is %s keeps nothing and says nothing", async (_, factory) => {
  vi.stubGlobal("indexedDB", factory);
  const keeping = await worker();
  keeping.keep(lookUp);
  expect(await keeping.find("b.example", hash)).toBeUndefined();
});

it("an answer that nobody looked at yet is kept, and stands in no list", async () => {
  const unseen = { backend: "list.example", hash, fetchedAt: 7, bytes: new TextEncoder().encode("{}") };
  (await worker()).keepUnseen(unseen);
  const other = await worker();
  await vi.waitFor(async () =>
    expect(await other.find("list.example", hash)).toEqual({ bytes: unseen.bytes, fetchedAt: 7 }),
  );
  const { createKeptAnswers } = await import("./kept-answers");
  const listed = await createKeptAnswers().recent();
  expect(listed?.map(({ backend }) => backend)).not.toContain("list.example");
});

it("what reading an answer gave is found by the script that left it, and by no other", async () => {
  const classification = madeClassification({ table: madeTable(["V01", [0.25, undefined]]) });
  const raw = Promise.resolve({ bytes: lookUp.bytes, size: 2, digest: "ab" });
  const [own, other] = [{ ...lookUp, backend: "large.example" }, ownScript.replace("DOAcKvgA", "DOAcKvgB")];
  (await worker()).keep({ ...own, reading: { classification, raw } });
  await vi.waitFor(async () =>
    expect(await (await worker()).find("large.example", hash)).toMatchObject({
      reading: { classification, raw: { bytes: lookUp.bytes, size: 2, digest: "ab" } },
      fetchedAt: 7,
    }),
  );
  const asBytes = { bytes: lookUp.bytes, fetchedAt: 7 };
  expect(await (await worker(other)).find("large.example", hash)).toEqual(asBytes);
  expect(await (await worker()).find("large.example", hash, true)).toEqual(asBytes);
});
