// One worker reads all answers; when it dies nobody waits for ever, and where there is none the page reads itself.
import { afterEach, describe, expect, it, vi } from "vitest";
import { madeAnswer, madeConnection, madeQuestion } from "./connection-for-test";
import { stubFetch } from "./fake-fetch-for-test";
import { FakeLocks } from "./fake-locks-for-test";
import { FakeWorker } from "../workers/fake-worker-for-test";
import { createLookUp } from "./look-up-client";

const never = new AbortController().signal;
const failure = { kind: "failure", failure: { kind: "offline" } };
const started = { kind: "started" };
const stopped = {
  kind: "failure",
  failure: { kind: "internal", message: "the worker that reads answers has stopped" },
};

function office() {
  const workers: FakeWorker[] = [];
  const { lookUp, prepare } = createLookUp(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker.asWorker;
  });
  return { workers, lookUp, prepare };
}

/** The id that the nth message to a worker carries. */
function idOf(worker: FakeWorker | undefined, index: number): unknown {
  const message = worker?.received[index];
  return typeof message === "object" && message !== null && "id" in message ? message.id : undefined;
}

/** All that a worker says about a look-up that nothing follows. */
function answer(worker: FakeWorker | undefined, id: unknown, loaded: object): void {
  worker?.say({ id, news: { loaded, more: false } });
  worker?.say({ id, answer: undefined });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the worker", () => {
  it("is not made before it is needed", () => {
    expect(office().workers).toEqual([]);
  });

  it("is made ahead when somebody prepares it, once, and the look-up uses it", async () => {
    const { workers, lookUp, prepare } = office();
    prepare();
    prepare();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.received).toEqual([]);
    const asked = lookUp(madeQuestion(), never);
    expect(workers).toHaveLength(1);
    answer(workers[0], idOf(workers[0], 0), failure);
    expect(await asked).toEqual(failure);
    prepare();
    expect(workers).toHaveLength(1);
  });

  it("is one for many look-ups, and each gets its own answer, in any order", async () => {
    const { workers, lookUp } = office();
    const first = lookUp(madeQuestion(), never);
    const second = lookUp(madeQuestion(), never);
    expect(workers).toHaveLength(1);
    const [worker] = workers;
    expect(idOf(worker, 0)).not.toBe(idOf(worker, 1));
    answer(worker, idOf(worker, 1), failure);
    answer(worker, idOf(worker, 0), stopped);
    expect(await first).toEqual(stopped);
    expect(await second).toEqual(failure);
  });

  it("tells how much has come before it answers, to whoever asked", async () => {
    const { workers, lookUp } = office();
    const heard: unknown[] = [];
    const asked = lookUp(madeQuestion(), never, (bytes) => heard.push(bytes));
    void lookUp(madeQuestion(), never, () => heard.push("another's"));
    const [worker] = workers;
    const id = idOf(worker, 0);
    worker?.say({ id, news: { bytes: { received: 1, total: 2 } } });
    worker?.say({ id, news: { bytes: { received: 2, total: 2 } } });
    answer(worker, id, failure);
    worker?.say({ id, news: { bytes: { received: 3, total: 3 } } });
    expect(await asked).toEqual(failure);
    expect(heard).toEqual([
      { received: 1, total: 2 },
      { received: 2, total: 2 },
    ]);
  });

  it("is told the whole question", () => {
    const { workers, lookUp } = office();
    const question = madeQuestion({ connection: madeConnection({ key: "k" }) });
    void lookUp(question, never);
    expect(workers[0]?.received).toEqual([{ id: idOf(workers[0], 0), call: "lookUp", input: question }]);
  });

  it("may answer what nobody asked, or twice: nothing happens", async () => {
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    const [worker] = workers;
    answer(worker, 4711, stopped);
    answer(worker, idOf(worker, 0), failure);
    answer(worker, idOf(worker, 0), stopped);
    expect(await asked).toEqual(failure);
  });
});

