/** What is answered: by us, in short and never kept by a cache or repeating what was asked; or by a backend. */
import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | Readable | null;
};

/** A sentence for a person, as plain text. */
export function textAnswer(status: number, sentence: string, headers: Answer["headers"] = {}): Answer {
  return own(status, "text/plain; charset=utf-8", `${sentence}\n`, headers);
}

/** Why our server answers in the backend's place; the page reads it to tell the two apart. */
export type OwnReason = "redirected" | "unreachable" | "crowded" | "too-large" | "refused";

/** A sentence for the page, in the shape the backend uses for its own: `{"message": …}`. */
export function messageAnswer(
  status: number,
  message: string,
  reason: OwnReason = "refused",
  headers: Answer["headers"] = {},
): Answer {
  const body = JSON.stringify({ message });
  return own(status, "application/json", body, { "X-Framewise-Reason": reason, ...headers });
}

/** 405, naming the methods that this address takes. */
export function wrongMethodAnswer(allowed: "GET" | "GET, HEAD"): Answer {
  return textAnswer(405, `This address answers ${allowed.replace(", ", " and ")} only.`, { Allow: allowed });
}

export function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  reply.code(status).headers(headers).send(body);
  // Whoever waits for a status does not wait for the first byte of a body.
  if (body !== null && "pipe" in body) reply.raw.flushHeaders();
  return reply;
}

function own(status: number, type: string, body: string, headers: Answer["headers"]): Answer {
  return {
    status,
    headers: { ...headers, "Content-Type": type, "Cache-Control": "no-store" },
    body: Buffer.from(body),
  };
}
