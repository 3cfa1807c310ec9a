// A list is checked as fast as a key is allowed and no faster; each hash gets its own row whatever becomes of the others;
// and a backend in trouble is left alone.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { VideoHash } from "../domain/video-hash";
import { madeHash } from "../domain/video-hash-for-test";
import { requestLineBytes } from "./batch-plan";
import { madeConnection } from "./connection-for-test";
import { stubFetch, type Asked } from "./fake-fetch-for-test";
import { createRequestPace } from "./request-pace";
import type { TriageNews, TriageOrder } from "./triage-messages";
import { nothingStored, runTriage, type StoredAnswer } from "./triage-run";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The nth hash: its number in hex, filled up. */
function hashOf(n: number): VideoHash {
  return madeHash(n.toString(16).padStart(64, "0"));
}

const list = (length: number) => Array.from({ length }, (_, n) => hashOf(n));

function result(hash: string): object {
  return { hash, name: `${Number.parseInt(hash, 16)}.mp4`, verdicts: [{ classification: "human" }] };
}

type Options = Partial<TriageOrder> & {
  readonly kept?: ReadonlyMap<string, StoredAnswer>;
  readonly signal?: AbortSignal;
};

/** Runs a list against a backend to its end, with the time when each request went out. */
async function check(
  hashes: readonly VideoHash[],
  answer: (asked: Asked) => Response,
  options: Options = {},
) {
  const times: number[] = [];
  const asked = stubFetch((request) => {
    times.push(Date.now());
    return answer(request);
  });
  const news: TriageNews[] = [];
  const put: string[] = [];
  const run = runTriage(
    { connection: madeConnection(), hashes, keptCount: true, ...options },
    {
      pace: createRequestPace(() => Date.now()),
      origin: "https://framewise.example",
      kept: {
        get: (_, hash) => Promise.resolve(options.kept?.get(hash)),
        put: (_, hash) => {
          put.push(hash);
          return Promise.resolve();
        },
      },
    },
    options.signal ?? new AbortController().signal,
    (one) => news.push(one),
  );
  await vi.runAllTimersAsync();
  await run;
  const rows = news.flatMap((one) => (one.kind === "rows" ? one.rows : []));
  return {
    urls: asked.map(({ url }) => url),
    times,
    news,
    put,
    sizes: asked.map(({ url }) => askedIn(url).length),
    /** By the number of its hash: the file's name, or the kind of its failure. */
    said: new Map(
      rows.map((row) => [
        Number.parseInt(row.hash, 16),
        row.kind === "result" ? row.result.facts.name : row.failure.kind,
      ]),
    ),
    rows,
    end: news.at(-1),
  };
}

function askedIn(url: string): readonly string[] {
  return url.match(/[0-9a-f]{64}/g) ?? [];
}

const isBatch = (url: string) => url.includes("classifications_video?");
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
/** Knows everything, and answers batches from the last to the first. */
const knowsAll = ({ url }: Asked): Response => {
  const results = askedIn(url).map(result);
  return json(isBatch(url) ? results.toReversed() : results[0]);
};

