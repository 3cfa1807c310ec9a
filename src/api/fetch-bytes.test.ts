// One request ends in its bytes or in the failure that kept them away; it throws only when it was cancelled.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { madeConnection } from "./connection-for-test";
import { openAnswer, stubFetch, type OpenAnswer } from "./fake-fetch-for-test";
import { fetchBytes, silenceMs } from "./fetch-bytes";

const url = "https://backend.example/api/classification_video/x";
const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const get = (signal = never) => fetchBytes(url, madeConnection(), signal);

/** Starts a request whose answer has begun; its body is the test's to send. */
async function begun(signal = never, init: ResponseInit = {}) {
  let answer: OpenAnswer | undefined;
  stubFetch((asked) => {
    answer = openAnswer(asked, init);
    return answer.response;
  });
  const fetched = get(signal);
  await vi.advanceTimersByTimeAsync(0);
  if (answer === undefined) throw new TypeError("nobody asked");
  return { fetched, answer };
}

describe("the request", () => {
  it("is one GET with the key in a header, which follows no redirect and leaves no trace", async () => {
    const asked = stubFetch(() => new Response("{}"));
    await fetchBytes(url, madeConnection({ key: "k-secret" }), never);
    expect(asked.map((request) => request.url)).toEqual([url]);
    expect(asked[0]?.headers.get("X-Api-Key")).toBe("k-secret");
    expect(asked[0]?.init).toMatchObject({
      redirect: "manual",
      cache: "no-store",
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
    });
    expect(asked[0]?.init.method ?? "GET").toBe("GET");
  });
});

