// Every way in which the backend of these tests breaks, and what a person is told: through our server, and directly. A row
// added here is a test by itself.
import { createHash } from "node:crypto";
import type { Socket } from "node:net";
import { promisify } from "node:util";
import { brotliCompress, constants, gzipSync } from "node:zlib";
import type { FailureKind } from "../src/domain/failure";
import { answers, drips, headText, type Play, soundText } from "./fault-backend";

/** A result with its verdict, or the words of a failure. */
export type Outcome = "result" | FailureKind;

export type Fault = {
  readonly play: Play;
  /** Through our server. */
  readonly proxied: Outcome;
  /** Where asking without our server ends elsewhere; "browsers only" where Node's own fetch has a fault of its own. */
  readonly direct?: Outcome | "browsers only";
};

const json = "Content-Type: application/json";
const chunked = "Transfer-Encoding: chunked";
const gzipped = "Content-Encoding: gzip";

function says(text: string): Play {
  return (socket) => socket.end(text, "latin1");
}

/** Headers of a whole answer, and the first half of its body; then the connection is the play's to break. */
function half(then: (socket: Socket) => void, headers: readonly string[] = [json]): Play {
  return (socket, hash) => {
    const text = soundText(hash);
    socket.write(headText({ headers: [...headers, `Content-Length: ${text.length}`] }));
    socket.write(text.slice(0, text.length / 2), () => then(socket));
  };
}

function status(line: string, body = '{"message":"No."}', ...headers: readonly string[]): Play {
  return answers(body, { status: line, headers: [json, ...headers] });
}

/** An answer after other heads. */
function after(first: string): Play {
  return (socket, hash) => {
    socket.write(first);
    answers(soundText)(socket, hash);
  };
}

