// Rule: the proxy asks the backend in the browser's place, hands over what it says as it says it, and stops when the
// browser does. Whatever goes wrong is one JSON message that never contains a key.
import { connect, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createPacing, type TakeTurn } from "./pacing";
import { createProxy, type ProxyOptions } from "./proxy";
import {
  eventually,
  resultPath,
  serveApplication,
  serveBackend,
  serveBytes,
  serveBehind,
  someHash,
} from "./serve-for-test";

const key = "key-of-the-server";
const ownKey = "key-of-the-browser";

/** With limits that a test can reach; `url` is where one result is asked for. */
async function serveProxy(backendUrl: string, options: Partial<ProxyOptions> = {}) {
  const { takeTurn } = createPacing();
  const proxy = createProxy({ backendUrl, backendKey: key, takeTurn, ...options });
  return { url: (await serveBehind(proxy)).url + resultPath };
}

async function messageOf(answer: Response): Promise<string> {
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const body: unknown = await answer.json();
  expect(body).toEqual({ message: expect.stringMatching(/^[A-Z].*\.$/) });
  const text = JSON.stringify(body);
  expect(text).not.toContain(key);
  expect(text).not.toContain(ownKey);
  return text;
}

describe("a request", () => {
  it("reaches the backend with the hash and the headers it needs, and nothing else of the browser's", async () => {
    const backend = await serveBackend();
    const { url } = await serveApplication({ BACKEND_URL: `${backend.url}/v2`, BACKEND_API_KEY: key });
    const answer = await fetch(url + resultPath, {
      headers: {
        Accept: "application/json",
        "X-Api-Key": ownKey,
        Cookie: "session=1",
        Authorization: "Basic x",
        Origin: url,
        Range: "bytes=0-1",
        "If-None-Match": "x",
        "X-Forwarded-For": "1.2.3.4",
        "X-Http-Method-Override": "DELETE",
      },
    });
    expect(await answer.json()).toEqual({ from: "backend" });
    expect(backend.received).toHaveLength(1);
    expect(backend.received[0]?.method).toBe("GET");
    expect(backend.received[0]?.url).toBe(`/v2/api/classification_video/${someHash}`);
    expect(backend.received[0]?.headers).toEqual({
      accept: "application/json",
      "x-api-key": key,
      host: `127.0.0.1:${backend.port}`,
      connection: "keep-alive",
    });
  });

  it("carries the browser's own key when the server holds none", async () => {
    const backend = await serveBackend();
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    await fetch(url + resultPath, { headers: { "X-Api-Key": ownKey } });
    await fetch(url + resultPath);
    expect(backend.received.map(({ headers }) => headers["x-api-key"])).toEqual([ownKey, undefined]);
  });

  it("for many hashes reaches the backend rebuilt", async () => {
    const backend = await serveBackend();
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    await fetch(`${url}/backend/api/classifications_video?identifiers%5B%5D=${someHash.toUpperCase()}`);
    expect(backend.received[0]?.url).toBe(`/api/classifications_video?identifiers[]=${someHash}`);
  });
});

