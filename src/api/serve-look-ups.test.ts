// The worker answers each look-up once, hands its columns over without copying them, and is silent about cancelled ones.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readFileSync } from "node:fs";
import { modelStatistics } from "../analysis/model-statistics";
import type { CallRequest, CallResponse, CallScope } from "../workers/calls";
import { madeQuestion } from "./connection-for-test";
import { openAnswer, stubFetch } from "./fake-fetch-for-test";
import type { Keeping, Loaded } from "./load-classification";
import type { PageCalls } from "./page-calls";
import { serveLookUps } from "./serve-look-ups";

const documented = readFileSync(
  new URL("./payload/samples/array-frames/documented-example.json", import.meta.url),
  "utf8",
);

type Request = CallRequest<PageCalls>;
type Sent = { readonly message: CallResponse; readonly transfer: readonly Transferable[] };

/** A worker's scope whose messages travel as between threads: cloned, with the transferred buffers gone from here. */
function open(keeping?: Keeping) {
  const sent: Sent[] = [];
  const started: unknown[] = [];
  let listener: ((event: MessageEvent<Request>) => void) | undefined;
  const scope: CallScope<PageCalls> = {
    addEventListener: (_, given) => {
      listener = given;
    },
    postMessage: (message, transfer) => {
      const arrived = structuredClone(message, { transfer });
      if ("id" in arrived) sent.push({ message: arrived, transfer });
      else started.push(arrived);
    },
  };
  serveLookUps(scope, keeping);
  return { sent, started, hear: (data: Request) => listener?.(new MessageEvent("message", { data })) };
}

function isLoaded(news: unknown): news is { readonly loaded: Loaded } {
  return typeof news === "object" && news !== null && "loaded" in news;
}

function loadedOf(sent: Sent | undefined) {
  const news = sent !== undefined && "news" in sent.message ? sent.message.news : undefined;
  return isLoaded(news) ? news.loaded : undefined;
}

/** Said behind everything else. */
const end = (id: number) => ({ message: { id, answer: undefined }, transfer: [] });

const ask = (id: number): Request => ({ id, call: "lookUp", input: madeQuestion() });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the pace of requests pass, and whatever the browser does outside of timers. */
async function settled(until: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(2_000);
    until();
  });
}

it("says once that it has started, so that the page knows its code arrived", () => {
  expect(open().started).toEqual([{ kind: "started" }]);
});

describe("an answer", () => {
  it("arrives with its id, and its columns are handed over, not copied", async () => {
    stubFetch(() => new Response(documented));
    const { sent, hear } = open();
    hear(ask(7));
    await settled(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ message }) => message.id)).toEqual([7, 7]);
    const loaded = loadedOf(sent[0]);
    if (loaded?.kind !== "answer") throw new TypeError("no answer");
    const { table } = loaded.answer.classification;
    expect(table.models).toEqual(["V011", "V01", "brokenwand2"]);
    expect(table.columns.map((column) => column.length)).toEqual([5, 5, 5]);
    // three columns of scores and three of times at least, each empty on this side now
    expect(sent[0]?.transfer.length).toBeGreaterThanOrEqual(6);
    for (const buffer of sent[0]?.transfer ?? []) {
      expect(buffer instanceof ArrayBuffer && buffer.byteLength).toBe(0);
    }
  });

  it("is a failure in words when there is none, with nothing to hand over", async () => {
    stubFetch(() => new Response("<html>", { headers: { "Content-Type": "text/html" } }));
    const { sent, hear } = open();
    hear(ask(8));
    await settled(() => expect(sent).toHaveLength(2));
    const failure = { kind: "in-between", status: 200, message: undefined, server: undefined };
    const news = { loaded: { kind: "failure", failure }, more: false };
    expect(sent).toEqual([{ message: { id: 8, news }, transfer: [] }, end(8)]);
  });
});

describe("a large answer", () => {
  it("is told of while it comes, and answered after it", async () => {
    const body = documented.padEnd(1_000_000);
    stubFetch(() => new Response(body, { headers: { "Content-Length": "1000000" } }));
    const { sent, hear } = open();
    hear(ask(3));
    await settled(() => expect(sent.at(-1)).toEqual(end(3)));
    expect(loadedOf(sent.at(-2))).toMatchObject({ kind: "answer" });
    expect(sent.at(-3)?.message).toEqual({
      id: 3,
      news: { bytes: { received: 1_000_000, total: 1_000_000 } },
    });
  });
});

/** The documented example's frames again and again: 5 × 205 = 1,025. */
function dense(): string {
  const answer: { results: { images: unknown[] } } = JSON.parse(documented);
  const images = Array.from({ length: 205 }, () => answer.results.images).flat();
  return JSON.stringify({ ...answer, results: { ...answer.results, images } });
}

describe("an answer of more than 1,023 frames", () => {
  it("comes with what the first screenful asks, and what stands under it follows, handed over as well", async () => {
    stubFetch(() => new Response(dense()));
    const { sent, hear } = open();
    hear(ask(5));
    await settled(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ message }) => message.id)).toEqual([5, 5]);
    expect(sent[0]?.message).toMatchObject({ news: { more: true } });
    const loaded = loadedOf(sent[0]);
    if (loaded?.kind !== "answer") throw new TypeError("no answer");
    const { classification, pyramids, frameStatistics: worked, modelStatistics: ahead } = loaded.answer;
    expect(worked?.disagreement.n).toHaveLength(1_025);
    expect([worked?.courses.length, pyramids.map(({ length }) => length)]).toEqual([3, [5, 5, 5]]);
    expect(ahead).toBeUndefined();
    const itself = modelStatistics(classification.table, loaded.answer.assessment);
    expect(sent[1]?.message).toEqual({ id: 5, answer: itself });
    for (const buffer of sent[1]?.transfer ?? [])
      expect(buffer instanceof ArrayBuffer && buffer.byteLength).toBe(0);
  });

  it("is kept behind both, as a copy", async () => {
    const large = dense().padEnd(1_000_000);
    stubFetch(() => new Response(large));
    const order: unknown[] = [];
    const keeping: Keeping = {
      find: () => Promise.resolve(undefined),
      keep: ({ reading }) => setTimeout(() => order.push(sent.length, reading?.classification.table)),
      keepUnseen: () => undefined,
    };
    const { sent, hear } = open(keeping);
    hear(ask(6));
    await settled(() => expect(order).toHaveLength(2));
    expect(order[0]).toBe(sent.length);
    const loaded = loadedOf(sent.at(-2));
    expect(order[1]).toEqual(loaded?.kind === "answer" && loaded.answer.classification.table);
  });
});

describe("a look-up that is cancelled", () => {
  it("ends its request and is not answered", async () => {
    const asked = stubFetch((request) => openAnswer(request).response);
    const { sent, hear } = open();
    hear(ask(1));
    await settled(() => expect(asked).toHaveLength(1));
    hear({ id: 1, cancelled: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked[0]?.init.signal?.aborted).toBe(true);
    expect(sent).toEqual([]);
  });

  it("while another runs leaves that one alone", async () => {
    stubFetch(() => new Response("{}", { status: 404 }));
    const { sent, hear } = open();
    hear(ask(1));
    hear(ask(2));
    hear({ id: 1, cancelled: true });
    await settled(() => expect(sent.at(-1)).toEqual(end(2)));
    expect(sent).toHaveLength(2);
  });

  it("that nobody asked is nothing", () => {
    const { sent, hear } = open();
    expect(() => hear({ id: 99, cancelled: true })).not.toThrow();
    expect(sent).toEqual([]);
  });
});
