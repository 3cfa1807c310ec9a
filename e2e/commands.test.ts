// Rule: on a fresh clone the commands of the README and CONTRIBUTING say what they are for and nothing else, no warning
// and no stack; and whoever stops npm has stopped what npm started.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const isWindows = process.platform === "win32";
// A build takes seconds, and on a busy machine a minute.
const waitMs = 180_000;
vi.setConfig({ testTimeout: 2 * waitMs, hookTimeout: waitMs });

let home = "";
let clone = "";

// What a clone and `npm ci` give, with nothing left in it by earlier runs.
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), "framewise-commands-"));
  clone = path.join(home, "clone");
  mkdirSync(path.join(clone, "node_modules"), { recursive: true });
  for (const name of ["src", "public", "e2e", ...namesOfFiles(root)])
    cpSync(path.join(root, name), path.join(clone, name), {
      recursive: true,
      filter: (file) => !/[\\/](?:node_modules|dist)$/.test(file),
    });
  for (const name of readdirSync(path.join(root, "node_modules")).filter((name) => !/^\.(?!bin$)/.test(name)))
    symlinkSync(path.join(root, "node_modules", name), path.join(clone, "node_modules", name), "junction");
});
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

function namesOfFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".env")).map(({ name }) => name);
}

/** Of the environment, what a new user has: nothing of npm's, of a test runner's or of this app's settings. */
function freshEnvironment(port: number) {
  const needed = Object.entries(process.env).filter(([name]) =>
    /^(?:path|systemroot|comspec|temp|tmp|tmpdir|appdata|lang)$/i.test(name),
  );
  return {
    ...Object.fromEntries(needed),
    HOME: home,
    NO_COLOR: "1",
    PORT: String(port),
    npm_config_update_notifier: "false",
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

/** Starts a command of npm in a group of its own, as a terminal does; what is left of it ends with its test. */
async function begin(...args: readonly string[]) {
  const port = await freePort();
  const started = spawn("npm", args, {
    cwd: clone,
    env: freshEnvironment(port),
    detached: !isWindows,
    shell: isWindows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [started.stdout, started.stderr])
    stream.on("data", (data) => {
      said += String(data);
    });
  const ended = new Promise<string>((resolve) => {
    started.once("exit", (code, signal) => resolve(signal ?? String(code)));
  });
  const id = started.pid ?? 0;
  onTestFinished(() => {
    try {
      process.kill(-id, "SIGKILL");
    } catch {
      // All of it has ended.
    }
  });
  return {
    port,
    id,
    ended,
    said: () => said,
    says: (words: string) => vi.waitFor(() => expect(said).toContain(words), { timeout: waitMs }),
  };
}

/** What a command may say beside npm's own two lines. */
function saidAlone(said: string): string {
  return said.replaceAll(/^> .*$/gm, "").trim();
}

const faults = /warn|deprecat|\berr(?:or)?\b|fail|\(!\)|^\s+at \S+/im;

describe("on a fresh clone", () => {
  it("`npm start` says where it is, and whom it asks", async () => {
    const { port, said, says } = await begin("start");
    await says("It asks the embedded sample backend");
    expect(saidAlone(said())).toBe(
      `Framewise is ready at http://localhost:${port}/\nIt asks the embedded sample backend, which needs no key and no network.`,
    );
  });

  it("`npm run dev` finds all packages before the page asks for one", async () => {
    const { port, said, says } = await begin("run", "dev");
    await says(`http://localhost:${port}/`);
    const bundled = path.join(clone, "node_modules/.vite/deps/_metadata.json");
    const packages = await vi.waitFor(() => Object.keys(JSON.parse(readText(bundled)).optimized), {
      timeout: waitMs,
    });
    expect(packages).toEqual(expect.arrayContaining(["react", "recharts", "zod/mini", "hash-wasm"]));
    await fetch(`http://localhost:${port}/backend/api/sample_videos`);
    expect(saidAlone(said())).not.toMatch(faults);
  });

  for (const [command, ends] of [
    ["build", "Framewise for / is in "],
    ["build:demo", "Framewise's demo for / is in "],
  ] as const)
    it(`\`npm run ${command}\` says where the files are`, async () => {
      const { ended, said } = await begin("run", command);
      expect(await ended).toBe("0");
      const [line = "", ...more] = saidAlone(said()).split("\n");
      expect(line).toContain(ends);
      expect(more).toEqual([]);
    });

  for (const [command, ...args] of [
    ["unit", "src/domain/side.test.ts"],
    ["coverage", "src/domain/side.test.ts", "--coverage.include=src/domain/side.ts"],
    ["bench", "--help"],
  ])
    it(`\`npm run ${command}\` has nothing to complain about`, async () => {
      const { ended, said } = await begin("run", String(command), "--", ...args);
      expect(`${await ended} ${said()}`).toMatch(/^0 /);
      expect(saidAlone(said())).not.toMatch(faults);
    });
});

describe.skipIf(isWindows)("a stop", () => {
  // What is served is not what is asked about here, so nothing is built for it. Flags after `--` would reach the script's
  // last command alone.
  const unbuilt = "<!doctype html><title>Framewise</title>";
  beforeAll(() => {
    rmSync(path.join(clone, "dist"), { recursive: true, force: true });
    mkdirSync(path.join(clone, "dist"));
    writeFileSync(path.join(clone, "dist/index.html"), unbuilt);
    const scripts = path.join(clone, "package.json");
    writeFileSync(scripts, readText(scripts).replaceAll("start.mjs", "start.mjs --no-build"));
  });

  /** Everything that runs under a process, itself included. */
  function family(id: number): readonly number[] {
    const children = readText(`/proc/${id}/task/${id}/children`).trim().split(/\s+/).filter(Boolean);
    return [id, ...children.flatMap((child) => family(Number(child)))];
  }

  function isRunning(id: number): boolean {
    try {
      process.kill(id, 0);
      return !/\) Z /.test(readText(`/proc/${id}/stat`));
    } catch {
      return false;
    }
  }

  /** Somebody who holds a connection: one that was answered, and one that is still asking. */
  async function hold(port: number, text: string): Promise<void> {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("error", () => undefined);
    onTestFinished(() => void socket.destroy());
    if (text.endsWith("\r\n\r\n")) await new Promise((resolve) => socket.once("data", resolve));
  }

  const isOpen = (port: number) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });

  async function nothingIsLeft(port: number, ids: readonly number[]) {
    await vi.waitFor(() => expect(ids.filter(isRunning)).toEqual([]), { timeout: waitMs });
    expect(await isOpen(port)).toBe(false);
  }

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const)
    it(`of npm alone by ${signal} ends the server too, whoever is connected`, async () => {
      const { port, id, ended, said, says } = await begin("start");
      await says("Framewise is ready at");
      const ids = family(id);
      expect(ids.length).toBe(2);
      expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe(unbuilt);
      await hold(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      await hold(port, "GET / HTTP/1.1\r\nHost: loc");
      process.kill(id, signal);
      expect(["0", signal]).toContain(await ended);
      await nothingIsLeft(port, ids);
      expect(saidAlone(said())).not.toMatch(faults);
    });

  it("from the keyboard is no failure", async () => {
    const { port, id, ended, said, says } = await begin("start");
    await says("Framewise is ready at");
    const ids = family(id);
    process.kill(-id, "SIGINT");
    expect(["0", "SIGINT"]).toContain(await ended);
    await nothingIsLeft(port, ids);
    expect(saidAlone(said())).not.toMatch(faults);
  });

  it("before the server is there leaves nothing behind", async () => {
    const { port, id, ended, said } = await begin("start");
    const withServer = () => expect(family(id).length).toBe(2);
    await vi.waitFor(withServer, { timeout: waitMs, interval: 5 });
    const ids = family(id);
    process.kill(id, "SIGTERM");
    expect(await ended).toBe("SIGTERM");
    await nothingIsLeft(port, ids);
    expect(saidAlone(said())).toBe("");
  });

  it("of the development server ends it too", async () => {
    const { port, id, ended, says } = await begin("run", "dev");
    await says(`http://localhost:${port}/`);
    const ids = family(id);
    process.kill(id, "SIGTERM");
    expect(["0", "143", "SIGTERM"]).toContain(await ended);
    await nothingIsLeft(port, ids);
  });
});

/** A file's text, empty where there is none. */
function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
