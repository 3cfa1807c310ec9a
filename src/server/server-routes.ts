/**
 * The two addresses that only a server can answer, the same in `npm start` and in `npm run dev`:
 * `/config.js`, and everything under `/backend`.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { printRuntimeConfig, type RuntimeConfig } from "../device/settings/runtime-config";
import { createPacing } from "./pacing";
import { createProxy } from "./proxy";
import type { ServerSettings } from "./server-settings";
import { answerMessage, answerText, answerWrongMethod } from "./short-answer";
import { createWebHandler, type AnswerRequest } from "./web-request";

/** Answers the request and returns true, or leaves it alone and returns false. `path` is below BASE_PATH, undecoded. */
export type ServerRoutes = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
) => boolean;

/** @param sample answers in the place of a backend when none is configured */
export function createServerRoutes(settings: ServerSettings, sample: AnswerRequest): ServerRoutes {
  const script = printRuntimeConfig(runtimeConfig(settings));
  const { backendUrl, backendKey } = settings;
  const backend =
    backendUrl === null
      ? createWebHandler(sample)
      : createProxy({ backendUrl, backendKey, takeTurn: createPacing() });

  return (request, response, path, query) => {
    if (path === "/config.js") {
      answerConfig(request, response, script);
      return true;
    }
    if (path !== "/backend" && !path.startsWith("/backend/")) return false;
    if (!mayAskBackend(request, response)) return true;
    backend(request, response, path.slice("/backend".length) + query, endOf(response)).catch(
      (error: unknown) => {
        answerFault(response, error);
      },
    );
    return true;
  };
}

/** What the page is told; see `/config.js` in the README. */
function runtimeConfig(settings: ServerSettings): RuntimeConfig {
  const { backendUrl, backendKey, basePath, lock, allow } = settings;
  const url = `${basePath}backend`;
  return {
    backend:
      backendUrl === null
        ? { kind: "sample", url, name: "sample backend" }
        : { kind: "proxied", url, name: new URL(backendUrl).host },
    serverHoldsKey: backendUrl !== null && backendKey !== null,
    lock,
    allow,
    theme: "system",
  };
}

/** A fault of ours: one sentence for the browser, the rest for the terminal. */
export function answerFault(response: ServerResponse, error: unknown): void {
  console.error(error instanceof Error ? error.stack : "Something that is not an error was thrown.");
  if (response.headersSent) response.destroy();
  else answerText(response, 500, "Framewise could not answer this request.");
}

function answerConfig(request: IncomingMessage, response: ServerResponse, script: string): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    answerWrongMethod(response, "GET, HEAD");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": Buffer.byteLength(script),
    "Cache-Control": "no-store",
  });
  response.end(script);
}

function mayAskBackend(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET") {
    answerWrongMethod(response, "GET");
    return false;
  }
  // Absent from old browsers and from command lines, which cannot be tricked into asking.
  const site = request.headers["sec-fetch-site"] ?? "none";
  if (typeof site === "string" && ["same-origin", "same-site", "none"].includes(site)) return true;
  answerMessage(response, 403, "Only Framewise's own pages may ask the backend through this server.");
  return false;
}

function endOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
