// A look-up that went out early is answered once, to whoever asks the same question, and to nobody else.
import { describe, expect, it, vi } from "vitest";
import { madeConnection, madeHash, madeQuestion } from "./connection-for-test";
import type { Loaded, Question } from "./load-classification";
import { createEarlyLookUp } from "./early-look-up";
import type { LookUp } from "./page-calls";

const loaded: Loaded = { kind: "failure", failure: { kind: "offline" } };
const question = madeQuestion();

/** Answers when told to; rejects when cancelled, as the real one does. */
function slowLookUp() {
  const signals: AbortSignal[] = [];
  let answer = () => {};
  const ask = vi.fn<LookUp>(
    (_, signal) =>
      new Promise((resolve, reject) => {
        signals.push(signal);
        signal.addEventListener("abort", () => reject(signal.reason));
        answer = () => resolve(loaded);
      }),
  );
  return { ask, signals, answer: () => answer() };
}

const never = new AbortController().signal;

describe("the same question", () => {
  it("asked again gets the answer that is on its way, without another request", async () => {
    const { ask, answer } = slowLookUp();
    const { lookUp, askEarly } = createEarlyLookUp(ask);
    askEarly(question);
    const got = lookUp({ ...question }, never);
    answer();
    expect(await got).toBe(loaded);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("tells whoever takes it over how much has come, from before and from then on", () => {
    const { ask } = slowLookUp();
    const { lookUp, askEarly } = createEarlyLookUp(ask);
    askEarly(question);
    const tell = ask.mock.calls[0]?.[2];
    tell?.({ received: 1, total: 9 });
    tell?.({ received: 2, total: 9 });
    const heard: unknown[] = [];
    void lookUp(question, never, (bytes) => heard.push(bytes));
    tell?.({ received: 3, total: 9 });
    expect(heard).toEqual([
      { received: 2, total: 9 },
      { received: 3, total: 9 },
    ]);
  });

  it("asked a second time goes out anew", async () => {
    const { ask, answer } = slowLookUp();
    const { lookUp, askEarly } = createEarlyLookUp(ask);
    askEarly(question);
    answer();
    await lookUp(question, never);
    void lookUp(question, never);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("that is cancelled cancels the early one, with its reason", async () => {
    const { ask, signals } = slowLookUp();
    const { lookUp, askEarly } = createEarlyLookUp(ask);
    askEarly(question);
    const person = new AbortController();
    const got = lookUp(question, person.signal);
    person.abort(new Error("left"));
    await expect(got).rejects.toThrow("left");
    expect(signals[0]?.aborted).toBe(true);
  });

  it("that is cancelled before it is asked cancels the early one, too", async () => {
    const { ask } = slowLookUp();
    const { lookUp, askEarly } = createEarlyLookUp(ask);
    askEarly(question);
    await expect(lookUp(question, AbortSignal.abort(new Error("left")))).rejects.toThrow("left");
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

it.each<readonly [string, Question]>([
  ["hash", madeQuestion({ hash: madeHash("b".repeat(64)) })],
  ["threshold", madeQuestion({ threshold: 0.6 })],
  ["backend", madeQuestion({ connection: madeConnection({ url: "https://other.example" }) })],
  ["key", madeQuestion({ connection: madeConnection({ key: "another" }) })],
  ["revision of the settings", madeQuestion({ connection: madeConnection({ revision: 9 }) })],
])("another %s is asked anew, and the early one is cancelled", (_, other) => {
  const { ask, signals } = slowLookUp();
  const { lookUp, askEarly } = createEarlyLookUp(ask);
  askEarly(question);
  void lookUp(other, never);
  expect(ask).toHaveBeenLastCalledWith(other, never, undefined);
  expect(signals[0]?.aborted).toBe(true);
});

it("without an early one every question goes out as it is", () => {
  const { ask } = slowLookUp();
  void createEarlyLookUp(ask).lookUp(question, never);
  expect(ask).toHaveBeenCalledWith(question, never, undefined);
});
