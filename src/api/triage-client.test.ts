// A list whose worker was lost goes on in a new one; what was answered is not asked again, and nobody waits for ever.
import { describe, expect, it } from "vitest";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { createCaller } from "../workers/calls";
import { FakeWorker } from "../workers/fake-worker-for-test";
import { madeConnection } from "./connection-for-test";
import { workerStopped } from "./own-failures";
import type { PageCalls } from "./page-calls";
import { checkHashes } from "./triage-client";
import type { TriageNews, TriageOrder } from "./triage-messages";

function hashOf(digit: string): VideoHash {
  const hash = digit.repeat(64);
  if (!isVideoHash(hash)) throw new TypeError("never");
  return hash;
}

const [a, b, c] = [hashOf("a"), hashOf("b"), hashOf("c")];

/** Every worker, and a way to answer through the last one. */
function openClient() {
  const workers: FakeWorker[] = [];
  const news: TriageNews[] = [];
  const cancel = new AbortController();
  const { call } = createCaller<PageCalls>(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker.asWorker;
  });
  checkHashes(
    call,
    { connection: madeConnection(), hashes: [a, b, c], keptCount: true },
    (one) => news.push(one),
    cancel.signal,
  );
  return {
    news,
    cancel,
    hashes: () =>
      workers.flatMap(({ received }) => received.filter(isOrder).map(({ input }) => input.hashes)),
    say: (one: TriageNews) => workers.at(-1)?.say({ id: workers.length, news: one }),
    lose: async () => {
      workers.at(-1)?.say({ kind: "started" });
      workers.at(-1)?.die();
      await settled();
    },
  };
}

function isOrder(message: unknown): message is { readonly input: TriageOrder } {
  return typeof message === "object" && message !== null && "input" in message;
}

/** Whatever a lost worker sets off has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function row(hash: VideoHash): TriageNews {
  return {
    kind: "rows",
    rows: [{ hash, kind: "failure", failure: { kind: "not-found", message: undefined } }],
  };
}

describe("a list whose worker is lost", () => {
  it("goes on with what has no row yet, and hears its one end", async () => {
    const { news, hashes, say, lose } = openClient();
    say({ kind: "asking", hashes: [a, b, c] });
    say(row(b));
    await lose();
    expect(hashes()).toEqual([
      [a, b, c],
      [a, c],
    ]);
    say(row(a));
    say(row(c));
    say({ kind: "end", failure: undefined });
    expect(news.map(({ kind }) => kind)).toEqual(["asking", "rows", "rows", "rows", "end"]);
  });

  it("goes on as often as a row came in between", async () => {
    const { hashes, say, lose } = openClient();
    for (const hash of [a, b]) {
      await lose();
      say(row(hash));
    }
    await lose();
    expect(hashes().map(({ length }) => length)).toEqual([3, 3, 2, 1]);
  });

  it("twice without a row ends with words", async () => {
    const { news, hashes, lose } = openClient();
    await lose();
    await lose();
    expect(hashes()).toHaveLength(2);
    expect(news).toEqual([{ kind: "end", failure: workerStopped }]);
  });

  it("and that was cancelled is not begun again", async () => {
    const { news, hashes, cancel, lose } = openClient();
    const lost = lose();
    cancel.abort();
    await lost;
    expect(hashes()).toHaveLength(1);
    expect(news).toEqual([]);
  });
});
