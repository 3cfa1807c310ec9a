// Rule: `npm start` says in one sentence what is wrong, or where it is; never a stack, never another port.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer, type StartOptions } from "./start";

async function makeProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "framewise-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "dist"));
  await writeFile(join(root, "dist", "index.html"), "<!doctype html><title>Framewise</title>");
  return root;
}

async function start(options: Partial<StartOptions> = {}) {
  const root = options.root ?? (await makeProject());
  const server = await startServer({ environment: {}, build: false, anyPort: true, ...options, root });
  onTestFinished(server.close);
  return server;
}

describe("a start", () => {
  it("serves what was built, and says where", async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await (await fetch(url)).text()).toContain("<title>Framewise</title>");
    expect(await (await fetch(`${url}config.js`)).text()).toContain("sample backend");
  });

  it("names an address that a browser can open", async () => {
    expect((await start({ environment: { BASE_PATH: "/fw" } })).url).toMatch(
      /^http:\/\/localhost:\d+\/fw\/$/,
    );
    expect((await start({ environment: { HOST: "0.0.0.0" } })).url).toMatch(/^http:\/\/localhost:/);
    expect((await start({ environment: { HOST: "127.0.0.1" } })).url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it("stops at a wrong setting, before anything else", async () => {
    await expect(start({ environment: { PORT: "abc" }, root: "/nowhere", build: true })).rejects.toThrow(
      'PORT must be a whole number from 1 to 65535, not "abc".',
    );
  });

  it("stops at a taken port, before the build", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => {
        const address = taken.address();
        resolve(address !== null && typeof address === "object" ? address.port : 0);
      });
    });
    onTestFinished(() => void taken.close());
    const environment = { PORT: String(port), HOST: "127.0.0.1" };
    await expect(start({ environment, anyPort: false, build: true, root: "/nowhere" })).rejects.toThrow(
      `PORT ${port} is taken`,
    );
  });

  it("stops when there is nothing to serve", async () => {
    await expect(start({ root: "/nowhere" })).rejects.toThrow("There is no build to serve");
  });
});

it("the command ends with one sentence and an error code when a setting is wrong", async () => {
  const command = fileURLToPath(new URL("start.mjs", import.meta.url));
  const environment = { ...process.env, BACKEND_API_KEY: "se\ncret" };
  const running = spawn(process.execPath, [command], { env: environment });
  const written: string[] = [];
  for (const stream of [running.stdout, running.stderr])
    stream.on("data", (text) => written.push(String(text)));
  const code = await new Promise((resolve) => running.once("close", resolve));
  expect(code).toBe(1);
  expect(written.join("")).toBe(
    "BACKEND_API_KEY contains a line end or another character that a header cannot carry.\n",
  );
});
