/**
 * Node's HTTP server with nothing answered behind our back: Node itself would answer broken requests, tunnels and
 * unknown expectations without the security headers.
 */
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { answerText } from "./short-answer";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

// Node's own figure, and two that end a connection which only pretends to ask.
const headerByteLimit = 16 * 1024;
const headersTimeoutMs = 30_000;
const requestTimeoutMs = 60_000;

/**
 * A server that is not listening yet.
 * @param headers what stands on every response
 * @param listener sets them itself, also when the request has no Host or several
 */
export function createHttpServer(
  listener: RequestListener,
  headers: Readonly<Record<string, string>>,
): Server {
  const latest = new WeakMap<Duplex, Exchange>();
  const server = createServer(
    {
      maxHeaderSize: headerByteLimit,
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      requireHostHeader: false,
      insecureHTTPParser: false,
    },
    (request, response) => {
      latest.set(request.socket, { request, response });
      listener(request, response);
    },
  );
  // Beyond a count, Node would drop headers silently, and with them a second Host; the byte limit is enough.
  server.maxHeadersCount = 0;
  server.on("connect", (_request, socket) => answerRaw(socket, 405, { ...headers, Allow: "GET, HEAD" }));
  server.on("checkExpectation", (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answerText(response, 417, "Framewise does not know this expectation.");
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const exchange = latest.get(socket);
    if (exchange === undefined || isOver(exchange)) answerRaw(socket, statusOf(error), headers);
    else if (exchange.response.writableEnded) closeSoon(socket);
    else socket.destroy();
  });
  return server;
}

/** Until then, a second answer on the same connection would be read as the first. */
function isOver({ request, response }: Exchange): boolean {
  return request.complete && response.writableFinished;
}

function statusOf(error: NodeJS.ErrnoException): number {
  if (error.code === "HPE_HEADER_OVERFLOW") return 431;
  return error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

function answerRaw(socket: Duplex, status: number, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${STATUS_CODES[status] ?? "Error"}\n`;
  const lines = Object.entries({
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => socket.destroy());
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
  closeSoon(socket);
}

/** Closing at once, with bytes still unread, would take the answer away from whoever is sending them. */
function closeSoon(socket: Duplex): void {
  socket.end();
  setTimeout(() => socket.destroy(), 500).unref();
}