describe("bytes", () => {
  it("come whole and in order, however many pieces they came in", async () => {
    const { fetched, answer } = await begun(never, { headers: { "Content-Type": "application/json" } });
    for (const piece of ['{"na', 'me":"', "a", '"}']) answer.send(piece);
    answer.end();
    const found = await fetched;
    expect(found).toMatchObject({ kind: "bytes", contentType: "application/json" });
    expect(found.kind === "bytes" && new TextDecoder().decode(found.bytes)).toBe('{"name":"a"}');
  });

  it.each([
    ["shorter than announced", "99"],
    ["longer than announced", "3"],
    ["as long as announced", "12"],
    ["announced in no number", "many"],
    ["announced larger than any memory", "99999999999999"],
  ])("are those that came when they are %s", async (_, length) => {
    const { fetched, answer } = await begun(never, { headers: { "Content-Length": length } });
    for (const piece of ['{"na', 'me":"', "a", '"}']) answer.send(piece);
    answer.end();
    const found = await fetched;
    expect(found.kind === "bytes" && new TextDecoder().decode(found.bytes)).toBe('{"name":"a"}');
  });

  it.each([
    ["shorter than announced", "99"],
    ["longer than announced", "3"],
    ["as long as announced", "12"],
  ])("that come straight to their place are those that came when they are %s", async (_, length) => {
    let body: ReadableByteStreamController | undefined;
    const stream = new ReadableStream({ type: "bytes", start: (controller) => void (body = controller) });
    stubFetch(() => new Response(stream, { headers: { "Content-Length": length } }));
    const fetched = get();
    for (const piece of ['{"na', 'me":"', "a", '"}']) {
      await vi.advanceTimersByTimeAsync(0);
      body?.enqueue(new TextEncoder().encode(piece));
    }
    body?.close();
    // A reader of its own place hears of the end only when it is answered.
    body?.byobRequest?.respond(0);
    const found = await fetched;
    expect(found.kind === "bytes" && new TextDecoder().decode(found.bytes)).toBe('{"name":"a"}');
  });

  it("that come straight to their place do not go on coming once nobody wants them", async () => {
    const cancelled = vi.fn();
    const stream = new ReadableStream({
      type: "bytes",
      start: (controller) => controller.enqueue(new TextEncoder().encode("{")),
      cancel: cancelled,
    });
    stubFetch(() => new Response(stream, { headers: { "Content-Length": "9" } }));
    const fetched = fetchBytes(url, madeConnection(), never, undefined, undefined, () => {
      throw new RangeError("no room");
    });
    await fetched;
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it.each([
    // Pieces of 3, 7, 1 and 1 bytes: 3, 10, 11 and 12 together; and then the end.
    [
      "as many as announced",
      "12",
      [
        [3, 12],
        [10, 12],
        [11, 12],
        [12, undefined],
        [12, 12],
      ],
    ],
    [
      "more than announced",
      "5",
      [
        [3, 5],
        [10, undefined],
        [11, undefined],
        [12, undefined],
        [12, 12],
      ],
    ],
    [
      "not announced",
      "",
      [
        [3, undefined],
        [10, undefined],
        [11, undefined],
        [12, undefined],
        [12, 12],
      ],
    ],
  ])("are counted while they come, when they are %s", async (_, length, steps) => {
    let answer: OpenAnswer | undefined;
    stubFetch((asked) => {
      answer = openAnswer(asked, length === "" ? {} : { headers: { "Content-Length": length } });
      return answer.response;
    });
    const heard: unknown[] = [];
    const fetched = fetchBytes(url, madeConnection(), never, undefined, undefined, ({ received, total }) =>
      heard.push([received, total]),
    );
    await vi.advanceTimersByTimeAsync(0);
    for (const piece of ['{"n', 'ame":"b', "a", "}"]) answer?.send(piece);
    answer?.end();
    await fetched;
    expect(heard).toEqual(steps);
  });

  it("may be none, and may have no type", async () => {
    stubFetch(() => new Response(null));
    expect(await get()).toEqual({ kind: "bytes", bytes: new Uint8Array(), contentType: undefined });
  });

  it("leave no timer behind", async () => {
    stubFetch(() => new Response("{}"));
    await get();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a status", () => {
  it.each([
    [401, "no-key"],
    [403, "no-key"],
    [404, "not-found"],
    [422, "invalid-request"],
    [429, "too-many-requests"],
    [418, "unexpected-status"],
    [500, "backend-failed"],
    [502, "backend-failed"],
    [504, "backend-failed"],
  ])("%d is %s", async (status, kind) => {
    stubFetch(() => Response.json({ message: "No." }, { status }));
    expect(await get()).toMatchObject({ kind: "failure", failure: { kind } });
  });

  it.each([401, 403])("%d with a key is a refusal, whoever holds it", async (status) => {
    stubFetch(() => new Response("", { status }));
    for (const connection of [madeConnection({ key: "k" }), madeConnection({ serverHoldsKey: true })]) {
      expect(await fetchBytes(url, connection, never)).toMatchObject({ failure: { kind: "key-refused" } });
    }
  });

  it.each([
    [429, { kind: "too-many-requests", waitMs: 20_000 }],
    [401, { kind: "no-key" }],
    [404, { kind: "not-found" }],
    [503, { kind: "backend-failed", waitMs: 20_000 }],
  ])("%d counts although its body breaks off or never comes", async (status, failure) => {
    const init = { status, headers: { "Retry-After": "19.2", "Content-Type": "application/json" } };
    const broken = await begun(never, init);
    broken.answer.send('{"mess');
    broken.answer.breakOff();
    expect(await broken.fetched).toMatchObject({ kind: "failure", failure });
    const silent = await begun(never, init);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await silent.fetched).toMatchObject({ kind: "failure", failure });
    const endless = await begun(never, init);
    endless.answer.send("x".repeat(70_000));
    expect(await endless.fetched).toMatchObject({ kind: "failure", failure });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("a redirect is not followed", async () => {
    const redirect = new Response(null);
    Object.defineProperty(redirect, "type", { value: "opaqueredirect" });
    const asked = stubFetch(() => redirect);
    expect(await get()).toEqual({ kind: "failure", failure: { kind: "redirected", message: undefined } });
    expect(asked).toHaveLength(1);
  });

  it("with our own server's reason is what that server says", async () => {
    const headers = { "X-Framewise-Reason": "unreachable" };
    stubFetch(() => Response.json({ message: "No." }, { status: 502, headers }));
    expect(await get()).toEqual({ kind: "failure", failure: { kind: "unreachable", message: "No." } });
  });

  it("whose message repeats the key does not pass it on", async () => {
    stubFetch(() => Response.json({ message: "Bad key k-secret." }, { status: 403 }));
    expect(await fetchBytes(url, madeConnection({ key: "k-secret" }), never)).toEqual({
      kind: "failure",
      failure: { kind: "key-refused", status: 403, message: "Bad key •••." },
    });
  });
});

describe("an answer without end", () => {
  /** One piece of 100 MB, sent again and again; undefined when nobody takes it any more. */
  async function takenPieces(most: number): Promise<{ readonly taken: number; readonly found: unknown }> {
    const piece = new Uint8Array(100_000_000);
    let taken = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          if (taken === most) return controller.close();
          taken += 1;
          return controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    stubFetch(() => new Response(body));
    return { found: await get(), taken };
  }

  it("is given up, and not taken to its end", async () => {
    const failure = { kind: "too-large", mostBytes: 400_000_000 };
    expect(await takenPieces(50)).toEqual({ found: { kind: "failure", failure }, taken: 5 });
  });

  it("is no answer of 200 MB", async () => {
    expect(await takenPieces(2)).toMatchObject({ found: { kind: "bytes" }, taken: 2 });
  });
});

describe("silence", () => {
  const timedOut = { kind: "failure", failure: { kind: "timed-out", silentMs: silenceMs } };

  it("of 30 seconds before any answer is a time-out, and not a moment sooner", async () => {
    const asked = stubFetch(() => new Promise<Response>(() => undefined));
    let found: unknown;
    void get().then((fetched) => (found = fetched));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(found).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(found).toEqual(timedOut);
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  it("of 30 seconds in the middle of the body is a time-out too", async () => {
    const { fetched, answer } = await begun();
    answer.send('{"half');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await fetched).toEqual(timedOut);
  });

  it("is not slowness: an answer may take minutes while something arrives", async () => {
    const { fetched, answer } = await begun();
    for (let minute = 0; minute < 10; minute++) {
      await vi.advanceTimersByTimeAsync(29_000);
      answer.send("x");
    }
    answer.end();
    expect(await fetched).toMatchObject({ kind: "bytes" });
  });

  it("counts from the headers anew", async () => {
    let answer: OpenAnswer | undefined;
    stubFetch(async (asked) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 29_000);
      });
      answer = openAnswer(asked);
      return answer.response;
    });
    const fetched = get();
    await vi.advanceTimersByTimeAsync(58_000);
    answer?.end();
    expect(await fetched).toMatchObject({ kind: "bytes" });
  });

  it("may be shorter where a test of the connection wants it", async () => {
    stubFetch(() => new Promise<Response>(() => undefined));
    const fetched = fetchBytes(url, madeConnection(), never, 5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await fetched).toEqual({ kind: "failure", failure: { kind: "timed-out", silentMs: 5_000 } });
  });
});

describe("cancelling", () => {
  it("rejects with the reason that was given, before any answer", async () => {
    stubFetch(() => new Promise<Response>(() => undefined));
    const controller = new AbortController();
    const fetched = get(controller.signal);
    const reason = new Error("given up");
    controller.abort(reason);
    await expect(fetched).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects in the middle of the body", async () => {
    const controller = new AbortController();
    const { fetched, answer } = await begun(controller.signal);
    answer.send("x");
    controller.abort();
    await expect(fetched).rejects.toMatchObject({ name: "AbortError" });
  });

  it("rejects at once when it came first", async () => {
    stubFetch(() => new Promise<Response>(() => undefined));
    await expect(get(AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
  });

  it("after the end does nothing", async () => {
    const controller = new AbortController();
    stubFetch(() => new Response("{}"));
    const found = await get(controller.signal);
    controller.abort();
    expect(found.kind).toBe("bytes");
  });
});

describe("no connection", () => {
  it("is called offline when the browser says so", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    stubFetch(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await get()).toEqual({ kind: "failure", failure: { kind: "offline" } });
  });

  it("is called blocked or unreachable when the browser does not say why", async () => {
    stubFetch(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await get()).toEqual({ kind: "failure", failure: { kind: "blocked-or-unreachable" } });
  });

  it("any more, in the middle of the body, says how much had come", async () => {
    const { fetched, answer } = await begun();
    answer.send("12345");
    await vi.advanceTimersByTimeAsync(0);
    answer.breakOff();
    expect(await fetched).toEqual({ kind: "failure", failure: { kind: "connection-lost", bytes: 5 } });
  });

  it("any more, before the first byte, was a connection all the same", async () => {
    const { fetched, answer } = await begun();
    answer.breakOff();
    expect(await fetched).toEqual({ kind: "failure", failure: { kind: "connection-lost", bytes: 0 } });
  });
});
