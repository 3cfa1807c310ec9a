// A list goes on whoever looks, stops when it is told to, asks nothing twice, and tries again only what failed.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { triageFacts } from "../../analysis/triage-facts";
import { madeConnection } from "../../api/connection-for-test";
import type { PageCalls } from "../../api/page-calls";
import type { TriageNews, TriageOrder, TriageRow } from "../../api/triage-messages";
import { madeClassification } from "../../domain/classification-for-test";
import type { VideoHash } from "../../domain/video-hash";
import { hashOf } from "../../domain/video-hash-for-test";
import { createCaller } from "../../workers/calls";
import { FakeWorker } from "../../workers/fake-worker-for-test";
import { createReviewList } from "./review-list";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [a, b, c] = [hashOf("a"), hashOf("b"), hashOf("c")];

function result(hash: VideoHash, status = "done"): TriageRow {
  const facts = triageFacts(madeClassification({ status }));
  return { hash, kind: "result", result: { facts, heuristic: "", confidence: "", fetchedAt: 0 } };
}
const failed = (hash: VideoHash): TriageRow => ({
  hash,
  kind: "failure",
  failure: { kind: "not-found", message: undefined },
});
const end: TriageNews = { kind: "end", failure: undefined };

type Asked = { readonly id: number; readonly input: TriageOrder };

function isAsked(message: unknown): message is Asked {
  return typeof message === "object" && message !== null && "input" in message;
}

function open() {
  const worker = new FakeWorker();
  const { call } = createCaller<PageCalls>(() => worker.asWorker);
  /** Every list that was asked for so far, and how to tell of it. */
  const runs = () =>
    worker.received.filter(isAsked).map(({ id, input }) => ({
      input,
      say: (news: TriageNews) => worker.say({ id, news }),
      isCancelled: () => JSON.stringify(worker.received).includes(JSON.stringify({ id, cancelled: true })),
    }));
  const reviewList = createReviewList(call);
  const stop = reviewList.subscribe(() => undefined);
  const asked = () => runs().map(({ input }) => input.hashes.map((hash) => hash[0]).join(""));
  return { reviewList, runs, asked, stop };
}

describe("a list", () => {
  it("is asked for once, however often its page is opened", () => {
    const { reviewList, asked } = open();
    reviewList.open(madeConnection(), [a, b]);
    reviewList.open(madeConnection(), [a, b]);
    expect(asked()).toEqual(["ab"]);
  });

  it("that shares hashes with the one before asks only for the others", () => {
    const { reviewList, runs, asked } = open();
    reviewList.open(madeConnection(), [a, b]);
    runs()[0]?.say({ kind: "rows", rows: [result(a), result(b)] });
    runs()[0]?.say(end);
    reviewList.open(madeConnection(), [b, c]);
    expect(asked()).toEqual(["ab", "c"]);
    expect(reviewList.current()?.rows.has(b)).toBe(true);
  });

  it("is asked for anew at another backend, or with another key", () => {
    const { reviewList, runs, asked } = open();
    reviewList.open(madeConnection(), [a]);
    runs()[0]?.say({ kind: "rows", rows: [result(a)] });
    reviewList.open(madeConnection({ revision: 1 }), [a]);
    expect(asked()).toEqual(["a", "a"]);
    expect(reviewList.current()?.rows.size).toBe(0);
    expect(runs()[0]?.isCancelled()).toBe(true);
  });

  it("hears nothing of a run that was given up", () => {
    const { reviewList, runs } = open();
    reviewList.open(madeConnection(), [a]);
    reviewList.cancel();
    runs()[0]?.say({ kind: "rows", rows: [result(a)] });
    expect(reviewList.current()).toMatchObject({ phase: "cancelled" });
    expect(reviewList.current()?.rows.size).toBe(0);
  });
});

it("a paused list goes on with what is left", () => {
  const { reviewList, runs, asked } = open();
  reviewList.open(madeConnection(), [a, b, c]);
  runs()[0]?.say({ kind: "rows", rows: [result(b)] });
  reviewList.pause();
  expect(reviewList.current()?.phase).toBe("paused");
  expect(runs()[0]?.isCancelled()).toBe(true);
  reviewList.resume();
  expect(asked()).toEqual(["abc", "ac"]);
});

it("only what failed is tried again, and not from what is kept", () => {
  const { reviewList, runs, asked } = open();
  reviewList.open(madeConnection(), [a, b, c]);
  runs()[0]?.say({ kind: "rows", rows: [result(a), failed(b), result(c, "errored")] });
  runs()[0]?.say(end);
  reviewList.retryFailed();
  expect(asked()).toEqual(["abc", "bc"]);
  expect(runs()[1]?.input).toMatchObject({ keptCount: false });
});

it("a list that stopped says why, and resumes", () => {
  const { reviewList, runs, asked } = open();
  reviewList.open(madeConnection(), [a, b]);
  runs()[0]?.say({ kind: "end", failure: { kind: "blocked-or-unreachable" } });
  expect(reviewList.current()).toMatchObject({
    phase: "stopped",
    failure: { kind: "blocked-or-unreachable" },
  });
  reviewList.resume();
  expect(asked()).toEqual(["ab", "ab"]);
});

describe("an unfinished result", () => {
  it("is asked again by itself, ever less often, until it is finished", () => {
    const { reviewList, runs, asked } = open();
    reviewList.open(madeConnection(), [a, b]);
    runs()[0]?.say({ kind: "rows", rows: [result(a), result(b, "new")] });
    runs()[0]?.say(end);
    vi.advanceTimersByTime(1_999);
    expect(asked()).toEqual(["ab"]);
    vi.advanceTimersByTime(1);
    expect(asked()).toEqual(["ab", "b"]);
    runs()[1]?.say({ kind: "rows", rows: [result(b)] });
    runs()[1]?.say(end);
    vi.advanceTimersByTime(100_000);
    expect(asked()).toEqual(["ab", "b"]);
  });

  it("is asked again in another list that asks for nothing else", () => {
    const { reviewList, runs, asked } = open();
    reviewList.open(madeConnection(), [a, b]);
    runs()[0]?.say({ kind: "rows", rows: [result(a), result(b, "new")] });
    runs()[0]?.say(end);
    reviewList.open(madeConnection(), [b]);
    vi.advanceTimersByTime(2_000);
    expect(asked()).toEqual(["ab", "b"]);
  });

  it("is left alone while nobody looks", () => {
    const { reviewList, runs, asked, stop } = open();
    reviewList.open(madeConnection(), [a]);
    runs()[0]?.say({ kind: "rows", rows: [result(a, "new")] });
    runs()[0]?.say(end);
    stop();
    vi.advanceTimersByTime(100_000);
    expect(asked()).toEqual(["a"]);
    reviewList.subscribe(() => undefined);
    vi.advanceTimersByTime(2_000);
    expect(asked()).toEqual(["a", "a"]);
  });
});
