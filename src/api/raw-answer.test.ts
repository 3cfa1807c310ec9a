// Looking into a raw answer happens beside the page, piece by piece; when its worker stops, whoever asks hears of it.
import { describe, expect, it, vi } from "vitest";
import { FakeLocks } from "./fake-locks-for-test";
import { FakeWorker, ServingWorker } from "../workers/fake-worker-for-test";
import type { PageCalls } from "./page-calls";
import { openRawAnswer } from "./raw-answer";
import { serveLookUps } from "./serve-look-ups";
import { createRawHandlers } from "./serve-raw-answer";

const text = '{"name":"a","results":{"images":[1,2,3]},"extra":{"Deep":{"value":"needle"}}}';
const bytes = new TextEncoder().encode(text);

const answeringWorker = () => new ServingWorker<PageCalls>((scope) => serveLookUps(scope));

/** The worker's side, told nothing but what is asked. */
async function opened(of: string) {
  const handlers = createRawHandlers();
  const context = { signal: new AbortController().signal, say: () => undefined };
  await handlers.rawOpen(new TextEncoder().encode(of), context);
  return (offset: number) => handlers.rawChildren({ place: [], offset }, context);
}

function open(worker: FakeWorker) {
  return openRawAnswer(() => worker.asWorker, bytes);
}

describe("an answer", () => {
  it("opens with its names, in their order, and how much is in them", async () => {
    const { matches, more } = await open(answeringWorker()).children([], 0);
    expect(matches).toEqual([
      { key: "name", path: "name", size: undefined, text: '"a"' },
      { key: "results", path: "results", size: 1, text: "{…}" },
      { key: "extra", path: "extra", size: 1, text: "{…}" },
    ]);
    expect(more).toBe(false);
  });

  it("is looked into place by place", async () => {
    const raw = open(answeringWorker());
    const { matches } = await raw.children([1, 0], 1);
    expect(matches.map(({ path, text: value }) => [path, value])).toEqual([
      ["results.images[1]", "2"],
      ["results.images[2]", "3"],
    ]);
    expect((await raw.children([9, 9], 0)).matches).toEqual([]);
  });

  it("is searched, whatever the case", async () => {
    const raw = open(answeringWorker());
    expect((await raw.search("NEEDLE")).matches.map(({ path }) => path)).toEqual(["extra.Deep.value"]);
    expect((await raw.search("deep")).matches.map(({ path }) => path)).toEqual(["extra.Deep"]);
    expect((await raw.search("nowhere")).matches).toEqual([]);
  });

  it("that is no JSON holds nothing to look at", async () => {
    const children = await opened("<html>");
    expect(await children(0)).toEqual({ matches: [], more: false });
  });

  it("with more than 200 children gives them in parts", async () => {
    const children = await opened(JSON.stringify(Array.from({ length: 450 }, (_, index) => index)));
    const parts = await Promise.all([0, 200, 400].map(children));
    expect(parts.map(({ matches, more }) => [matches.length, more])).toEqual([
      [200, true],
      [200, true],
      [50, false],
    ]);
  });

  it("is put away when nobody looks any more", () => {
    const worker = new FakeWorker();
    open(worker).close();
    expect(worker.terminated).toBe(true);
  });
});

describe("a worker that stops", () => {
  it("while it opens ends every question, and no error is left over", async () => {
    const worker = new FakeWorker();
    const raw = open(worker);
    const asked = [raw.children([], 0), raw.search("a")];
    expect(worker.die()).toBe(true);
    for (const question of asked) await expect(question).rejects.toThrow("stopped");
  });

  it("without a word is noticed by its lock", async () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const worker = new FakeWorker();
    const asked = open(worker).children([], 0);
    void locks.request("one", () => new Promise(() => undefined));
    worker.say({ kind: "life", lock: "one" });
    locks.letGo("one");
    await expect(asked).rejects.toThrow("stopped");
    vi.unstubAllGlobals();
  });

  it("before anybody asked is no error until somebody does", async () => {
    const worker = new FakeWorker();
    const raw = open(worker);
    worker.die();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    await expect(raw.children([], 0)).rejects.toThrow("stopped");
  });

  it("later ends the questions after it as well: nobody waits for ever", async () => {
    const worker = answeringWorker();
    const raw = open(worker);
    await raw.children([], 0);
    worker.die();
    await expect(raw.children([], 0)).rejects.toThrow("stopped");
  });
});