describe("batches", () => {
  it("100 hashes are one request, whose line is under 8,000 bytes", async () => {
    const { sizes, said, end, urls } = await check(list(100), knowsAll);
    expect(sizes).toEqual([100]);
    expect(urls[0]).toMatch(
      /^https:\/\/backend\.example\/api\/classifications_video\?identifiers\[\]=0{64}&/,
    );
    expect([...said].every(([n, name]) => name === `${n}.mp4`)).toBe(true);
    expect(said.size).toBe(100);
    expect(end).toEqual({ kind: "end", failure: undefined });
  });

  it("a long address leaves room for fewer", async () => {
    const connection = madeConnection({ url: `https://backend.example/${"p".repeat(900)}` });
    const { sizes } = await check(list(100), knowsAll, { connection });
    expect(sizes[0]).toBeLessThan(100);
    const line = (n: number) => requestLineBytes(connection, list(n), "https://framewise.example");
    expect(line(sizes[0] ?? 0)).toBeLessThan(8_000);
    expect(line((sizes[0] ?? 0) + 1)).toBeGreaterThanOrEqual(8_000);
  });

  it("each element goes to its own hash, and what is missing is not found", async () => {
    const { said, rows } = await check(list(4), ({ url }) =>
      json(
        askedIn(url)
          .filter((_, n) => n !== 2)
          .map(result),
      ),
    );
    expect(Object.fromEntries(said)).toEqual({ 0: "0.mp4", 1: "1.mp4", 2: "not-found", 3: "3.mp4" });
    expect(rows).toHaveLength(4);
  });

  it("the next list is longer than one request", async () => {
    const { sizes, said } = await check(list(250), knowsAll);
    expect(sizes).toEqual([100, 100, 50]);
    expect(said.size).toBe(250);
  });

  it("a broken element costs its own hash only", async () => {
    const { said } = await check(list(3), ({ url }) =>
      json(askedIn(url).map((hash, n) => (n === 1 ? { hash, results: "none" } : result(hash)))),
    );
    expect(Object.fromEntries(said)).toEqual({ 0: "0.mp4", 1: "not-a-result", 2: "2.mp4" });
  });

  it("a list that stops in the middle: what is whole counts, the rest is asked for again", async () => {
    let cut = true;
    const { said } = await check(list(4), (asked) => {
      if (!isBatch(asked.url) || !cut) return knowsAll(asked);
      cut = false;
      const whole = JSON.stringify(askedIn(asked.url).map(result));
      return new Response(whole.slice(0, whole.length - 20));
    });
    expect(new Set(said.values())).toEqual(new Set(["0.mp4", "1.mp4", "2.mp4", "3.mp4"]));
  });

  it.each([400, 413, 414, 431])(
    "status %i: halved, and the next are no longer than what was taken",
    async (status) => {
      const { sizes, said } = await check(list(200), (asked) =>
        askedIn(asked.url).length > 30 ? json({ message: "too long" }, status) : knowsAll(asked),
      );
      // 100 and 50 are refused, 25 is taken; the other half of 50 is refused as well.
      expect(sizes).toEqual([100, 50, 25, 25, 50, 25, 25, 25, 25, 25, 25]);
      expect(said.size).toBe(200);
      expect([...said.values()].every((name) => name?.endsWith(".mp4"))).toBe(true);
    },
  );

  it("one hash that a backend chokes on is found by halving, and long batches go on", async () => {
    const bad = hashOf(37);
    const { said, sizes } = await check(list(300), (asked) => {
      if (askedIn(asked.url).includes(bad))
        return json({ message: "Server Error" }, isBatch(asked.url) ? 422 : 500);
      return knowsAll(asked);
    });
    expect(said.get(37)).toBe("backend-failed");
    expect([...said].filter(([, name]) => !name?.endsWith(".mp4"))).toHaveLength(1);
    expect(said.size).toBe(300);
    expect(sizes.slice(-4)).toContain(100);
  });
});

