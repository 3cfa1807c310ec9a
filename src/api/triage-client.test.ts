// A list whose worker was lost goes on in a new one; what was answered is not asked again, and nobody waits for ever.
import { describe, expect, it } from "vitest";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { madeConnection } from "./connection-for-test";
import type { AskWorker, LookUpRequest, WorkerAnswer } from "./look-up-messages";
import { checkHashes } from "./triage-client";
import type { TriageNews } from "./triage-messages";

function hashOf(digit: string): VideoHash {
  const hash = digit.repeat(64);
  if (!isVideoHash(hash)) throw new TypeError("never");
  return hash;
}

const [a, b, c] = [hashOf("a"), hashOf("b"), hashOf("c")];
const failure = { kind: "internal", message: "stopped" } as const;

/** Every request to the worker, and a way to answer the last one. */
function desk() {
  const asked: LookUpRequest[] = [];
  const news: TriageNews[] = [];
  const cancel = new AbortController();
  let answer: (answer: WorkerAnswer) => unknown = () => undefined;
  const askWorker: AskWorker = (request, hear) => {
    asked.push(request(asked.length));
    answer = hear;
    return true;
  };
  checkHashes(
    askWorker,
    { connection: madeConnection(), hashes: [a, b, c], keptCount: true },
    (one) => news.push(one),
    cancel.signal,
  );
  return {
    news,
    cancel,
    hashes: () => asked.map((request) => (request.kind === "triage" ? request.hashes : [])),
    say: (one: TriageNews) => answer({ id: 0, news: one }),
    lose: async () => {
      const said = answer({ id: 0, loaded: { kind: "failure", failure } });
      await Promise.resolve();
      return said;
    },
  };
}

function row(hash: VideoHash): TriageNews {
  return {
    kind: "rows",
    rows: [{ hash, kind: "failure", failure: { kind: "not-found", message: undefined } }],
  };
}

describe("a list whose worker is lost", () => {
  it("goes on with what has no row yet, and hears its one end", async () => {
    const { news, hashes, say, lose } = desk();
    say({ kind: "asking", hashes: [a, b, c] });
    say(row(b));
    expect(await lose()).toBe("last");
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
    const { hashes, say, lose } = desk();
    for (const hash of [a, b]) {
      await lose();
      say(row(hash));
    }
    await lose();
    expect(hashes().map(({ length }) => length)).toEqual([3, 3, 2, 1]);
  });

  it("twice without a row ends with words", async () => {
    const { news, hashes, lose } = desk();
    await lose();
    await lose();
    expect(hashes()).toHaveLength(2);
    expect(news).toEqual([{ kind: "end", failure }]);
  });

  it("and that was cancelled is not begun again", async () => {
    const { news, hashes, cancel, lose } = desk();
    const lost = lose();
    cancel.abort();
    await lost;
    expect(hashes()).toHaveLength(1);
    expect(news).toEqual([]);
  });
});
