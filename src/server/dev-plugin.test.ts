// Rule: `npm run dev` answers `/config.js` and `/backend` as `npm start` does, and refuses the same hosts.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { devPlugin } from "./dev-plugin";
import { rawRequest, serveForTest, statusOf } from "./serve-for-test";

const sampleModule = `
let answered = 0;
export const createSampleBackend = () => async (request) =>
  Response.json({ path: new URL(request.url).pathname, answered: (answered += 1) });
`;

async function serveDev(environment: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const root = await mkdtemp(join(tmpdir(), "framewise-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const folder of ["public", "src", "src/sample"]) await mkdir(join(root, folder));
  await writeFile(join(root, "index.html"), "<!doctype html><title>Framewise in development</title>");
  await writeFile(join(root, "public", "config.js"), "of a static host");
  await writeFile(join(root, "src", "sample", "sample-backend.ts"), sampleModule);
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    mode: "development",
    plugins: [devPlugin()],
    server: { middlewareMode: true, watch: null, ws: false },
  });
  onTestFinished(() => vite.close());
  return serveForTest(createHttpServer(vite.middlewares));
}

describe("in development", () => {
  it("config.js is the server's and not the static host's", async () => {
    const { url } = await serveDev();
    expect(await (await fetch(`${url}/config.js`)).text()).toContain('"kind":"sample","url":"/backend"');
  });

  it("the sample backend answers, and remembers", async () => {
    const { url } = await serveDev();
    const ask = async () => (await fetch(`${url}/backend/api/sample_videos`)).json();
    expect(await ask()).toEqual({ path: "/api/sample_videos", answered: 1 });
    expect(await ask()).toEqual({ path: "/api/sample_videos", answered: 2 });
  });

  it("everything lives under the base path", async () => {
    const { url } = await serveDev({ BASE_PATH: "/fw", BACKEND_URL: "https://backend.example" });
    expect(await (await fetch(`${url}/fw/config.js`)).text()).toContain(
      '"kind":"proxied","url":"/fw/backend"',
    );
    expect((await fetch(`${url}/fw/backend/api/user`)).status).toBe(404);
    expect(await (await fetch(`${url}/fw/`)).text()).toContain("in development");
  });

  it("a foreign host is refused everywhere, and other sites may not ask", async () => {
    const { port } = await serveDev();
    for (const path of ["/", "/config.js", "/backend/api/sample_videos"]) {
      expect(statusOf(await rawRequest(port, `GET ${path} HTTP/1.1`, "Host: evil.example"))).toBe(403);
    }
    const asked = [
      "GET /backend/api/sample_videos HTTP/1.1",
      "Host: localhost",
      "Sec-Fetch-Site: cross-site",
    ];
    expect(statusOf(await rawRequest(port, ...asked))).toBe(403);
  });

  it("a wrong setting stops the start with its sentence", async () => {
    await expect(serveDev({ LOCK_BACKEND: "maybe" })).rejects.toThrow(
      'LOCK_BACKEND must be 1 or 0, not "maybe".',
    );
  });
});
