// Firefox as its owner installed it, driven through Marionette: its own side of WebDriver, which needs no program beside it.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Socket, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProgram } from "../deployment/deployed-test";
import { type Started, commands, startProgram, until } from "./driver";

const startMs = 30_000;

const preferences = {
  "marionette.port": 0,
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.ipc.processCount": 1,
  "extensions.update.enabled": false,
  "intl.accept_languages": "en-US",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  // No test can reach another machine, whatever the browser tries.
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.no_proxies_on": "localhost",
};

export async function startFirefox(downloads: string): Promise<Started> {
  const program = process.env["FIREFOX"] || (findProgram("firefox") ?? findProgram("firefox-esr"));
  if (!program) return { missing: "no Firefox is installed here" };
  const profile = mkdtempSync(path.join(tmpdir(), "framewise-firefox-"));
  const saving = { "browser.download.folderList": 2, "browser.download.dir": downloads };
  const lines = Object.entries({ ...preferences, ...saving }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, "user.js"), lines.join(""));
  const browser = startProgram(program, ["--marionette", "--headless", "--no-remote", "--profile", profile], {
    HOME: profile,
    MOZ_HEADLESS_WIDTH: "1440",
    MOZ_HEADLESS_HEIGHT: "1000",
    MOZ_CRASHREPORTER_DISABLE: "1",
  });
  const close = async () => {
    await browser.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until(
      () => (browser.running.exitCode === null ? portOf(profile) : -1),
      () => browser.said(),
      startMs,
    );
    if (port < 0) throw new Error(browser.said());
    const call = await marionette(port);
    const capabilities = { alwaysMatch: { unhandledPromptBehavior: "ignore" } };
    const session = await call("WebDriver:NewSession", { capabilities });
    return {
      name: `Firefox ${versionOf(session)}`,
      send: async (command, parameters) => valueOf(await call(commands[command].name, parameters)),
      close,
    };
  } catch (error) {
    await close();
    if (process.env["FIREFOX"]) throw error;
    return { missing: `${program} cannot be driven (${String(error).slice(0, 160)})` };
  }
}

function portOf(profile: string): number | undefined {
  try {
    return Number(readFileSync(path.join(profile, "MarionetteActivePort"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

type Call = (name: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Every message is its length in bytes, a colon, and JSON: `[0, id, name, parameters]` there, `[1, id, error, result]` back. */
async function marionette(port: number): Promise<Call> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<unknown, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    listenTo(socket, (message) => {
      if (!Array.isArray(message)) {
        resolve();
        return;
      }
      const [, id, error, result]: unknown[] = message;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error === null) call?.resolve(result);
      else call?.reject(new Error(JSON.stringify(error)));
    });
  });
  socket.once("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone"));
  });
  await greeted;
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function listenTo(socket: Socket, hear: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(":");
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      hear(message);
    }
  });
}

function valueOf(result: unknown): unknown {
  return typeof result === "object" && result !== null && "value" in result ? result.value : result;
}

function versionOf(session: unknown): string {
  return /"browserVersion":"([^"]*)"/.exec(JSON.stringify(session))?.[1] ?? "of unknown version";
}