describe("what is worked out behind a large answer", () => {
  const large = { kind: "answer", answer: madeAnswer() };
  const worked = { elapsed: [] };

  async function answered(asked: ReturnType<ReturnType<typeof office>["lookUp"]>) {
    const loaded = await asked;
    if (loaded.kind === "failure" || loaded.answer.modelStatistics === undefined)
      throw new TypeError("nothing to come");
    return loaded.answer.modelStatistics;
  }

  it("is not waited for, and is there when it has come", async () => {
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    const id = idOf(workers[0], 0);
    workers[0]?.say({ id, news: { loaded: large, more: true } });
    const coming = await answered(asked);
    expect([coming.isSettled, coming.statistics]).toEqual([false, undefined]);
    workers[0]?.say({ id, answer: worked });
    await coming.settled;
    expect([coming.isSettled, coming.statistics]).toEqual([true, worked]);
  });

  it("belongs to its own answer, with two look-ups at once, in any order", async () => {
    const { workers, lookUp } = office();
    const asked = [lookUp(madeQuestion(), never), lookUp(madeQuestion(), never)];
    const [first, second] = [idOf(workers[0], 0), idOf(workers[0], 1)];
    workers[0]?.say({ id: first, news: { loaded: large, more: true } });
    workers[0]?.say({ id: second, news: { loaded: large, more: true } });
    workers[0]?.say({ id: second, answer: { ...worked, likeness: "of the second" } });
    const [one, other] = await Promise.all(asked.map(answered));
    expect([one?.isSettled, other?.statistics]).toEqual([false, { ...worked, likeness: "of the second" }]);
    workers[0]?.say({ id: first, answer: worked });
    await one?.settled;
    expect(one?.statistics).toEqual(worked);
  });

  it("does not come where the worker could not work it out, and nobody waits on", async () => {
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    const id = idOf(workers[0], 0);
    workers[0]?.say({ id, news: { loaded: large, more: true } });
    workers[0]?.say({ id, answer: undefined });
    const coming = await answered(asked);
    expect([coming.isSettled, coming.statistics]).toEqual([true, undefined]);
  });

  it("does not come from a worker that ends, which asks nobody again", async () => {
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    workers[0]?.say({ id: idOf(workers[0], 0), news: { loaded: large, more: true } });
    workers[0]?.die();
    const coming = await answered(asked);
    await coming.settled;
    expect([coming.isSettled, coming.statistics]).toEqual([true, undefined]);
    expect(workers).toHaveLength(1);
  });

  it("is given up after ten seconds without a word; later it changes nothing", async () => {
    vi.useFakeTimers();
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    const id = idOf(workers[0], 0);
    workers[0]?.say({ id, news: { loaded: large, more: true } });
    const coming = await answered(asked);
    vi.advanceTimersByTime(9_999);
    expect(coming.isSettled).toBe(false);
    vi.advanceTimersByTime(1);
    await coming.settled;
    workers[0]?.say({ id, answer: worked });
    expect([coming.isSettled, coming.statistics]).toEqual([true, undefined]);
    vi.useRealTimers();
  });

  it("is nothing to wait for with an answer that nothing follows", async () => {
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    workers[0]?.say({ id: idOf(workers[0], 0), news: { loaded: large, more: false } });
    expect(await asked).toEqual(large);
  });
});

describe("a look-up that is cancelled", () => {
  it("rejects with the reason, and the worker is told", async () => {
    const { workers, lookUp } = office();
    const controller = new AbortController();
    const asked = lookUp(madeQuestion(), controller.signal);
    const reason = new Error("given up");
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(workers[0]?.received.slice(1)).toEqual([{ id: idOf(workers[0], 0), cancelled: true }]);
  });

  it("leaves the others alone", async () => {
    const { workers, lookUp } = office();
    const controller = new AbortController();
    const given = lookUp(madeQuestion(), controller.signal);
    const other = lookUp(madeQuestion(), never);
    controller.abort(new Error("given up"));
    await expect(given).rejects.toThrow("given up");
    answer(workers[0], idOf(workers[0], 1), failure);
    expect(await other).toEqual(failure);
  });

  it("before it began makes no worker", async () => {
    const { workers, lookUp } = office();
    await expect(lookUp(madeQuestion(), AbortSignal.abort(new Error("too late")))).rejects.toThrow(
      "too late",
    );
    expect(workers).toEqual([]);
  });

  it("after its answer tells the worker nothing", async () => {
    const { workers, lookUp } = office();
    const controller = new AbortController();
    const asked = lookUp(madeQuestion(), controller.signal);
    answer(workers[0], idOf(workers[0], 0), failure);
    await asked;
    controller.abort();
    expect(workers[0]?.received).toHaveLength(1);
  });
});

