/** Answers that we make ourselves. None of them is kept by a cache, and none repeats what was asked. */
import type { ServerResponse } from "node:http";

/** A sentence for a person, as plain text. */
export function answerText(response: ServerResponse, status: number, sentence: string): void {
  answer(response, status, "text/plain; charset=utf-8", `${sentence}\n`);
}

/** Why our server answers in the backend's place; the page reads it to tell the two apart. */
export type OwnReason = "redirected" | "unreachable" | "crowded" | "too-large" | "refused";

/** A sentence for the page, in the shape the backend uses for its own: `{"message": …}`. */
export function answerMessage(
  response: ServerResponse,
  status: number,
  message: string,
  reason: OwnReason = "refused",
): void {
  response.setHeader("X-Framewise-Reason", reason);
  answer(response, status, "application/json", JSON.stringify({ message }));
}

/** 405, naming the methods that this address takes. */
export function answerWrongMethod(response: ServerResponse, allowed: "GET" | "GET, HEAD"): void {
  response.setHeader("Allow", allowed);
  answerText(response, 405, `This address answers ${allowed.replace(", ", " and ")} only.`);
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(body);
}
