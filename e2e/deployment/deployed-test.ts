// The `test` of the deployments: runs a server of somebody else over the built app, in a folder of its own, and ends it
// with its test. What a server is given is the repository's own file, with the few words replaced that are each
// installation's own.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type Server, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "../served-test";

export { expect } from "../fixture";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
export const builtFiles = path.join(projectFolder, "dist");

type Deployed = {
  /** An empty folder that is gone after the test. */
  readonly folder: string;
  /** Starts a program and waits until somebody answers at this port; it is ended after the test. */
  readonly runServer: (
    command: readonly [program: string, ...args: string[]],
    port: number,
    environment?: Readonly<Record<string, string>>,
  ) => Promise<void>;
};

export const test = base.extend<Deployed>({
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, runTest) => {
    const folder = mkdtempSync(path.join(tmpdir(), "framewise-deployed-"));
    await runTest(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  runServer: async ({ closing, folder, watch }, runTest) => {
    await runTest(async ([program, ...args], port, environment = {}) => {
      const running = spawn(program, args, {
        cwd: folder,
        env: { ...process.env, HOME: folder, ...environment },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      running.stderr.on("data", (text) => {
        said += String(text);
      });
      const ended = new Promise<void>((resolve) => {
        running.once("close", () => resolve());
      });
      closing.push(async () => {
        running.kill("SIGTERM");
        await ended;
      });
      watch.expectHost(`localhost:${port}`);
      while (!(await answers(port))) {
        if (running.exitCode !== null) throw new Error(`${program} ended: ${said}`);
      }
    });
  },
});

/** Where a program is, or undefined; servers often lie where only root looks. */
export function findProgram(name: string): string | undefined {
  const places = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return places.map((place) => path.join(place, name)).find(isExecutable);
}

/** Said once where a server is missing, beside the runner's own count of what was skipped. */
export function sayNotRun(server: string): void {
  process.stdout.write(`Not run: the deployment behind ${server}, which is not installed here.\n`);
}

/** One of this folder's files, with each word replaced; every one of them must be there. */
export function readDeployed(
  file: string,
  replaced: readonly (readonly [from: string, to: string])[],
): string {
  let text = readFileSync(path.join(projectFolder, "e2e/deployment", file), "utf8");
  for (const [from, to] of replaced) {
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    text = text.replaceAll(from, to);
  }
  return text;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

/** A backend that says whatever it likes; its host and port. */
export async function serveBackend(
  listener: RequestListener,
  closing: (() => Promise<void>)[],
): Promise<string> {
  const server = createHttpServer(listener);
  closing.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${await listen(server)}`;
}

/** Everything that comes back for these exact bytes, until the server ends the connection. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text, "latin1"));
    let received = "";
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
