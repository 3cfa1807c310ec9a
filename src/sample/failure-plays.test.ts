// Every failure plays what the table says, and those that a client can get over end in a result.
import { afterEach, describe, expect, it, vi } from "vitest";
import { trickleMs } from "./faulty-bodies";
import { createSampleBackend, type SampleBackend } from "./sample-backend";
import { failureSamples, type FailureSample } from "./sample-table";
import { waitMs } from "./waiting-plays";

const request = (id: FailureSample, init: RequestInit = {}) =>
  new Request(`http://sample/api/classification_video/${failureSamples[id].hash}`, init);
const play = (id: FailureSample, backend: SampleBackend = createSampleBackend()) => backend(request(id));
const recovered = (id: FailureSample) => ({ hash: failureSamples[id].hash, name: "recovered.mp4" });

afterEach(() => {
  vi.useRealTimers();
});

it.each(
  Object.keys(failureSamples).filter((id): id is FailureSample => id in failureSamples && id !== "silence"),
)("%s is played under its hash", async (id) => {
  const answer = await play(id);
  const unknown = answer.status === 404 && id !== "not-found";
  expect(unknown).toBe(false);
  await answer.body?.cancel();
});

it.each([
  ["key-refused", 401, { message: "Invalid API key." }],
  ["key-forbidden", 403, { message: "This API key may not read this video." }],
  ["not-found", 404, { message: "Not found." }],
  ["server-error", 500, { message: "Server Error" }],
  ["unavailable", 503, { message: "Service Unavailable" }],
  ["not-a-result", 200, { results: { images: "none" } }],
  ["json-null", 200, null],
] as const)("%s: status %i and this JSON", async (id, status, body) => {
  const answer = await play(id);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.json()).toEqual(body);
});

it("no key is 401 until any key is sent", async () => {
  const answer = await play("no-key");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ message: "Unauthenticated." });
  const keyed = await createSampleBackend()(request("no-key", { headers: { "X-Api-Key": "any" } }));
  expect(await keyed.json()).toMatchObject(recovered("no-key"));
});

it("an invalid request has the backend's words per field", async () => {
  const answer = await play("invalid");
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    message: "The given data was invalid.",
    errors: { hash: [expect.any(String), expect.any(String)], account: [expect.any(String)] },
  });
});

describe("too many requests", () => {
  function clocked() {
    let time = Date.UTC(2026, 10, 22, 7, 24, 0, 250);
    return { backend: createSampleBackend({ now: () => time }), wait: (ms: number) => (time += ms) };
  }

  it("in seconds: the first try after the wait succeeds, and the play can be seen again", async () => {
    const { backend, wait } = clocked();
    const first = await play("wait-seconds", backend);
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(await first.json()).toEqual({ message: "Too Many Attempts." });
    wait(waitMs - 1);
    expect((await play("wait-seconds", backend)).headers.get("retry-after")).toBe("1");
    wait(1);
    expect(await (await play("wait-seconds", backend)).json()).toMatchObject(recovered("wait-seconds"));
    expect((await play("wait-seconds", backend)).status).toBe(429);
  });

  it("as a date: the first try at that date succeeds", async () => {
    const { backend, wait } = clocked();
    const first = await play("wait-date", backend);
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "Sun, 22 Nov 2026 07:24:04 GMT"]);
    wait(3_749);
    expect((await play("wait-date", backend)).status).toBe(429);
    wait(1);
    expect((await play("wait-date", backend)).status).toBe(200);
  });

  it("without a wait: the third try succeeds", async () => {
    const { backend } = clocked();
    for (const status of [429, 429, 200, 429]) {
      const answer = await play("wait-unsaid", backend);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([status, null]);
    }
  });
});

it.each([
  ["html-page", 200],
  ["html-error", 502],
] as const)("%s is a web page with status %i", async (id, status) => {
  const answer = await play(id);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await answer.text()).toContain("<!doctype html>");
});

it("nothing inside, no content, and a redirect", async () => {
  const empty = await play("empty-body");
  expect([empty.status, await empty.text()]).toEqual([200, ""]);
  const none = await play("no-content");
  expect([none.status, none.body]).toEqual([204, null]);
  const redirect = await play("redirect");
  expect([redirect.status, redirect.headers.get("location")]).toEqual([302, "/login"]);
});

it("a truncated answer ends well and is half a result", async () => {
  const text = await (await play("truncated")).text();
  expect(text).toContain(failureSamples.truncated.hash);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

it("a reset connection delivers some bytes and then breaks", async () => {
  const reader = (await play("reset")).body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBeGreaterThan(100);
  await expect(reader?.read()).rejects.toThrow(TypeError);
});

it("one odd answer stands where the table says, in a result that is fine otherwise", async () => {
  const answer: { results: { images: { classification: unknown }[][] } } = await (
    await play("odd-classification")
  ).json();
  const odd = answer.results.images.flatMap((frame, frameIndex) =>
    frame.flatMap(({ classification }, index) =>
      Array.isArray(classification) ? [] : [[frameIndex, index]],
    ),
  );
  expect(odd).toEqual([[3, 1]]);
  expect(answer.results.images[3]?.[1]?.classification).toBe("unavailable");
});

it("a slow answer trickles and is whole in the end", async () => {
  vi.useFakeTimers();
  const answer = await play("slow");
  let text: string | undefined;
  const reading = answer.text().then((whole) => (text = whole));
  await vi.advanceTimersByTimeAsync(trickleMs - 500);
  expect(text).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(JSON.parse(await reading)).toMatchObject(recovered("slow"));
});

it("a slow answer stops when its reader gives up", async () => {
  vi.useFakeTimers();
  const abort = new AbortController();
  const answer = await createSampleBackend()(request("slow", { signal: abort.signal }));
  const reading = answer.text();
  await vi.advanceTimersByTimeAsync(500);
  abort.abort(new Error("given up"));
  await expect(reading).rejects.toThrow("given up");
  expect(vi.getTimerCount()).toBe(0);
});

it("silence lasts until the request is given up", async () => {
  vi.useFakeTimers();
  const abort = new AbortController();
  let ended = false;
  const silence = createSampleBackend()(request("silence", { signal: abort.signal })).finally(
    () => (ended = true),
  );
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(ended).toBe(false);
  abort.abort(new Error("given up"));
  await expect(silence).rejects.toThrow("given up");
});