describe("a backend without batches", () => {
  it.each([
    ["404", () => json({ message: "Not found." }, 404)],
    ["405", () => json({ message: "Method not allowed." }, 405)],
    ["501", () => json({ message: "Not implemented" }, 501)],
    ["a message", () => json({ message: "Hello" })],
    ["a page", () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html" } })],
    ["a single object", () => json(result(hashOf(1)))],
  ])("%s: each hash is asked for by itself", async (_, refusal) => {
    const { sizes, said, news } = await check(list(5), (asked) =>
      isBatch(asked.url) ? refusal() : knowsAll(asked),
    );
    expect(sizes).toEqual([5, 1, 1, 1, 1, 1]);
    expect(said.size).toBe(5);
    expect(news).toContainEqual({ kind: "single" });
  });

  it("100 hashes go out exactly as fast as a key allows, less what is left to look-ups by hand", async () => {
    const { times, said } = await check(list(100), (asked) =>
      isBatch(asked.url) ? json({}, 404) : knowsAll(asked),
    );
    expect(said.size).toBe(100);
    const most = (spanMs: number) =>
      Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + spanMs).length));
    expect(most(1_000)).toBe(2);
    expect(most(60_000)).toBe(54);
    // 54 in the first minute, the other 47 at two a second.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(60_250 + 24 * 1_050);
  });

  it("a hash that fails is asked once more, at the end, and keeps its own failure", async () => {
    const tries: string[] = [];
    const { said, times } = await check(list(3), ({ url }) => {
      if (isBatch(url)) return json({}, 404);
      tries.push(String(Number.parseInt(askedIn(url)[0] ?? "", 16)));
      return url.endsWith("1")
        ? json({ message: "Server Error" }, 500)
        : knowsAll({ url, init: {}, headers: new Headers() });
    });
    expect(Object.fromEntries(said)).toEqual({ 0: "0.mp4", 1: "backend-failed", 2: "2.mp4" });
    expect(tries).toEqual(["0", "1", "2", "1"]);
    expect(times).toHaveLength(5);
  });
});