/** JSON text in another encoding. */
function encoded(encode: (text: string) => Uint8Array, type = json): Play {
  return (socket, hash) => answers(encode(soundText(hash)), { headers: [type] })(socket, hash);
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** The sound answer with something more in front of its first field. */
function soundWith(more: string): Play {
  return answers((hash) => soundText(hash).replace("{", `{${more},`));
}

const nested = (depth: number): string => `"deep":${"[".repeat(depth)}${"]".repeat(depth)}`;

export const faults: Readonly<Record<string, Fault>> = {
  // The connection
  "ends without a byte": {
    play: (socket) => socket.end(),
    proxied: "unreachable",
    direct: "blocked-or-unreachable",
  },
  "is reset without a byte": {
    play: (socket) => socket.resetAndDestroy(),
    proxied: "unreachable",
    direct: "blocked-or-unreachable",
  },
  "never answers": { play: () => {}, proxied: "unreachable", direct: "timed-out" },
  "drips a head that never ends": {
    play: (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drips(socket, 20, () => socket.write("X-A: a\r\n"));
    },
    proxied: "unreachable",
    direct: "timed-out",
  },
  "is cut in the middle": { play: half((socket) => socket.end()), proxied: "connection-lost" },
  "is reset in the middle": { play: half((socket) => socket.resetAndDestroy()), proxied: "connection-lost" },
  "falls silent in the middle": { play: half(() => {}), proxied: "connection-lost", direct: "timed-out" },
  "begins and says no more": {
    play: (socket) => socket.write(headText({})),
    proxied: "connection-lost",
    direct: "timed-out",
  },
  "drips the whole answer": {
    play: (socket, hash) => {
      const text = soundText(hash);
      socket.write(headText({ headers: [json, `Content-Length: ${text.length}`] }));
      let sent = 0;
      drips(socket, 5, () => {
        socket.write(text.slice(sent, sent + 500));
        sent += 500;
        if (sent >= text.length) socket.end();
      });
    },
    proxied: "result",
  },

  // The head
  "says half a status line": {
    play: says("HTTP/1.1 2"),
    proxied: "unreachable",
    direct: "blocked-or-unreachable",
  },
  "says half a header": {
    play: says("HTTP/1.1 200 OK\r\nContent-Ty"),
    proxied: "unreachable",
    direct: "blocked-or-unreachable",
  },
  "speaks no HTTP": {
    play: says("220 mail.example ESMTP\r\n"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "speaks HTTP/1.0": {
    play: (socket, hash) => socket.end(`HTTP/1.0 200 OK\r\n${json}\r\n\r\n${soundText(hash)}`),
    proxied: "result",
  },
  "sends endless headers": {
    play: says(`HTTP/1.1 200 OK\r\n${"X-A: a\r\n".repeat(20_000)}\r\n`),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "sends a NUL in a header": {
    play: says("HTTP/1.1 200 OK\r\nX-A: \0\r\n\r\n{}"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "names two lengths": {
    play: status("200 OK", "{}", "Content-Length: 2", "Content-Length: 3"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "names a length that is no number": {
    play: status("200 OK", "{}", "Content-Length: -2"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "names a length and sends chunks": {
    play: status("200 OK", "0\r\n\r\n", "Content-Length: 2", chunked),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "has a reason that is no ASCII": { play: answers(soundText, { status: "200 Voilà" }), proxied: "result" },

  // Lengths
  "promises more than it sends": {
    play: (socket, hash) => answers(soundText, { headers: [json, "Content-Length: 99999999"] })(socket, hash),
    proxied: "connection-lost",
  },
  "promises less than it sends": {
    play: answers(soundText, { headers: [json, "Content-Length: 1000"] }),
    proxied: "truncated",
  },
  "ends its chunks too early": {
    play: answers('5\r\n{"a":\r\n', { headers: [json, chunked] }),
    proxied: "connection-lost",
  },
  "sends a chunk of no size": {
    play: answers('5\r\n{"a":\r\nxyz\r\n', { headers: [json, chunked] }),
    proxied: "connection-lost",
  },

  // Statuses
  "answers 100 first": {
    play: after("HTTP/1.1 100 Continue\r\n\r\n"),
    proxied: "result",
    direct: "browsers only",
  },
  "answers 103 fifty times first": {
    play: after("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n".repeat(50)),
    proxied: "result",
  },
  "answers 102 for ever": {
    play: (socket) => drips(socket, 20, () => socket.write("HTTP/1.1 102 Processing\r\n\r\n")),
    proxied: "unreachable",
    direct: "timed-out",
  },
  "switches to another protocol": {
    play: says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "answers 202 and no result": { play: status("202 Accepted"), proxied: "not-a-result" },
  "answers 204": { play: status("204 No Content", ""), proxied: "empty-answer" },
  "answers 206 with all of it": {
    play: answers(soundText, { status: "206 Partial Content" }),
    proxied: "result",
  },
  "answers 206 with a part": {
    play: answers((hash) => soundText(hash).slice(0, 900), { status: "206 Partial Content" }),
    proxied: "truncated",
  },
  "redirects to itself for ever": {
    play: (socket, hash) =>
      status("302 Found", "", `Location: /api/classification_video/${hash}`)(socket, hash),
    proxied: "redirected",
  },
  "redirects without saying where": { play: status("301 Moved Permanently"), proxied: "redirected" },
  "answers 304 without having been asked": {
    play: status("304 Not Modified", ""),
    proxied: "empty-answer",
  },
  "answers 401": { play: status("401 Unauthorized"), proxied: "no-key" },
  "answers 404 with a web page": {
    play: answers("<h1>nginx</h1>", { status: "404 Not Found", headers: ["Content-Type: text/html"] }),
    proxied: "not-the-backend",
  },
  "answers 404 in plain text": {
    play: answers("404 page not found", { status: "404 Not Found", headers: ["Content-Type: text/plain"] }),
    proxied: "not-the-backend",
  },
  "answers 404 in JSON": { play: status("404 Not Found", '{"detail":"Not Found"}'), proxied: "not-found" },
  "answers 403 with a page that blocks": {
    play: answers("<!doctype html><title>Just a moment...</title>", {
      status: "403 Forbidden",
      headers: ["Content-Type: text/html", "Cf-Mitigated: challenge"],
    }),
    proxied: "in-between",
  },
  "answers 401 with a log-in page": {
    play: answers("<html><title>Sign in</title></html>", {
      status: "401 Unauthorized",
      headers: ["Content-Type: text/html"],
    }),
    proxied: "in-between",
  },
  "answers 429 and says that it is packed": {
    play: status("429 Too Many Requests", '{"message":"No."}', gzipped, "Retry-After: 20"),
    proxied: "too-many-requests",
  },
  "answers 401 and says that it is packed": {
    play: status("401 Unauthorized", '{"message":"No."}', gzipped),
    proxied: "no-key",
  },
  "answers 404 and says that it is packed": {
    play: status("404 Not Found", '{"message":"No."}', gzipped),
    proxied: "not-found",
  },
  "answers 404 and promises more than it sends": {
    play: status("404 Not Found", '{"message":"No."}', "Content-Length: 900"),
    proxied: "not-found",
  },
  "answers 403 and never says why": {
    play: (socket) =>
      socket.write(headText({ status: "403 Forbidden", headers: [json, "Content-Length: 900"] })),
    proxied: "no-key",
  },
  "answers 503 without end": {
    play: (socket) => {
      socket.write(headText({ status: "503 Service Unavailable", headers: [json, "Retry-After: 29.997"] }));
      drips(socket, 5, () => socket.write("x".repeat(1_000)));
    },
    proxied: "backend-failed",
  },
  "answers 407": {
    play: status("407 Proxy Authentication Required"),
    proxied: "backend-failed",
    direct: "blocked-or-unreachable",
  },
  "answers 410": { play: status("410 Gone"), proxied: "unexpected-status" },
  "answers 422 with an odd list": {
    play: status("422 Unprocessable", '{"message":7,"errors":{"hash":{"a":["b"]}}}'),
    proxied: "invalid-request",
  },
  "answers 429 and wants a wait without end": {
    play: status("429 Too Many Requests", "", `Retry-After: ${"9".repeat(30)}`),
    proxied: "too-many-requests",
  },
  "answers 429 and wants nonsense": {
    play: status("429 Too Many Requests", "", "Retry-After: soon"),
    proxied: "too-many-requests",
  },
  "answers 500 with 5 MB": { play: status("500 Oops", "x".repeat(5_000_000)), proxied: "backend-failed" },
  "answers 503 for its maintenance": {
    play: status("503 Service Unavailable", "", "Retry-After: 120"),
    proxied: "backend-failed",
  },
  "answers 520": { play: status("520 Unknown Error"), proxied: "backend-failed" },
  "answers 999": {
    play: status("999 Odd"),
    proxied: "backend-failed",
  },

  // Packing
  "packs its answer unasked": {
    play: (socket, hash) => answers(gzipSync(soundText(hash)), { headers: [json, gzipped] })(socket, hash),
    proxied: "result",
  },
  "says that it is packed and is not": {
    play: answers(soundText, { headers: [json, gzipped] }),
    proxied: "result",
    direct: "browsers only",
  },
  "stops in the middle of a packed answer": {
    play: (socket, hash) =>
      answers(gzipSync(soundText(hash)).subarray(0, 300), { headers: [json, gzipped] })(socket, hash),
    proxied: "truncated",
  },
  "packs in a way that nobody knows": {
    play: answers(Buffer.from([1, 2, 3]), { headers: [json, "Content-Encoding: rot13"] }),
    proxied: "backend-failed",
    direct: "not-json",
  },
  "calls its charset a packing": {
    play: answers(soundText, { headers: [json, "Content-Encoding: utf-8"] }),
    proxied: "result",
  },
  "names an empty packing": {
    play: answers(soundText, { headers: [json, "Content-Encoding: "] }),
    proxied: "result",
  },
  "packs in the old name of gzip": {
    play: (socket, hash) =>
      answers(gzipSync(soundText(hash)), { headers: [json, "Content-Encoding: x-gzip"] })(socket, hash),
    proxied: "result",
  },
  "sends a bomb of brotli": {
    play: (socket, hash) =>
      void bomb().then((bytes) => answers(bytes, { headers: [json, "Content-Encoding: br"] })(socket, hash)),
    proxied: "too-large",
  },

  // Bodies
  "says nothing": { play: answers(""), proxied: "empty-answer" },
  "says a megabyte of blanks": { play: answers(" \n".repeat(500_000)), proxied: "empty-answer" },
  "says a web page": {
    play: answers("<!doctype html><h1>Sign in</h1>", { headers: ["Content-Type: text/html"] }),
    proxied: "in-between",
  },
  "says XML": { play: answers("<?xml version='1.0'?><a/>"), proxied: "not-json" },
  "calls its JSON a web page": {
    play: answers(soundText, { headers: ["Content-Type: text/html"] }),
    proxied: "result",
  },
  "does not say what it sends": { play: answers(soundText, { headers: [] }), proxied: "result" },
  "names a charset that is not its own": {
    play: answers(soundText, { headers: ["Content-Type: application/json; charset=utf-16"] }),
    proxied: "result",
  },
  "begins with a byte-order mark": {
    play: encoded((text) => Buffer.from(`\uFEFF${text}`)),
    proxied: "result",
  },
  "is UTF-16 with a mark": { play: encoded((text) => utf16(text, "le", true)), proxied: "result" },
  "is UTF-16 of the other order": { play: encoded((text) => utf16(text, "be", true)), proxied: "result" },
  "is UTF-16 without a mark": { play: encoded((text) => utf16(text, "le", false)), proxied: "result" },
  "is Latin-1 with a letter of its own": {
    play: encoded((text) => Buffer.from(text.replace("brokenwand2", "Ardé"), "latin1")),
    proxied: "result",
  },
  "ends in the middle of its JSON": {
    play: answers((hash) => soundText(hash).slice(0, 1_500)),
    proxied: "truncated",
  },
  "says two answers in a row": { play: answers((hash) => soundText(hash).repeat(2)), proxied: "not-json" },
  "ends in NULs": { play: answers((hash) => `${soundText(hash)}\0\0\0`), proxied: "not-json" },
  "wraps its JSON in a call": { play: answers((hash) => `f(${soundText(hash)})`), proxied: "not-json" },
  "says null": { play: answers("null"), proxied: "not-a-result" },
  "says a text": { play: answers('"done"'), proxied: "not-a-result" },
  "says an empty list": { play: answers("[]"), proxied: "not-a-result" },
  "answers for another hash": { play: answers(() => soundText("0".repeat(64))), proxied: "result" },
  "says its keys twice": { play: soundWith('"verdicts":7,"results":null'), proxied: "result" },
  "is nested 10,000 deep": { play: soundWith(nested(10_000)), proxied: "result" },
  "is nested a million deep": { play: soundWith(nested(1_000_000)), proxied: "result" },
  "names keys of every object": {
    play: soundWith('"__proto__":{"hash":"x"},"constructor":{"prototype":{}},"toString":0'),
    proxied: "result",
  },
  "holds numbers that no machine has": { play: soundWith('"n":1e999,"m":-0,"o":NaN'), proxied: "result" },
  "holds half a character": { play: soundWith('"text":"\\ud800"'), proxied: "result" },
};

let packed: Promise<Uint8Array> | undefined;

/** A few hundred bytes of which a browser makes 450 MB. Packed when they are asked for, once. */
export function bomb(): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 24 };
  packed ??= promisify(brotliCompress)(Buffer.alloc(450_000_000, " "), { params });
  return packed;
}

/** Under which hash each fault is played. */
export function hashOfFault(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

export const playsByHash: ReadonlyMap<string, Play> = new Map(
  Object.entries(faults).map(([name, { play }]) => [hashOfFault(name), play]),
);