describe("an answer", () => {
  it.each([200, 204, 304, 401, 403, 404, 422, 429, 500, 503])(
    "of status %i goes on as it is",
    async (status) => {
      const backend = await serveBackend((_request, response) => {
        response.writeHead(status, { "Content-Type": "application/json", "Retry-After": "7" });
        response.end(status === 204 || status === 304 ? undefined : '{"message":"Too Many Attempts."}');
      });
      const { url } = await serveApplication({ BACKEND_URL: backend.url });
      const answer = await fetch(url + resultPath);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("retry-after")).toBe("7");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toBe(
        status === 204 || status === 304 ? "" : '{"message":"Too Many Attempts."}',
      );
    },
  );

  it("keeps a date to retry after, and no nonsense", async () => {
    const dates = ["Sun, 22 Nov 2026 12:00:00 GMT", "<soon>"];
    const backend = await serveBackend((_request, response) => {
      response.writeHead(429, { "Retry-After": dates.shift() ?? "" }).end();
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    expect((await fetch(url + resultPath)).headers.get("retry-after")).toBe("Sun, 22 Nov 2026 12:00:00 GMT");
    expect((await fetch(url + resultPath)).headers.get("retry-after")).toBeNull();
  });

  it("that asks to wait until a date brings the clock that the date was read from", async () => {
    const headers = {
      "Retry-After": "Sun, 22 Nov 2026 12:00:30 GMT",
      Date: "Sun, 22 Nov 2026 12:00:00 GMT",
    };
    const backend = await serveBackend((_request, response) => void response.writeHead(429, headers).end());
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    expect((await fetch(url + resultPath)).headers.get("date")).toBe(headers.Date);
  });

  it("without content has no length", async () => {
    const backend = await serveBackend((_request, response) => {
      response.writeHead(204, { "Content-Length": "5" }).end();
    });
    const { url } = await serveProxy(backend.url);
    const answer = await fetch(url);
    expect(answer.status).toBe(204);
    expect(answer.headers.has("content-length")).toBe(false);
  });

  it("that is packed stays packed, and arrives whole", async () => {
    const backend = await serveBackend((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
      response.end(gzipSync('{"packed":true}'));
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(await answer.json()).toEqual({ packed: true });
  });

  const text = '{"name":"Ard\u0113","results":{}}';
  const packed = { "Content-Type": "application/json" };
  const gzipped = gzipSync(text);
  it.each([
    ["utf-8", text, null],
    ["UTF-8, identity", text, null],
    ["", text, null],
    ["identity", text, null],
    ["none", text, null],
    ["rot13", text, null],
    ["gzip", text, null],
    ["br", text, null],
    ["x-gzip", gzipped, "gzip"],
    ["X-GZIP", gzipped, "gzip"],
    ["gzip, identity", gzipped, "gzip"],
    ["utf-8", gzipped, "gzip"],
    ["rot13", gzipped, "gzip"],
    ["br", brotliCompressSync(text), "br"],
    ["deflate", deflateSync(text), "deflate"],
    ["deflate, gzip", gzipSync(deflateSync(text)), "deflate, gzip"],
  ])("that says it is packed as %j is read all the same (%#)", async (encoding, body, passed) => {
    const backend = await serveBackend((_request, response) => {
      response.writeHead(200, { ...packed, "Content-Encoding": encoding }).end(body);
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath, { headers: { "Accept-Encoding": "gzip, deflate, br" } });
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, passed]);
    expect(await answer.text()).toBe(text);
  });

  it.each([
    ["br", brotliCompressSync(text)],
    ["gzip", gzipped],
  ])("packed as %s is unpacked here for a browser that does not take it", async (encoding, body) => {
    const backend = await serveBackend((_request, response) => {
      response.writeHead(200, { ...packed, "Content-Encoding": encoding }).end(body);
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath, { headers: { "Accept-Encoding": "identity" } });
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(await answer.text()).toBe(text);
  });

  const words = '{"message":"Slow down."}';
  it.each([
    ["gzip over a plain body", words, ["Content-Encoding: gzip"], words],
    ["a packed body", gzipSync(words), ["Content-Encoding: x-gzip"], words],
    ["half a packed body", gzipSync(words).subarray(0, 25), ["Content-Encoding: gzip"], '{"message":"Sl'],
    ["a packing that nobody knows", "\u0001\u0002\u0003", ["Content-Encoding: rot13"], ""],
    ["a length that is too long", words, ["Content-Length: 999999999999"], words],
    ["a length that is too short", words, ["Content-Length: 10"], words.slice(0, 10)],
    ["chunks that break off", '5\r\n{"mes\r\n', ["Transfer-Encoding: chunked"], '{"mes'],
  ])("that refuses with %s keeps its status and its wait", async (_name, body, headers, told) => {
    const head = ["HTTP/1.1 429 Oh", "Retry-After: 29.997", "Content-Type: application/json", ...headers];
    const backend = await serveBytes((socket) => {
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
      socket.end(body, "latin1");
    });
    const { url } = await serveProxy(backend.url);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "29.997"]);
    expect(await answer.text()).toBe(told);
  });

  it.each([
    ["never come", () => {}],
    [
      "never end",
      (socket: Socket) => {
        const drip = setInterval(() => socket.write("x".repeat(1_000)), 5);
        socket.once("close", () => clearInterval(drip));
      },
    ],
  ])("that refuses is told at once although its words %s", async (_name, play) => {
    const backend = await serveBytes((socket) => {
      socket.write("HTTP/1.1 401 No\r\nServer: gate/1.0\r\nCf-Mitigated: challenge\r\n\r\n");
      play(socket);
    });
    const { url } = await serveProxy(backend.url);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get("server")]).toEqual([401, "gate/1.0"]);
    expect(answer.headers.get("cf-mitigated")).toBe("challenge");
    expect((await answer.text()).length).toBeLessThanOrEqual(65_536);
  });

  it("begins to arrive before it has ended", async () => {
    let end = () => {};
    const backend = await serveBackend((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write("[1");
      end = () => response.end("]");
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const reader = (await fetch(url + resultPath)).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("[1");
    end();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("]");
  });

  it("is not read faster than the browser takes it", async () => {
    const total = 64 * 1024 * 1024;
    let written = 0;
    const backend = await serveBackend((_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024, " ");
      const writeOn = () => {
        while (written < total) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", writeOn);
        }
        response.end();
      };
      writeOn();
    });
    const { port } = await serveApplication({ BACKEND_URL: backend.url });
    const socket = connect(port, "127.0.0.1");
    socket.write(`GET ${resultPath} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await eventually(() => written > 0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(written).toBeLessThan(total / 2);
    let received = 0;
    socket.on("data", (chunk) => (received += chunk.length));
    await new Promise((resolve) => socket.once("end", resolve));
    expect(received).toBeGreaterThan(total);
  });
});

describe("a company's proxy", () => {
  const hidden = "backend.example";
  afterEach(() => vi.unstubAllEnvs());

  it("carries a request to a backend of plain HTTP", async () => {
    const company = await serveBackend();
    vi.stubEnv("HTTP_PROXY", company.url);
    const { url } = await serveProxy(`http://${hidden}`);
    expect(await (await fetch(url)).json()).toEqual({ from: "backend" });
    expect(company.received[0]?.url).toBe(`http://${hidden}/api/classification_video/${someHash}`);
    expect(company.received[0]?.headers["x-api-key"]).toBe(key);
  });

  it("is asked for a tunnel to a backend of HTTPS, and never told the key", async () => {
    let told = "";
    const company = await serveBytes((socket, received) => {
      told = received;
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    vi.stubEnv("HTTPS_PROXY", company.url);
    const { url } = await serveProxy(`https://${hidden}`);
    const answer = await fetch(url);
    expect(answer.status).toBe(502);
    expect(await messageOf(answer)).toContain(
      "The proxy on the way to the backend at backend.example refused",
    );
    expect(told).toMatch(/^CONNECT backend\.example:443 HTTP\/1\.1\r\n/);
    expect(told).not.toContain(key);
  });

  it("is passed by where NO_PROXY names the backend", async () => {
    const company = await serveBackend();
    vi.stubEnv("HTTP_PROXY", company.url);
    vi.stubEnv("NO_PROXY", hidden);
    const { url } = await serveProxy(`http://${hidden}`);
    expect((await fetch(url)).status).toBe(502);
    expect(company.received).toEqual([]);
  });
});

describe("a browser that goes", () => {
  it("ends the backend's work while it is still silent", async () => {
    let ended = false;
    const backend = await serveBackend((request) => {
      request.once("close", () => (ended = true));
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const leaving = new AbortController();
    const asked = fetch(url + resultPath, { signal: leaving.signal }).catch(() => "left");
    await eventually(() => backend.received.length === 1);
    leaving.abort();
    expect(await asked).toBe("left");
    await eventually(() => ended);
  });

  it("ends the backend's work in the middle of an answer", async () => {
    let ended = false;
    const backend = await serveBackend((_request, response) => {
      response.once("close", () => (ended = true));
      response.write("[");
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const leaving = new AbortController();
    await fetch(url + resultPath, { signal: leaving.signal });
    leaving.abort();
    await eventually(() => ended);
  });

  it("before its turn is never asked for", async () => {
    const backend = await serveBackend();
    let waiting = false;
    const takeTurn: TakeTurn = (_client, _what, signal) =>
      new Promise((resolve) => {
        waiting = true;
        signal.addEventListener("abort", () => resolve({ kind: "given up" }));
      });
    const { url } = await serveProxy(backend.url, { takeTurn });
    const leaving = new AbortController();
    const asked = fetch(url, { signal: leaving.signal }).catch(() => "left");
    await eventually(() => waiting);
    leaving.abort();
    expect(await asked).toBe("left");
    expect(backend.received).toHaveLength(0);
  });

  it("is told from another by its address", async () => {
    const backend = await serveBackend();
    const clients: string[] = [];
    const takeTurn: TakeTurn = async (client) => {
      clients.push(client);
      return { kind: "granted", slot: { sent: () => {}, seen: () => {}, unused: () => {} } };
    };
    const { url } = await serveProxy(backend.url, { takeTurn });
    await fetch(url, { headers: { "X-Forwarded-For": "1.2.3.4" } });
    expect(clients).toEqual(["127.0.0.1"]);
  });
});

it("whoever waits in the line is known by what it asks for, and comes back to its place by asking the same", async () => {
  const backend = await serveBackend();
  const asked: string[] = [];
  const takeTurn: TakeTurn = async (_client, what) => {
    asked.push(what);
    return { kind: "crowded", retryAfterSeconds: 1 };
  };
  const { url } = await serveProxy(backend.url, { takeTurn });
  await fetch(url);
  await fetch(url);
  expect(asked).toEqual(Array.from({ length: 2 }, () => `/api/classification_video/${someHash}`));
});

it("too many waiting requests are turned away with the time to come back", async () => {
  const backend = await serveBackend();
  const takeTurn = () => Promise.resolve({ kind: "crowded", retryAfterSeconds: 60 } as const);
  const { url } = await serveProxy(backend.url, { takeTurn });
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  await messageOf(answer);
  expect(backend.received).toHaveLength(0);
});

describe("a backend that fails", () => {
  it("by refusing the connection is a 502", async () => {
    const { port } = await serveBytes(() => {});
    const { url } = await serveProxy(`http://127.0.0.1:${port === 65_535 ? port - 1 : 1}`);
    const answer = await fetch(url);
    expect(answer.status).toBe(502);
    expect(await messageOf(answer)).toContain("could not be reached (ECONNREFUSED)");
  });

  it("by not speaking TLS is a 502", async () => {
    const backend = await serveBytes((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n"));
    const { url } = await serveProxy(backend.url.replace("http:", "https:"));
    const answer = await fetch(url);
    expect(answer.status).toBe(502);
    await messageOf(answer);
  });

  it.each([
    ["no HTTP", "hello, this is no HTTP at all\r\n\r\n"],
    ["nothing", ""],
    ["half a head", "HTTP/1.1 200 OK\r\nContent-Type: appl"],
    ["another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"],
    ["in the place of a proxy", "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"],
    ["a status that does not exist", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"],
    [
      "a length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"],
    ["endless headers", `HTTP/1.1 200 OK\r\n${"X-A: a\r\n".repeat(5_000)}\r\n`],
    [
      "an unknown packing",
      "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\nContent-Length: 3\r\n\r\n\u0001\u0002\u0003",
    ],
  ])("by answering %s is a 502", async (_name, bytes) => {
    const backend = await serveBytes((socket) => socket.end(bytes));
    const { url } = await serveProxy(backend.url);
    const answer = await fetch(url);
    expect(answer.status).toBe(502);
    await messageOf(answer);
  });

  it("by silence is a 504", async () => {
    const backend = await serveBytes(() => {});
    const { url } = await serveProxy(backend.url, { patienceMs: 40 });
    const answer = await fetch(url);
    expect(answer.status).toBe(504);
    expect(await messageOf(answer)).toContain("did not answer in time");
  });

  it("by a head that never ends is a 504, although something keeps coming", async () => {
    const backend = await serveBytes((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("X-A: a\r\n"), 10);
      socket.once("close", () => clearInterval(drip));
    });
    const { url } = await serveProxy(backend.url, { patienceMs: 100 });
    expect((await fetch(url)).status).toBe(504);
  });

  it.each([
    [
      "stops in the middle",
      (socket: { write: (text: string) => void }) => socket.write("2\r\n[1\r\n"),
      2_000,
    ],
    ["hangs up in the middle", (socket: { end: (text: string) => void }) => socket.end("2\r\n[1\r\n"), 5_000],
  ])("and %s breaks the browser's connection, too", async (_name, answerBody, patienceMs) => {
    const backend = await serveBytes((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      answerBody(socket);
    });
    const { url } = await serveProxy(backend.url, { patienceMs });
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  it("and falls silent in an answer of no length breaks the browser's connection, too", async () => {
    const backend = await serveBytes((socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n[1"));
    const { url } = await serveProxy(backend.url, { patienceMs: 2_000 });
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow("terminated");
  });

  it("and ends short of its length breaks the browser's connection, too", async () => {
    const backend = await serveBytes((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1"),
    );
    const { url } = await serveProxy(backend.url);
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow("terminated");
  });
});

it("no failure writes anything to the terminal", async () => {
  const written = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
  const backend = await serveBytes((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1"));
  const { url } = await serveProxy(backend.url);
  await fetch(url).then((answer) => answer.text().catch(() => {}));
  for (const spy of written) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
