/**
 * Node's HTTP server with nothing answered behind our back: Node itself would answer broken requests, tunnels and
 * unknown expectations without the security headers, and hand out all requests that one connection sends ahead at once.
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

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };
/** The last exchange that began on a connection, and what was sent ahead of its end. */
type Connection = { latest: Exchange; readonly waiting: Exchange[] };

// Node's own figure.
const headerByteLimit = 16 * 1024;
// A connection that only pretends to ask, or does not take its answer, ends.
const headersTimeoutMs = 30_000;
const requestTimeoutMs = 60_000;
const silenceMs = 120_000;
// Longer than the 600 s of the most patient balancer: whoever closes first must not be the one who is asked.
const idleMs = 620_000;
/** Browsers and balancers send none ahead. */
const mostSentAhead = 100;

/**
 * A server that is not listening yet. It answers one request of a connection at a time, and what a connection sent ahead
 * ends with it.
 * @param headers what stands on every response
 * @param listener sets them itself, also when the request has no Host or several
 */
export function createHttpServer(
  listener: RequestListener,
  headers: Readonly<Record<string, string>>,
): Server {
  const connections = new WeakMap<Duplex, Connection>();

  function begin(connection: Connection, exchange: Exchange): void {
    connection.latest = exchange;
    exchange.response.once("close", () => {
      const next = connection.waiting.shift();
      if (next !== undefined && next.request.socket.writable) begin(connection, next);
      else connection.waiting.length = 0;
    });
    listener(exchange.request, exchange.response);
  }

  const server = createServer(
    {
      maxHeaderSize: headerByteLimit,
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: idleMs,
      requireHostHeader: false,
      insecureHTTPParser: false,
    },
    (request, response) => {
      const exchange = { request, response };
      const connection = connections.get(request.socket) ?? { latest: exchange, waiting: [] };
      connections.set(request.socket, connection);
      if (connection.latest === exchange || isAnswered(connection.latest)) begin(connection, exchange);
      else if (connection.waiting.push(exchange) > mostSentAhead) request.socket.destroy();
    },
  );
  server.setTimeout(silenceMs);
  // Beyond a count, Node would drop headers silently, and with them a second Host; the byte limit is enough.
  server.maxHeadersCount = 0;
  server.on("connect", (_request, socket) => answerRaw(socket, 405, { ...headers, Allow: "GET, HEAD" }));
  server.on("checkExpectation", (_request, response) => {
    const body = "Framewise does not know this expectation.\n";
    response.writeHead(417, { ...headers, ...shortBody(body) }).end(body);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const exchange = connections.get(socket)?.latest;
    if (exchange === undefined || isOver(exchange)) answerRaw(socket, statusOf(error), headers);
    else if (exchange.response.writableEnded) closeSoon(socket);
    else socket.destroy();
  });
  return server;
}

function isAnswered({ response }: Exchange): boolean {
  return response.closed;
}

/** Until then, a second answer on the same connection would be read as the first. */
function isOver({ request, response }: Exchange): boolean {
  return request.complete && response.writableFinished;
}

function statusOf(error: NodeJS.ErrnoException): number {
  if (error.code === "HPE_HEADER_OVERFLOW") return 431;
  return error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

function shortBody(body: string) {
  return {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
  };
}

function answerRaw(socket: Duplex, status: number, headers: Readonly<Record<string, string>>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${STATUS_CODES[status] ?? "Error"}\n`;
  const lines = Object.entries({ ...headers, ...shortBody(body), Connection: "close" }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.on("error", () => socket.destroy());
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
  closeSoon(socket);
}

/** Closing at once, with bytes still unread, would take the answer away from whoever is sending them. */
function closeSoon(socket: Duplex): void {
  socket.end();
  setTimeout(() => socket.destroy(), 500).unref();
}
