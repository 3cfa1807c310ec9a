// The rule: the build works where there is nothing but files: without rewrites, below a path, and, as the demo, without
// any backend. `dumbHost` does what such hosts do: a file that is there, or 404.html with a 404.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { startServer } from "../../src/server/start.mjs";
import { documentedExample } from "../fixture";
import { builtFiles, expect, projectFolder, serveBackend, test as base } from "./deployed-test";

const types = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".svg", "image/svg+xml"],
]);

type DumbHost = (folder: string, below: string, instead?: ReadonlyMap<string, string>) => Promise<string>;

const test = base.extend<{ readonly dumbHost: DumbHost }>({
  dumbHost: async ({ closing, watch }, runTest) => {
    await runTest(async (folder, below, instead = new Map<string, string>()) => {
      const host = await serveBackend((request, response) => {
        const { pathname } = new URL(request.url ?? "", "http://localhost");
        const name = pathname === below ? "index.html" : pathname.slice(below.length);
        const file = path.join(folder, name);
        const isThere = pathname.startsWith(below) && statSync(file, { throwIfNoEntry: false })?.isFile();
        const type = types.get(isThere ? path.extname(name) : ".html") ?? "text/plain";
        response.writeHead(isThere ? 200 : 404, { "Content-Type": type });
        response.end(instead.get(name) ?? readFileSync(isThere ? file : path.join(folder, "404.html")));
      }, closing);
      watch.expectHost(host);
      return `http://${host}${below}`;
    });
  },
});

async function build(folder: string, ...flags: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ["src/server/build.mjs", `--folder=${folder}`, ...flags], {
    cwd: projectFolder,
    env: { ...process.env, BASE_PATH: "/tools" },
  });
}

// One worker for this file, so that each build is made once.
test.describe.configure({ mode: "default" });

let made = "";
test.beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), "framewise-built-"));
  await build(path.join(made, "demo"), "--demo");
  await build(path.join(made, "dist"));
});
test.afterAll(() => rmSync(made, { recursive: true, force: true }));

test("on a host without rewrites a shared link opens, and the backend is asked directly", async ({
  page,
  watch,
  vendorWith,
  dumbHost,
}) => {
  const vendor = await vendorWith({ cors: true });
  const config = readFileSync(path.join(builtFiles, "config.js"), "utf8");
  const pointed = config.replaceAll("https://backend.identifai.net", vendor.url);
  expect(pointed).not.toBe(config);
  watch.expectHost(vendor.host);
  watch.expectStatus(404);
  const url = await dumbHost(builtFiles, "/", new Map([["config.js", pointed]]));
  await page.goto(`${url}video/${documentedExample}?view=table`);
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText("Human: all 6");
  await expect(page.getByRole("tab", { name: "Table" })).toHaveAttribute("aria-selected", "true");
  expect(vendor.received.map(({ status }) => status)).toEqual([200]);
});

test("below a path everything lives there: pages, files, configuration, backend and links", async ({
  page,
  closing,
  watch,
}) => {
  const { url, close } = await startServer({ root: made, environment: { BASE_PATH: "/tools" } });
  closing.push(close);
  watch.expectHost(new URL(url).host);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.getByRole("searchbox", { name: "Video hash" }).fill(documentedExample);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  await expect(page).toHaveURL(`${url}video/${documentedExample}`);
  await page.reload();
  await expect(page.getByRole("figure").getByText("25%", { exact: true })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Framewise" }).click();
  await expect(page).toHaveURL(url);
  expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
  expect(asked).toContain(`${url}backend/api/classification_video/${documentedExample}`);
});

test("the demo answers in the page itself, and asks nobody for a result", async ({
  page,
  watch,
  dumbHost,
}) => {
  const url = await dumbHost(path.join(made, "demo"), "/tools/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.getByRole("list", { name: "Sample videos" }).getByRole("link").first().click();
  const verdict = page.getByRole("region", { name: "Verdict", exact: true });
  await expect(verdict).toContainText("Human: all 6 heuristics agree");
  await expect(page.getByRole("figure").getByText("25%", { exact: true })).toBeVisible();
  watch.expectStatus(404);
  await page.reload();
  await expect(verdict).toBeVisible();
  expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
  expect(asked.filter((address) => address.includes("/backend/"))).toEqual([]);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute(
    "content",
    /; connect-src 'self'; .*require-trusted-types-for 'script'/,
  );
});

test("no other build than the demo's holds the sample backend", () => {
  const manifest = readFileSync(path.join(made, "dist/.vite/manifest.json"), "utf8");
  expect(manifest).not.toContain("sample-backend");
  expect(readFileSync(path.join(made, "demo/.vite/manifest.json"), "utf8")).toContain("sample-backend");
});
