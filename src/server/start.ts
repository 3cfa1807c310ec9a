/**
 * `npm start`: checks the settings, builds, serves, and says where.
 * It is loaded by start.mjs, because Node 20 does not read TypeScript.
 */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { createSampleBackend, type SampleBackendOptions } from "../sample/sample-backend";
import { createApplication } from "./application";
import { createBackend } from "./backend";
import { buildApp } from "./build-app";
import { readEnvironment } from "./environment-files";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";
import { securityHeaders } from "./security-headers";
import { isEveryAddress, readServerSettings, settingsWarnings, type ServerSettings } from "./server-settings";

export type StartOptions = {
  /** Folder of the project. */
  readonly root: string;
  /** The settings, as environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** False serves the `dist` that is there, which must have been built with the same BASE_PATH. */
  readonly build: boolean;
  /** Takes any free port instead of PORT; for tests. */
  readonly anyPort?: boolean;
  /** How the sample backend behaves; for tests. */
  readonly sample?: SampleBackendOptions;
};

export type RunningServer = {
  /** Where the home page is; ends with a slash. */
  readonly url: string;
  readonly settings: ServerSettings;
  readonly close: () => Promise<void>;
};

/** A start that cannot be; the message is one sentence for the terminal. */
class StartFailure extends Error {}

/**
 * Resolves once the server answers.
 * @throws StartFailure for a wrong setting, a taken port or a missing build
 */
export async function startServer({
  root,
  environment,
  build,
  anyPort = false,
  sample,
}: StartOptions): Promise<RunningServer> {
  const reading = readServerSettings(environment);
  if (reading.kind === "wrong") throw new StartFailure(reading.message);
  const { settings } = reading;
  const port = anyPort ? 0 : settings.port;
  if (build) {
    // Opened and closed again, so that a taken port is known before the build and not after it.
    await openServer(settings, port, () => {}).then(({ close }) => close());
    await buildApp(root, settings.basePath);
  }
  const folder = join(root, "dist");
  await access(join(folder, "index.html")).catch(() => {
    throw new StartFailure("There is no build to serve: start without --no-build first.");
  });
  const backend = createBackend(settings, createSampleBackend(sample));
  const { routing } = await createApplication({ settings, folder, backend });
  const server = await openServer(settings, port, routing);
  return { url: printUrl(settings, server.port), settings, close: server.close };
}

/** The command itself: prints, waits for a signal, and sets the exit code. */
export async function runStart(root: string, flags: readonly string[]): Promise<void> {
  try {
    const environment = readEnvironment(root, "production");
    const server = await startServer({ root, environment, build: !flags.includes("--no-build") });
    for (const warning of settingsWarnings(server.settings)) console.warn(warning);
    console.log(`Framewise is ready at ${server.url}`);
    console.log(backendSentence(server.settings));
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(error instanceof StartFailure ? error.message : error);
    process.exitCode = 1;
  }
}

async function openServer(
  settings: ServerSettings,
  port: number,
  listener: Parameters<typeof createHttpServer>[0],
) {
  const headers = securityHeaders(settings.allow);
  const opened = await listen(() => createHttpServer(listener, headers), settings.host, port);
  if (opened.kind === "failed") throw new StartFailure(opened.message);
  return opened;
}

function printUrl({ host, basePath }: ServerSettings, port: number): string {
  const name = isEveryAddress(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}${basePath}`;
}

function backendSentence({ backendUrl, backendKey }: ServerSettings): string {
  if (backendUrl === null) return "It asks the embedded sample backend, which needs no key and no network.";
  return backendKey === null
    ? `It asks ${backendUrl} with the key that each user enters in Settings.`
    : `It asks ${backendUrl} with the key from BACKEND_API_KEY.`;
}
