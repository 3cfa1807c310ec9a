/**
 * Gives `npm run dev` what the server side answers in `npm start`: `/config.js`, `/backend/*` and the check of the Host.
 * The policy cannot hold there, because Vite injects scripts and styles of its own.
 *
 * vite.config.ts imports this file, and what loads that cannot import samples; so they are loaded by Vite, when asked for.
 */
import { isRunnableDevEnvironment, type Connect, type Plugin, type ViteDevServer } from "vite";
import { endWithNpm } from "./end-with-npm.mjs";
import { createApplication } from "./application";
import { readEnvironment } from "./environment-files";
import { checkHost } from "./host-name";
import { readRequestTarget } from "./request-target";
import { createBackend } from "./backend";
import { readServerSettings, type ServerSettings } from "./server-settings";
import type { AnswerRequest } from "./web-request";

/** @throws at the start of Vite, one sentence that names the wrong setting */
export function devPlugin(): Plugin {
  let settings: ServerSettings | undefined;
  return {
    name: "framewise-server",
    apply: (_config, { command, mode, isPreview }) =>
      command === "serve" && mode !== "test" && isPreview !== true,
    config(config, { mode }) {
      const environment = readEnvironment(config.root ?? process.cwd(), mode);
      const reading = readServerSettings(environment);
      if (reading.kind === "wrong") throw new Error(reading.message);
      settings = reading.settings;
      const { host, port, allowedHosts, basePath } = settings;
      return {
        base: basePath,
        server: {
          host: config.server?.host ?? host,
          // Without PORT, Vite's own default: the built app may be running on ours.
          ...((environment["PORT"] ?? "") === "" ? {} : { port }),
          strictPort: true,
          allowedHosts: [...allowedHosts],
          cors: false,
        },
      };
    },
    async configureServer(server) {
      if (server.httpServer !== null) endWithNpm("dev");
      if (settings !== undefined) server.middlewares.use(await devRoutes(settings, server));
    },
  };
}

async function devRoutes(
  settings: ServerSettings,
  server: ViteDevServer,
): Promise<Connect.NextHandleFunction> {
  const backend = createBackend(settings, currentSample(server));
  const { routing } = await createApplication({ settings, folder: null, backend });
  return (request, response, next) => {
    const { kind } = readRequestTarget(request.url ?? "", settings.basePath);
    const isAllowed = checkHost(request, settings.allowedHosts) === "allowed";
    if (isAllowed && kind !== "config" && kind !== "backend") next();
    else routing(request, response);
  };
}

/** The sample backend as it is now: an edit of its files gives a new one with fresh state. */
function currentSample(server: ViteDevServer): AnswerRequest {
  type SampleModule = typeof import("../sample/sample-backend");
  let loaded: SampleModule | undefined;
  let answer: AnswerRequest | undefined;
  return async (request) => {
    const { ssr } = server.environments;
    if (!isRunnableDevEnvironment(ssr)) throw new Error("Vite cannot run the sample backend here.");
    const module = await ssr.runner.import<SampleModule>("/src/sample/sample-backend.ts");
    if (module !== loaded || answer === undefined) answer = module.createSampleBackend();
    loaded = module;
    return answer(request);
  };
}
