/**
 * The built app: files with hashed names are kept for ever, pages are asked for anew each time, and a file that is
 * missing is a 404 and never a page, so that a stale page fails loudly instead of running HTML as a script.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { decodePlainPath } from "./request-target";
import { answerText, answerWrongMethod } from "./short-answer";

// Spelled in a roundabout way, these must not lead to a page or to the static host's own configuration.
const serverOwned = /^\/(?:config\.js|backend)(?:[/.]|$)/;

export type StaticFiles = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** @param folder the build; it is listed once, now. `path` is below BASE_PATH, undecoded, without query. */
export function createStaticFiles(folder: string): StaticFiles {
  const serve = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: [] });
  return (request, response, path) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      answerWrongMethod(response, "GET, HEAD");
      return;
    }
    const plain = decodePlainPath(path);
    if (plain === null || serverOwned.test(plain)) {
      answerMissing(response);
      return;
    }
    const isFile = plain.startsWith("/assets/") || /\.[^/]*$/.test(plain);
    request.url = isFile ? path : "/index.html";
    // sirv reads a wrong range without checking it, and throws.
    delete request.headers.range;
    breakWithFile(response);
    response.setHeader("Cache-Control", cacheRule(plain));
    serve(request, response, () => answerMissing(response));
  };
}

function cacheRule(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

function answerMissing(response: ServerResponse): void {
  answerText(response, 404, "There is no such file.");
}

/** sirv does not listen for a file that cannot be read any more, and Node would end the process for it. */
function breakWithFile(response: ServerResponse): void {
  response.once("pipe", (file) => {
    file.once("error", () => response.destroy());
  });
}