describe("a worker that dies", () => {
  it("costs no look-up: each under way goes out once more, in one new worker", async () => {
    const { workers, lookUp } = office();
    const questions = [madeQuestion(), madeQuestion({ threshold: 0.7 })];
    const asked = questions.map((question) => lookUp(question, never));
    workers[0]?.say(started);
    expect(workers[0]?.die()).toBe(true);
    expect(workers[0]?.terminated).toBe(true);
    await vi.waitFor(() => expect(workers[1]?.received).toMatchObject(questions.map((input) => ({ input }))));
    expect(workers).toHaveLength(2);
    answer(workers[1], idOf(workers[1], 0), failure);
    answer(workers[1], idOf(workers[1], 1), failure);
    expect(await Promise.all(asked)).toEqual([failure, failure]);
  });

  it("twice ends every look-up under way with words, and the next one gets a new worker", async () => {
    const { workers, lookUp } = office();
    const asked = [lookUp(madeQuestion(), never), lookUp(madeQuestion(), never)];
    for (const round of [0, 1]) {
      await vi.waitFor(() => expect(workers[round]?.received).toHaveLength(2));
      workers[round]?.say(started);
      workers[round]?.die();
    }
    expect(await Promise.all(asked)).toEqual([stopped, stopped]);
    const next = lookUp(madeQuestion(), never);
    expect(workers).toHaveLength(3);
    answer(workers[2], idOf(workers[2], 0), failure);
    expect(await next).toEqual(failure);
  });

  it("and errs once more does not take the new one with it", async () => {
    const { workers, lookUp } = office();
    void lookUp(madeQuestion(), never);
    workers[0]?.say(started);
    workers[0]?.die();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[1]?.say(started);
    workers[0]?.die();
    void lookUp(madeQuestion(), never);
    expect(workers).toHaveLength(2);
  });

  it("without a word is noticed by its lock, and costs no look-up either", async () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const { workers, lookUp } = office();
    const asked = lookUp(madeQuestion(), never);
    void locks.request("the first", () => new Promise(() => undefined));
    workers[0]?.say({ kind: "life", lock: "the first" });
    locks.letGo("the first");
    await vi.waitFor(() => expect(workers[1]?.received).toHaveLength(1));
    expect(workers[0]?.terminated).toBe(true);
    answer(workers[1], idOf(workers[1], 0), failure);
    expect(await asked).toEqual(failure);
  });

  it("leaves a look-up that was cancelled meanwhile alone", async () => {
    const { workers, lookUp } = office();
    const controller = new AbortController();
    const asked = lookUp(madeQuestion(), controller.signal);
    workers[0]?.say(started);
    workers[0]?.die();
    controller.abort(new Error("given up"));
    await expect(asked).rejects.toThrow("given up");
    expect(workers).toHaveLength(1);
  });
});

describe("a worker whose code never arrives", () => {
  it("leaves the reading to the page, for this look-up and for every later one", async () => {
    const asked = stubFetch(() => Response.json({ message: "No." }, { status: 404 }));
    const { workers, lookUp } = office();
    const first = lookUp(madeQuestion(), never);
    workers[0]?.die();
    const notFound = { kind: "failure", failure: { kind: "not-found", message: "No." } };
    expect(await first).toEqual(notFound);
    expect(await lookUp(madeQuestion(), never)).toEqual(notFound);
    expect(workers).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });
});

describe("a worker that was prepared and whose code never arrives", () => {
  it("leaves the reading to the page, and preparing makes no other", async () => {
    const asked = stubFetch(() => Response.json({ message: "No." }, { status: 404 }));
    const { workers, lookUp, prepare } = office();
    prepare();
    expect(workers[0]?.die()).toBe(true);
    expect(workers[0]?.terminated).toBe(true);
    prepare();
    expect(await lookUp(madeQuestion(), never)).toEqual({
      kind: "failure",
      failure: { kind: "not-found", message: "No." },
    });
    expect(workers).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it("fails a look-up that was cancelled meanwhile with nothing but its reason", async () => {
    const asked = stubFetch(() => Response.json({ message: "No." }, { status: 404 }));
    const { workers, lookUp } = office();
    const controller = new AbortController();
    const given = lookUp(madeQuestion(), controller.signal);
    controller.abort(new Error("given up"));
    workers[0]?.die();
    await expect(given).rejects.toThrow("given up");
    expect(asked).toHaveLength(0);
  });
});

describe("where no worker can be made", () => {
  const without = () =>
    createLookUp(() => {
      throw new DOMException("refused by the policy", "SecurityError");
    }).lookUp;

  it("the page asks and reads itself", async () => {
    const asked = stubFetch(() => Response.json({ message: "No." }, { status: 404 }));
    expect(await without()(madeQuestion(), never)).toEqual({
      kind: "failure",
      failure: { kind: "not-found", message: "No." },
    });
    expect(asked).toHaveLength(1);
  });

  it("preparing is quiet about it, and it is not tried again", async () => {
    stubFetch(() => Response.json({ message: "No." }, { status: 404 }));
    let tries = 0;
    const { lookUp, prepare } = createLookUp(() => {
      tries++;
      throw new DOMException("refused by the policy", "SecurityError");
    });
    prepare();
    prepare();
    expect(await lookUp(madeQuestion(), never)).toMatchObject({ failure: { kind: "not-found" } });
    expect(tries).toBe(1);
  });

  it("can be cancelled as well", async () => {
    vi.stubGlobal("navigator", { onLine: true });
    const asked = stubFetch(() => new Promise<Response>(() => undefined));
    const controller = new AbortController();
    const loaded = without()(madeQuestion(), controller.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    controller.abort(new Error("given up"));
    await expect(loaded).rejects.toThrow("given up");
  });
});
