// Rule: a build for static hosts opens under every address, and only the demo's brings a backend and a policy along.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, it, onTestFinished } from "vitest";
import { demoWorkerPlugins, staticHostPlugins } from "./static-host";

/** The files of a small build, by name. */
async function builtFiles(isDemo: boolean): Promise<ReadonlyMap<string, string>> {
  const root = await mkdtemp(join(tmpdir(), "framewise-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "src", "app"), { recursive: true });
  await writeFile(
    join(root, "index.html"),
    '<head></head><script type="module" src="/src/app/start.ts"></script>',
  );
  await writeFile(join(root, "src", "app", "start.ts"), 'console.log("the page");');
  await writeFile(join(root, "src", "app", "sample-in-page.ts"), 'console.log("the sample backend");');
  const built = await build({
    root,
    base: "/tools/",
    configFile: false,
    logLevel: "silent",
    plugins: [...staticHostPlugins(isDemo)],
    build: { write: false },
  });
  const outputs = "output" in built ? built.output : [];
  return new Map(
    outputs.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]),
  );
}

it("the page stands there a second time, as what such hosts send for an unknown address", async () => {
  const files = await builtFiles(false);
  expect(files.get("404.html")).toContain('src="/tools/assets/');
  expect(files.get("404.html")).toBe(files.get("index.html"));
  expect(files.has("config.js")).toBe(false);
  expect([...files.values()].join("\n")).not.toMatch(/Content-Security-Policy|the sample backend/);
});

it("the demo runs the sample backend before the page, under a policy of its own", async () => {
  const files = await builtFiles(true);
  const [, script = ""] = [...files].find(([name]) => /^assets\/.*\.js$/.test(name)) ?? [];
  expect(script.indexOf("the sample backend")).toBeGreaterThan(-1);
  expect(script.indexOf("the page")).toBeGreaterThan(script.indexOf("the sample backend"));
  expect(files.get("config.js")).toContain(
    '{"backend":{"kind":"sample","url":"/tools/backend","name":"sample backend"},"serverHoldsKey":false,"lock":true,"allow":[]',
  );
  const page = files.get("404.html") ?? "";
  expect(page).toContain("connect-src &#39;self&#39;; ");
  expect(page).toContain("require-trusted-types-for &#39;script&#39;");
  expect(page).not.toContain("frame-ancestors");
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
});

it("the worker, which is built apart, has the sample backend too", () => {
  expect(demoWorkerPlugins().map(({ name }) => name)).toEqual(["sample-in-page"]);
});
