/**
 * The same-origin way to a real backend: it asks in the browser's place, with the server's key or the browser's own.
 * It passes on two addresses and two headers, in fair order and within the backend's limits. The key goes to the
 * configured backend and into no message or log.
 */
import type { FastifyRequest } from "fastify";
import type { BackendHandler } from "./application";
import { passAnswer } from "./backend-answer";
import { createBackendClient, RefusedTunnel, SilentBackend, type AskBackend } from "./backend-client";
import type { TakeTurn } from "./pacing";
import { readProxiedPath } from "./proxied-path";
import { messageAnswer, type Answer } from "./short-answer";

export type ProxyOptions = {
  /** http(s), without a slash at the end. */
  readonly backendUrl: string;
  /** Replaces the browser's key; null = the browser's own goes on. */
  readonly backendKey: string | null;
  readonly takeTurn: TakeTurn;
  /** How long the backend may take to begin its answer, and how long it may pause within it. */
  readonly patienceMs?: number;
  readonly byteLimit?: number;
  readonly ask?: AskBackend;
};

/** A handler for GET requests; the method and where the request comes from have been checked before. */
export function createProxy({
  backendUrl,
  backendKey,
  takeTurn,
  patienceMs = 60_000,
  byteLimit,
  ask = createBackendClient(new URL(backendUrl), patienceMs),
}: ProxyOptions): BackendHandler {
  return async (request, target, signal) => {
    const path = readProxiedPath(target);
    if (path === null)
      return messageAnswer(404, "Only results of videos can be asked for here, at most 100 at once.");
    const headers = readUpstreamHeaders(request, backendKey);
    if (headers === null) return messageAnswer(400, "The request carries more than one key.");
    const turn = await takeTurn(request.ip, path, signal);
    if (turn.kind === "given up") return null;
    if (turn.kind === "crowded") {
      const wait = { "Retry-After": String(turn.retryAfterSeconds) };
      return messageAnswer(503, "Too many requests are waiting for the backend.", "crowded", wait);
    }
    const { slot } = turn;
    try {
      const answer = await ask(new URL(backendUrl + path), headers, signal, slot.sent);
      slot.seen();
      return await passAnswer(answer, request.headers["accept-encoding"]?.toString(), byteLimit);
    } catch (error) {
      slot.seen();
      return signal.aborted ? null : failureAnswer(error, new URL(backendUrl).host);
    }
  };
}

/** What goes to the backend, and nothing else; null when the browser sent several keys. */
function readUpstreamHeaders(
  { headers, raw }: FastifyRequest,
  backendKey: string | null,
): Record<string, string> | null {
  const accept = headers.accept ?? "application/json";
  const [ownKey, ...others] = raw.headersDistinct["x-api-key"] ?? [];
  if (others.length > 0) return null;
  const key = backendKey ?? ownKey;
  return key === undefined ? { Accept: accept } : { Accept: accept, "X-Api-Key": key };
}

function failureAnswer(error: unknown, host: string): Answer {
  if (error instanceof SilentBackend)
    return messageAnswer(504, `The backend at ${host} did not answer in time.`, "unreachable");
  if (error instanceof RefusedTunnel) {
    const words = `The proxy on the way to the backend at ${host} refused with the status ${error.status}.`;
    return messageAnswer(502, words, "unreachable");
  }
  const code = codeOf(error);
  if (code.startsWith("HPE_"))
    return messageAnswer(502, `The backend at ${host} answered with something that is not HTTP.`);
  const reason = code === "" ? "" : ` (${code})`;
  return messageAnswer(502, `The backend at ${host} could not be reached${reason}.`, "unreachable");
}

/** The system's own short code, such as ECONNREFUSED; never a message, which could repeat what was sent. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : "";
}
