/**
 * The same-origin way to a real backend: it asks in the browser's place, with the server's key or the browser's own.
 * It passes on two addresses and two headers, in fair order and within the backend's limits. The key goes to the
 * configured backend and into no message or log.
 */
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { passAnswer, type BackendAnswer } from "./backend-answer";
import type { TakeTurn } from "./pacing";
import { readProxiedPath } from "./proxied-path";
import { answerMessage } from "./short-answer";

export type ProxyOptions = {
  /** http(s), without a slash at the end. */
  readonly backendUrl: string;
  /** Replaces the browser's key; null = the browser's own goes on. */
  readonly backendKey: string | null;
  readonly takeTurn: TakeTurn;
  /** How long the backend may take to begin its answer, and how long it may pause within it. */
  readonly patienceMs?: number;
  readonly byteLimit?: number;
};

/** Answers one request; `target` is path and query without `/backend`, `signal` ends when the browser has gone. */
export type BackendHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  signal: AbortSignal,
) => Promise<void>;

class Silence extends Error {}

/** A handler for GET requests; the method and where the request comes from have been checked before. */
export function createProxy(options: ProxyOptions): BackendHandler {
  return async (request, response, target, signal) => {
    const path = readProxiedPath(target);
    if (path === null) {
      answerMessage(response, 404, "Only results of videos can be asked for here, at most 100 at once.");
      return;
    }
    const headers = readUpstreamHeaders(request, options.backendKey);
    if (headers === null) {
      answerMessage(response, 400, "The request carries more than one key.");
      return;
    }
    const turn = await options.takeTurn(request.socket.remoteAddress ?? "", path, signal);
    if (turn.kind === "given up") return;
    if (turn.kind === "crowded") {
      response.setHeader("Retry-After", turn.retryAfterSeconds);
      answerMessage(response, 503, "Too many requests are waiting for the backend.", "crowded");
      return;
    }
    await ask(new URL(options.backendUrl + path), headers, options, response, signal);
  };
}

async function ask(
  url: URL,
  headers: Record<string, string>,
  { patienceMs = 60_000, byteLimit }: ProxyOptions,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  try {
    const answer = await send(url, headers, patienceMs, signal);
    await passAnswer(toBackendAnswer(answer), response, byteLimit);
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof Silence) {
      answerMessage(response, 504, `The backend at ${url.host} did not answer in time.`, "unreachable");
    } else {
      answerMessage(
        response,
        502,
        `The backend at ${url.host} could not be reached${reason(error)}.`,
        "unreachable",
      );
    }
  }
}

/** What goes to the backend, and nothing else; null when the browser sent several keys. */
function readUpstreamHeaders(
  request: IncomingMessage,
  backendKey: string | null,
): Record<string, string> | null {
  const accept = request.headers.accept ?? "application/json";
  const [ownKey, ...others] = request.headersDistinct["x-api-key"] ?? [];
  if (others.length > 0) return null;
  const key = backendKey ?? ownKey;
  return key === undefined ? { Accept: accept } : { Accept: accept, "X-Api-Key": key };
}

/** Resolves with the head of the answer. Redirects are not followed. Every request has a connection of its own. */
function send(
  url: URL,
  headers: Record<string, string>,
  patienceMs: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const sent = request(url, { headers, signal, agent: false });
    let answer: IncomingMessage | undefined;
    // A request that is destroyed ends an answer of no length as if it were whole; the answer itself does not.
    const giveUp = () => (answer ?? sent).destroy(new Silence());
    const deadline = setTimeout(giveUp, patienceMs);
    sent.setTimeout(patienceMs, giveUp);
    sent.on("response", (begun) => {
      answer = begun;
      resolve(begun);
    });
    sent.on("error", reject);
    // An answer that switches protocols closes without a response and without an error.
    sent.on("close", () => reject(new Error("closed")));
    for (const end of ["response", "close"]) sent.on(end, () => clearTimeout(deadline));
    sent.end();
  });
}

function toBackendAnswer(answer: IncomingMessage): BackendAnswer {
  return {
    status: answer.statusCode ?? 0,
    header: (name) => answer.headersDistinct[name]?.join(", "),
    body: answer,
    discard: () => answer.destroy(),
  };
}

/** The system's own short code, such as ECONNREFUSED; never a message, which could repeat what was sent. */
function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : "";
}
