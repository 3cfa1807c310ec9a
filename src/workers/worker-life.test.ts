// A worker that the browser took away is noticed without a word from it; one that lives never counts as lost.
import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeWorker } from "./fake-worker-for-test";
import { FakeLocks } from "../api/fake-locks-for-test";
import { holdLife, whenLifeEnds } from "./worker-life";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A worker of this name that holds its life, and how often its page has heard of the end. */
function begin(worker = new FakeWorker(), name = "one") {
  const heard = vi.fn<() => void>();
  whenLifeEnds(worker.asWorker, heard);
  holdLife({ name, postMessage: (message) => worker.say(message) });
  return heard;
}

describe("where the browser has locks", () => {
  it("a worker that is taken away is noticed, once", () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const heard = begin();
    expect(heard).not.toHaveBeenCalled();
    locks.letGo("one");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("the end of another one is not its own", () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const heard = begin();
    const other = begin(new FakeWorker(), "other");
    locks.letGo("other");
    expect(heard).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledTimes(1);
  });

  it("the page waits for the lock only after the worker has said that it holds it", () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const heard = vi.fn<() => void>();
    const worker = new FakeWorker();
    whenLifeEnds(worker.asWorker, heard);
    worker.say({ kind: "started" });
    locks.letGo("one");
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("where it has none, or refuses them", () => {
  it.each([
    ["none", {}],
    ["refused", { locks: { request: () => Promise.reject(new DOMException("no", "SecurityError")) } }],
  ])("%s: nothing is noticed, and nothing breaks", async (_, navigator) => {
    vi.stubGlobal("navigator", navigator);
    const worker = new FakeWorker();
    const heard = begin(worker);
    worker.say({ kind: "life", lock: "one" });
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });
});
