// Rule: nothing is answered behind our back, and nothing hidden in one request is read as another.
import { readdirSync } from "node:fs";
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  eventually,
  rawRequest,
  resultPath,
  sendRaw,
  serveApplication,
  serveBackend,
  statusOf,
} from "./serve-for-test";

describe("a broken request", () => {
  const start = "GET / HTTP/1.1\r\nHost: localhost\r\n";

  it.each([
    ["no HTTP at all", "hello\r\n\r\n", 400],
    ["TLS on a plain port", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n", 400],
    ["HTTP/2 out of the blue", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a method that does not exist", "FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
    ["a space before a colon", `${start}X-Api-Key : x\r\n\r\n`, 400],
    ["a folded header", `${start}X-A: a\r\n b\r\n\r\n`, 400],
    ["a NUL in a header", `${start}X-A: a\0b\r\n\r\n`, 400],
    ["a lone carriage return", `${start}X-A: a\rX-B: b\r\n\r\n`, 400],
    ["two lengths", `${start}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, 400],
    ["a length and chunks", `${start}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ["an unknown transfer coding", `${start}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
    ["a negative length", `${start}Content-Length: -1\r\n\r\n`, 400],
    ["a header beyond the limit", `${start}X-A: ${"a".repeat(17_000)}\r\n\r\n`, 431],
    ["a path beyond the limit", `GET /${"a".repeat(17_000)} HTTP/1.1\r\n\r\n`, 431],
    ["headers without end", `${start}${"X-A: a\r\n".repeat(6_000)}\r\n`, 431],
  ])("is refused and its connection closed: %s", async (_name, text, status) => {
    const { port } = await serveApplication();
    const answer = await sendRaw(port, text);
    expect(statusOf(answer)).toBe(status);
    expect(answer).toContain("\r\nConnection: close\r\n");
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it("does not disturb the next one", async () => {
    const { port, url } = await serveApplication();
    await sendRaw(port, "\0\0\0\r\n\r\n");
    expect((await fetch(url)).status).toBe(200);
  });

  it("never puts its answer before one that is still due on the same connection", async () => {
    const { port } = await serveApplication({}, () => new Promise(() => {}));
    const answer = await sendRaw(port, `GET ${resultPath} HTTP/1.1\r\nHost: localhost\r\n\r\nbroken\r\n\r\n`);
    expect(answer).toBe("");
  });
});

it("keeps a connection for longer than any balancer in front of it", async () => {
  const { url } = await serveApplication();
  expect((await fetch(url)).headers.get("keep-alive")).toBe("timeout=620");
});

/** A connection on which this text is sent, and nothing is read. */
function sendAhead(port: number, text: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text, () => resolve(socket)));
    socket.on("error", () => {});
    socket.pause();
  });
}

describe("requests that are sent ahead on one connection", () => {
  it("are answered one after the other, in their order", async () => {
    let underWay = 0;
    const { port } = await serveApplication({}, async (request) => {
      expect((underWay += 1)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return Response.json(new URL(request.url).pathname);
    });
    const ask = (name: string, ...lines: readonly string[]) =>
      [`GET /backend/${name} HTTP/1.1`, "Host: localhost", ...lines, "", ""].join("\r\n");
    const answer = await sendRaw(port, `${ask("a")}${ask("b")}${ask("c", "Connection: close")}`);
    expect(answer.match(/"\/\w"/g)).toEqual(['"/a"', '"/b"', '"/c"']);
  });

  it.skipIf(process.platform !== "linux")("leave nothing open once the client has gone", async () => {
    const { port, url } = await serveApplication();
    await fetch(url);
    const openFiles = () => readdirSync("/proc/self/fd").length;
    const before = openFiles();
    const text = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3_000);
    const sockets = await Promise.all([1, 2].map(() => sendAhead(port, text)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const socket of sockets) socket.destroy();
    await eventually(() => openFiles() <= before + 2);
    expect((await fetch(url)).status).toBe(200);
  });

  it("ask the backend for nothing more once the client has gone", async () => {
    const backend = await serveBackend(() => {});
    const { port } = await serveApplication({ BACKEND_URL: backend.url });
    const socket = await sendAhead(port, `GET ${resultPath} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(90));
    await eventually(() => backend.received.length === 1);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(backend.received).toHaveLength(1);
  });
});

describe("a tunnel", () => {
  it.each(["evil.example:443", "127.0.0.1:22", resultPath])("to %s is refused", async (target) => {
    const { port } = await serveApplication();
    const answer = await rawRequest(port, `CONNECT ${target} HTTP/1.1`, "Host: localhost");
    expect(statusOf(answer)).toBe(405);
  });

  it("is not opened by an upgrade either", async () => {
    const { port } = await serveApplication();
    const upgrade = ["Connection: Upgrade", "Upgrade: websocket"];
    const answer = await rawRequest(port, "GET / HTTP/1.1", "Host: localhost", ...upgrade);
    expect(statusOf(answer)).toBe(200);
  });
});

describe("a request hidden in another's body", () => {
  const hidden = `GET ${resultPath} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

  it.each([
    ["by its length", `Content-Length: ${hidden.length}\r\n\r\n${hidden}`],
    [
      "in a chunk",
      `Transfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
    ],
  ])("is not read as one: %s", async (_name, rest) => {
    const backend = await serveBackend();
    const { port } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await sendRaw(port, `GET /config.js HTTP/1.1\r\nHost: localhost\r\n${rest}`);
    expect(statusOf(answer)).toBe(400);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(backend.received).toHaveLength(0);
  });
});

it("no bytes at all bring the server down", async () => {
  const { port, url } = await serveApplication({ BASE_PATH: "/fw" });
  const pieces = [
    "GET ",
    "/fw",
    "/backend/",
    "?",
    " HTTP/1.1",
    "\r\n",
    "Host: localhost",
    "Range: bytes=9-",
    "%",
    "..",
    "\0",
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const answer = await sendRaw(port, `${words.join("")} HTTP/1.1\r\nConnection: close\r\n\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
    }),
    { seed: 1, numRuns: 60 },
  );
  expect((await fetch(`${url}/fw/`)).status).toBe(200);
});

it("a second Host is seen behind thousands of other headers", async () => {
  const { port } = await serveApplication();
  const others = Array<string>(2_500).fill("X: x");
  const answer = await rawRequest(port, "GET / HTTP/1.1", "Host: localhost", ...others, "Host: evil.example");
  expect(statusOf(answer)).toBe(400);
});

it("a visitor who hangs up half way leaves the server running", async () => {
  const { port, url } = await serveApplication();
  await new Promise<void>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: loc");
      socket.resetAndDestroy();
    });
    socket.on("close", () => resolve());
  });
  expect((await fetch(url)).status).toBe(200);
});
