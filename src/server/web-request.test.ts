// Rule: the sample backend sees what a real one would see, and what it plays arrives as if a real one had done it.
import { describe, expect, it, vi } from "vitest";
import { eventually, resultPath, serveApplication } from "./serve-for-test";

async function answerOf(answer: (request: Request) => Response | Promise<Response>, init?: RequestInit) {
  const { url } = await serveApplication({}, async (request) => answer(request));
  return fetch(url + resultPath, init);
}

function bodyOf(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void): Response {
  return new Response(new ReadableStream<Uint8Array<ArrayBuffer>>({ pull }));
}

describe("a request", () => {
  it("arrives without the prefix, and with two headers", async () => {
    const answer = await answerOf(
      (request) => Response.json([request.method, request.url, ...request.headers]),
      { headers: { "X-Api-Key": "k", Accept: "application/json", Cookie: "a=b" } },
    );
    expect(await answer.json()).toEqual([
      "GET",
      `http://sample${resultPath.slice("/backend".length)}`,
      ["accept", "application/json"],
      ["x-api-key", "k"],
    ]);
  });

  it.each([
    "/backend",
    "/backend/",
    "/backend//evil.example/",
    "/backend/api/sample_videos?x=%00",
    "/backend/%",
  ])("for %s arrives at nobody else", async (path) => {
    const { url } = await serveApplication({}, async (request) => Response.json(new URL(request.url).host));
    expect(await (await fetch(url + path)).json()).toBe("sample");
  });
});

describe("an answer", () => {
  it("keeps its status, type, body and time to retry", async () => {
    const headers = {
      "content-type": "application/json",
      "retry-after": "3",
      "set-cookie": "a=b",
      allow: "GET",
    };
    const answer = await answerOf(() => new Response("[1]", { status: 429, headers }));
    expect([answer.status, await answer.text()]).toEqual([429, "[1]"]);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("without a body has none", async () => {
    const answer = await answerOf(() => new Response(null, { status: 204 }));
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  it("that redirects is refused, as a real backend's is", async () => {
    expect((await answerOf(() => Response.redirect("https://evil.example"))).status).toBe(502);
  });

  it("that fails in the middle breaks the browser's connection", async () => {
    let pulls = 0;
    const answer = await answerOf(() =>
      bodyOf((controller) => {
        pulls += 1;
        if (pulls === 1) controller.enqueue(new TextEncoder().encode("[1"));
        else controller.error(new Error("played"));
      }),
    );
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  it("that is shorter than it says breaks the browser's connection", async () => {
    const asked = answerOf(() => new Response("[1", { headers: { "content-length": "9" } }));
    await expect(asked.then((answer) => answer.text())).rejects.toThrow("terminated");
  });

  it("that nobody waits for any more is told so", async () => {
    let told = false;
    const leaving = new AbortController();
    const asked = answerOf(
      (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener("abort", () => {
            told = true;
            reject(new Error("left"));
          });
          leaving.abort();
        }),
      { signal: leaving.signal },
    );
    await expect(asked).rejects.toThrow("aborted");
    await eventually(() => told);
  });

  it("that falls silent in its body ends with the browser", async () => {
    let cancelled = false;
    const leaving = new AbortController();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new TextEncoder().encode("[")),
      cancel: () => void (cancelled = true),
    });
    await answerOf(() => new Response(body), { signal: leaving.signal });
    leaving.abort();
    await eventually(() => cancelled);
  });

  it("is asked for only as fast as the browser reads it", async () => {
    let made = 0;
    const leaving = new AbortController();
    await answerOf(
      () =>
        bodyOf((controller) => {
          made += 1;
          controller.enqueue(new Uint8Array(1024 * 1024));
        }),
      { signal: leaving.signal },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(made).toBeLessThan(32);
    leaving.abort();
  });

  it("that is a fault of ours is one sentence, and the rest is for the terminal", async () => {
    const terminal = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await answerOf(() => {
      throw new Error("a secret of ours");
    });
    expect([answer.status, await answer.text()]).toEqual([500, "Framewise could not answer this request.\n"]);
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(terminal).toHaveBeenCalledOnce();
    terminal.mockRestore();
  });
});
