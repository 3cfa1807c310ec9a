/**
 * Everything `npm start` serves, as one plain request listener. Headers first, then the checks, then the answer:
 * there is no way out of here without the security headers.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { checkHost } from "./host-name";
import { readRequestTarget } from "./request-target";
import { securityHeaders } from "./security-headers";
import { answerFault, createServerRoutes } from "./server-routes";
import type { ServerSettings } from "./server-settings";
import { answerText } from "./short-answer";
import { createStaticFiles } from "./static-files";
import type { AnswerRequest } from "./web-request";

export type ApplicationOptions = {
  readonly settings: ServerSettings;
  /** Absolute path of the built app, which was built with `settings.basePath`. */
  readonly folder: string;
  /** Answers in the place of a backend when none is configured. */
  readonly sample: AnswerRequest;
};

/** The listener never throws and answers every request. */
export function createApplication({ settings, folder, sample }: ApplicationOptions): RequestListener {
  const routes = createServerRoutes(settings, sample);
  const files = createStaticFiles(folder);

  const answer: RequestListener = (request, response) => {
    const target = readRequestTarget(request.url ?? "", settings.basePath);
    addHeaders(response, securityHeaders(settings.allow, target.kind === "below" ? target.path : ""));
    const host = checkHost(request, settings.allowedHosts);
    // Nothing here reads a body, so its bytes must not be left to be read as the next request.
    if (carriesBody(request)) response.setHeader("Connection", "close");
    if (host === "malformed" || target.kind === "malformed" || (isReading(request) && carriesBody(request))) {
      answerText(response, 400, "This is not a request that Framewise understands.");
    } else if (host === "foreign") {
      answerText(
        response,
        403,
        "Framewise does not answer to this host name. ALLOWED_HOSTS lists those it knows.",
      );
    } else if (target.kind === "outside") {
      answerText(response, 404, `Framewise is at ${settings.basePath}.`);
    } else if (target.kind === "base") {
      response.setHeader("Location", settings.basePath + target.query);
      answerText(response, 307, `Framewise is at ${settings.basePath}.`);
    } else if (!routes(request, response, target.path, target.query)) {
      files(request, response, target.path);
    }
  };

  return (request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      answerFault(response, error);
    }
  };
}

function isReading(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function carriesBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

function addHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