describe("a backend in trouble", () => {
  it("429: waits as long as it is asked to, says so, and loses nothing", async () => {
    let refused = false;
    const { times, said, news } = await check(list(3), (asked) => {
      if (refused) return knowsAll(asked);
      refused = true;
      return new Response('{"message":"Too Many Attempts."}', {
        status: 429,
        headers: { "Retry-After": "17" },
      });
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(17_000);
    expect(said.size).toBe(3);
    expect(news.find(({ kind }) => kind === "holding")).toMatchObject({
      failure: { kind: "too-many-requests" },
    });
  });

  it("503: leaves it alone for as long as it says, and loses nothing", async () => {
    let failed = false;
    const { times, said, news } = await check(list(3), (asked) => {
      if (failed) return knowsAll(asked);
      failed = true;
      return new Response("", { status: 503, headers: { "Retry-After": "120" } });
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(120_000);
    expect(said.size).toBe(3);
    expect(news.find(({ kind }) => kind === "holding")).toMatchObject({
      failure: { kind: "backend-failed" },
    });
  });

  it.each([-3_600_000, 3_600_000])("a clock that is set by %i ms meanwhile changes no wait", async (byMs) => {
    const started = performance.now();
    const waits: number[] = [];
    const { said } = await check(list(3), (asked) => {
      waits.push(performance.now() - started);
      if (waits.length > 1) return knowsAll(asked);
      setTimeout(() => vi.setSystemTime(Date.now() + byMs), 5_000);
      return new Response("", { status: 429, headers: { "Retry-After": "17" } });
    });
    expect(waits).toEqual([0, 17_000]);
    expect(said.size).toBe(3);
  });

  it("several refusals of requests that were under way together count as one", async () => {
    const started = Date.now();
    const inThirdSecond = () => Math.floor((Date.now() - started) / 1_000) === 2;
    const { said, times } = await check(list(600), (asked) =>
      inThirdSecond() ? json({ message: "Too Many Attempts." }, 429) : knowsAll(asked),
    );
    expect(said.size).toBe(600);
    expect(times.length).toBeLessThan(14);
  });

  it("one that cannot be reached any more is asked a few times, then left alone; what was answered stays", async () => {
    let down = false;
    const { said, end, times } = await check(list(5_000), (asked) => {
      if (down) throw new TypeError("Failed to fetch");
      if (askedIn(asked.url).includes(hashOf(150))) down = true;
      return knowsAll(asked);
    });
    expect(said.size).toBe(200);
    expect(end).toEqual({ kind: "end", failure: { kind: "blocked-or-unreachable" } });
    expect(times.length).toBeLessThan(2 + 4 * 7);
  });

  it("a key that it refuses is asked with three times, and then for no other hash", async () => {
    const { end, times } = await check(list(500), () => json({ message: "Invalid API key." }, 401), {
      connection: madeConnection({ key: "k" }),
    });
    expect(end).toMatchObject({ kind: "end", failure: { kind: "key-refused" } });
    expect(times).toHaveLength(4);
  });

  it.each([
    [404, "not-the-backend"],
    [403, "in-between"],
    [200, "in-between"],
  ])("a web page of status %d stops a list at once, and no video is called unknown", async (status, kind) => {
    const { said, end, times } = await check(
      list(100),
      () => new Response("<html><title>nginx</title>", { status, headers: { "Content-Type": "text/html" } }),
    );
    expect(end).toMatchObject({ kind: "end", failure: { kind } });
    expect(said.size).toBe(0);
    expect(times.length).toBeLessThan(4);
  });

  it("one hash that a key may not read is its own row", async () => {
    const { said } = await check(
      list(20),
      (asked) =>
        askedIn(asked.url).includes(hashOf(7)) ? json({ message: "Forbidden" }, 403) : knowsAll(asked),
      { connection: madeConnection({ key: "k" }) },
    );
    expect(said.get(7)).toBe("key-refused");
    expect([...said.values()].filter((name) => name?.endsWith(".mp4"))).toHaveLength(19);
  });

  it("offline: waits for the network", async () => {
    let tries = 0;
    const { said, end } = await check(list(2), (asked) => {
      tries++;
      vi.stubGlobal("navigator", { onLine: tries > 3 });
      if (tries <= 3) throw new TypeError("Failed to fetch");
      return knowsAll(asked);
    });
    expect(said.size).toBe(2);
    expect(end).toEqual({ kind: "end", failure: undefined });
  });
});

describe("what is kept on the device", () => {
  const bytes = (n: number) => new TextEncoder().encode(JSON.stringify(result(hashOf(n))));

  it("is not asked for again, so that a list that was closed in the middle goes on", async () => {
    const kept = new Map(list(60).map((hash, n) => [hash, { bytes: bytes(n), fetchedAt: 7 }]));
    const { sizes, said, rows } = await check(list(100), knowsAll, { kept });
    expect(sizes).toEqual([40]);
    expect(said.size).toBe(100);
    expect(rows[0]).toMatchObject({ kind: "result", result: { fetchedAt: 7 } });
  });

  it("is asked for all the same when nobody wants it", async () => {
    const kept = new Map([[hashOf(0), { bytes: bytes(0), fetchedAt: 7 }]]);
    expect((await check(list(3), knowsAll, { kept, keptCount: false })).sizes).toEqual([3]);
  });

  it("is asked for when it cannot be read", async () => {
    const kept = new Map([[hashOf(0), { bytes: new Uint8Array(3), fetchedAt: 7 }]]);
    expect((await check(list(1), knowsAll, { kept })).sizes).toEqual([1]);
  });

  it("grows by every finished answer, and by no other", async () => {
    const { put } = await check(list(3), ({ url }) =>
      json(askedIn(url).map((hash, n) => (n === 1 ? { hash, status: "new" } : result(hash)))),
    );
    expect(put).toEqual([hashOf(0), hashOf(2)]);
  });
});

it("a cancelled run asks for nothing more and says nothing more", async () => {
  const controller = new AbortController();
  const asked = stubFetch(knowsAll);
  const news: TriageNews[] = [];
  const run = runTriage(
    { connection: madeConnection(), hashes: list(1_000), keptCount: true },
    { pace: createRequestPace(() => Date.now()), kept: nothingStored, origin: "https://framewise.example" },
    controller.signal,
    (one) => news.push(one),
  );
  const ended = run.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_200);
  const before = { asked: asked.length, news: news.length };
  controller.abort(new Error("enough"));
  await vi.runAllTimersAsync();
  expect(await ended).toEqual(new Error("enough"));
  expect({ asked: asked.length, news: news.length }).toEqual(before);
});

it("an empty list ends at once", async () => {
  expect((await check([], knowsAll)).news).toEqual([{ kind: "end", failure: undefined }]);
});
