/**
 * Lets a plain `Request → Response` function, such as the sample backend, answer on Node's server.
 * It sees what a real backend would see behind the proxy, and its answer passes through the same gate.
 */
import type { IncomingMessage } from "node:http";
import type { BackendHandler } from "./application";
import { passAnswer, type BackendAnswer } from "./backend-answer";

/** Answers a web request; the request's signal ends when the browser has gone. */
export type AnswerRequest = (request: Request) => Promise<Response>;

/** A handler for GET requests. A body that fails on purpose breaks the browser's connection. */
export function createWebHandler(answerRequest: AnswerRequest): BackendHandler {
  return async ({ raw, headers }, target, signal) => {
    try {
      const answer = await answerRequest(toWebRequest(raw, target, signal));
      if (signal.aborted) return null;
      return await passAnswer(toBackendAnswer(answer, signal), headers["accept-encoding"]?.toString());
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };
}

function toWebRequest(request: IncomingMessage, target: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const name of ["accept", "x-api-key"]) {
    for (const value of request.headersDistinct[name] ?? []) headers.append(name, value);
  }
  return new Request(`http://sample${target}`, { headers, signal });
}

function toBackendAnswer(answer: Response, signal: AbortSignal): BackendAnswer {
  const reader = answer.body?.getReader();
  const cancel = () => void reader?.cancel().catch(() => {});
  // A body that never says another word ends with the browser, too.
  signal.addEventListener("abort", cancel, { once: true });
  return {
    status: answer.status,
    header: (name) => answer.headers.get(name) ?? undefined,
    body: reader === undefined ? emptyBody() : chunks(reader),
    discard: cancel,
  };
}

async function* chunks(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
