/**
 * Everything `npm start` serves. Headers first, then the checks, then the answer: there is no way out of here without the
 * security headers. Where a request belongs is read off its address in one place, so each kind of address is one route.
 */
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from "fastify";
import { printRuntimeConfig, type RuntimeConfig } from "../device/settings/runtime-config";
import { checkHost } from "./host-name";
import { readRequestTarget, type RequestTarget } from "./request-target";
import { securityHeaders } from "./security-headers";
import type { ServerSettings } from "./server-settings";
import { messageAnswer, send, textAnswer, wrongMethodAnswer, type Answer } from "./short-answer";

/** Answers a GET below `/backend`; null when the browser has gone, which ends `signal`. */
export type BackendHandler = (
  request: FastifyRequest,
  target: string,
  signal: AbortSignal,
) => Promise<Answer | null>;

export type ApplicationOptions = {
  readonly settings: ServerSettings;
  /** Absolute path of the built app, which was built with `settings.basePath`; null where somebody else serves it. */
  readonly folder: string | null;
  readonly backend: BackendHandler;
};

/** `routing` is a plain request listener, which never throws and answers every request. */
export type Application = { readonly routing: RequestListener };

export async function createApplication({
  settings,
  folder,
  backend,
}: ApplicationOptions): Promise<Application> {
  const { basePath, allow, allowedHosts } = settings;
  const targetOf = (url: string | undefined) => readRequestTarget(url ?? "", basePath);
  const app = fastify({
    rewriteUrl: ({ url }) => `/${targetOf(url).kind}`,
    exposeHeadRoutes: true,
    return503OnClosing: false,
  });

  app.addHook("onRequest", async (request, reply) => {
    const target = targetOf(request.originalUrl);
    const file = target.kind === "asset" ? `/${target.file}` : "";
    for (const [name, value] of Object.entries(securityHeaders(allow, file)))
      reply.raw.setHeader(name, value);
    // Nothing here reads a body, so its bytes must not be left to be read as the next request.
    if (carriesBody(request.headers)) reply.raw.setHeader("Connection", "close");
    const refusal = refuse(request, target);
    if (refusal !== undefined) return send(reply, refusal);
    return undefined;
  });

  function refuse({ method, raw, headers }: FastifyRequest, target: RequestTarget): Answer | undefined {
    const isReading = method === "GET" || method === "HEAD";
    const isAsked = target.kind === "health" || target.kind === "ready";
    const host = isAsked ? "allowed" : checkHost(raw, allowedHosts);
    if (host === "malformed" || target.kind === "malformed" || (isReading && carriesBody(headers)))
      return textAnswer(400, "This is not a request that Framewise understands.");
    if (host === "foreign")
      return textAnswer(
        403,
        "Framewise does not answer to this host name. ALLOWED_HOSTS lists those it knows.",
      );
    if (target.kind === "outside") return textAnswer(404, `Framewise is at ${basePath}.`);
    if (target.kind === "backend") {
      if (method !== "GET") return wrongMethodAnswer("GET");
      return isForeignPage(headers)
        ? messageAnswer(403, "Only Framewise's own pages may ask the backend through this server.")
        : undefined;
    }
    return isReading ? undefined : wrongMethodAnswer("GET, HEAD");
  }

  const missing = textAnswer(404, "There is no such file.");
  app.setNotFoundHandler((_request, reply) => send(reply, missing));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    // An address that leaves the folder or cannot be a file's.
    if (error.statusCode !== undefined && error.statusCode < 500) return send(reply, missing);
    // A fault of ours: one sentence for the browser, the rest for the terminal.
    console.error(error.stack ?? "Something that is not an error was thrown.");
    return send(reply, textAnswer(500, "Framewise could not answer this request."));
  });

  app.get("/missing", (_request, reply) => send(reply, missing));
  app.get("/moved", (request, reply) => {
    const target = targetOf(request.originalUrl);
    const location = target.kind === "moved" ? target.location : basePath;
    return send(reply, textAnswer(307, `Framewise is at ${basePath}.`, { Location: location }));
  });
  app.get("/health", (_request, reply) => send(reply, textAnswer(200, "ok")));
  app.get("/ready", (_request, reply) => send(reply, textAnswer(200, "ready")));

  const script = printRuntimeConfig(runtimeConfig(settings));
  app.get("/config", (_request, reply) =>
    reply
      .headers({ "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" })
      .send(script),
  );

  app.get("/backend", { exposeHeadRoute: false }, async (request, reply) => {
    const target = targetOf(request.originalUrl);
    const answer = await backend(request, target.kind === "backend" ? target.target : "", endOf(reply));
    return answer === null ? reply.hijack() : send(reply, answer);
  });

  if (folder !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      cacheControl: false,
      acceptRanges: false,
      dotfiles: "ignore",
      index: false,
      preCompressed: true,
    });
    const serve = (request: FastifyRequest, reply: FastifyReply) => {
      const target = targetOf(request.originalUrl);
      const keep = target.kind === "asset" ? "public, max-age=31536000, immutable" : "no-cache";
      return reply
        .headers({ "Cache-Control": keep, Vary: "Accept-Encoding" })
        .sendFile("file" in target ? target.file : "index.html");
    };
    for (const kind of ["/page", "/asset", "/file"]) app.get(kind, serve);
  }

  await app.ready();
  return { routing: (request, response) => app.routing(request, response) };
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

function carriesBody(headers: IncomingHttpHeaders): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** The header is absent from old browsers and from command lines, which cannot be tricked into asking. */
function isForeignPage(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"] ?? "none";
  return typeof site !== "string" || !["same-origin", "same-site", "none"].includes(site);
}

function endOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
