// The rule: the byte budgets count everything that the page loads by itself, and the chart's and the dialogs'
// code can never slip in front of the verdict unnoticed.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readBuild, table, weigh } from "./budgets.mjs";

type Build = Parameters<typeof weigh>[0];

const manifest: Build["manifest"] = {
  "index.html": {
    file: "assets/index-1.js",
    isEntry: true,
    imports: ["_shared-2.js"],
    dynamicImports: ["src/chart/score-chart.tsx"],
    css: ["assets/index-3.css"],
    assets: ["assets/worker-4.js", "assets/a-latin-7.woff2", "assets/a-latin-ext-8.woff2"],
  },
  "_shared-2.js": { file: "assets/shared-2.js" },
  "src/chart/score-chart.tsx": {
    file: "assets/score-chart-5.js",
    isDynamicEntry: true,
    imports: ["_shared-2.js", "_axis-6.js"],
  },
  "_axis-6.js": { file: "assets/axis-6.js" },
};

const html = `<link rel="icon" href="/tools/favicon.svg" />
  <script src="/tools/config.js"></script>
  <script type="module" crossorigin src="/tools/assets/index-1.js"></script>
  <link rel="stylesheet" crossorigin href="/tools/assets/index-3.css">`;

const bytes = new Map([
  ["index.html", 300],
  ["favicon.svg", 200],
  ["config.js", 100],
  ["assets/index-1.js", 50_000],
  ["assets/shared-2.js", 30_000],
  ["assets/index-3.css", 5_000],
  ["assets/worker-4.js", 9_000],
  ["assets/score-chart-5.js", 90_000],
  ["assets/axis-6.js", 10_000],
  ["assets/a-latin-7.woff2", 50_000],
  ["assets/a-latin-ext-8.woff2", 30_000],
]);

function build(change: Partial<Build> = {}): Build {
  return {
    manifest,
    html,
    scripts: [...bytes.keys()].filter((file) => file.startsWith("assets/") && file.endsWith(".js")),
    gzipBytes: (file) => bytes.get(file) ?? Number.NaN,
    sources: () => ["../../src/app/main.tsx", "../../node_modules/react/index.js"],
    ...change,
  };
}

function heavier(file: string, more: number): Build["gzipBytes"] {
  return (asked) => (bytes.get(asked) ?? Number.NaN) + (asked === file ? more : 0);
}

test("before the verdict come the entry, its static imports and the page's own scripts, nothing lazy", () => {
  const [before] = weigh(build());
  expect(before?.files.map(({ file }) => file)).toEqual([
    "assets/index-1.js",
    "assets/shared-2.js",
    "config.js",
  ]);
  expect(before?.bytes).toBe(50_000 + 30_000 + 100);
});

test("what the page preloads counts before the verdict and is looked into, a preloaded worker does not", () => {
  const preloading = build({
    html: html.replace(
      '<link rel="stylesheet"',
      `<link rel="modulepreload" href="/tools/assets/score-chart-5.js">
       <link rel="modulepreload" href="/tools/assets/worker-4.js">
       <link rel="stylesheet"`,
    ),
    sources: (file) =>
      file === "assets/score-chart-5.js"
        ? ["../../node_modules/recharts/es6/a.js"]
        : ["../../src/app/main.tsx"],
  });
  const [before] = weigh(preloading);
  expect(before?.files.map(({ file }) => file)).toEqual([
    "assets/score-chart-5.js",
    "assets/index-1.js",
    "assets/shared-2.js",
    "assets/axis-6.js",
    "config.js",
  ]);
  expect(before?.faults.at(-1)).toContain("score-chart-5.js contains recharts");
});

test("a result page counts the page, its styles, the worker and every lazy chunk, each once", () => {
  const page = weigh(build()).find(({ part }) => part === "resultPage");
  const sizes = [...bytes].flatMap(([file, size]) => (file.endsWith(".woff2") ? [] : size));
  expect(page?.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test("a chunk of another page does not count, once it is declared as such", () => {
  const triage = { "src/pages/triage.tsx": { file: "assets/triage-7.js", isDynamicEntry: true } };
  const entry = { file: "assets/index-1.js", isEntry: true, dynamicImports: ["src/pages/triage.tsx"] };
  const both = build({
    manifest: { ...triage, "index.html": entry },
    gzipBytes: () => 1,
  });
  const namesOf = (rows: ReturnType<typeof weigh>) =>
    rows.find(({ part }) => part === "resultPage")?.files.map(({ file }) => file);
  expect(namesOf(weigh(both))).toContain("assets/triage-7.js");
  expect(namesOf(weigh(both, new Map([["src/pages/triage.tsx", "triage only"]])))).not.toContain(
    "assets/triage-7.js",
  );
});

test("a worker is whatever script the page's chunks do not include", () => {
  expect(weigh(build()).map(({ what }) => what)).toEqual([
    "JavaScript before the verdict",
    "Worker worker-4.js",
    "All that a result page fetches",
    "Its typefaces",
    "What it fetches when idle",
  ]);
});

test("typefaces are weighed apart, without the one of rare letters", () => {
  const faces = weigh(build()).find(({ part }) => part === "faces");
  expect(faces?.files.map(({ file }) => file)).toEqual(["assets/a-latin-7.woff2"]);
});

test("what is fetched when idle is weighed apart, without what the page has already", () => {
  const idle = new Map([["src/chart/score-chart.tsx", "drawn last"]]);
  const [, , page, , later] = weigh(build(), new Map(), idle);
  expect(later?.files.map(({ file }) => file)).toEqual(["assets/score-chart-5.js", "assets/axis-6.js"]);
  expect(page?.files.map(({ file }) => file)).not.toContain("assets/score-chart-5.js");
  expect(page?.bytes).toBe(300 + 200 + 100 + 50_000 + 30_000 + 5_000 + 9_000);
});

test.each([
  ["assets/shared-2.js", 20_900, 0],
  ["assets/worker-4.js", 21_000, 1],
  ["assets/axis-6.js", 72_400, 2],
  ["assets/a-latin-7.woff2", 10_000, 3],
])("%s may grow up to the budget and not a byte further", (file, room, index) => {
  expect(weigh(build({ gzipBytes: heavier(file, room) }))[index]?.faults).toEqual([]);
  expect(weigh(build({ gzipBytes: heavier(file, room + 1) }))[index]?.faults).toEqual([
    "1 bytes over its budget",
  ]);
});

test.each(["recharts", "@base-ui/react"])("%s before the verdict is a fault at any size", (name) => {
  const sources = (file: string) =>
    file === "assets/shared-2.js" ? [`../../node_modules/${name}/es6/a.js`] : ["../../src/app/main.tsx"];
  expect(weigh(build({ sources }))[0]?.faults).toEqual([
    `assets/shared-2.js contains ${name}, which must not load before the verdict`,
  ]);
});

test("Recharts in its lazy chunk is fine", () => {
  const sources = (file: string) =>
    file === "assets/score-chart-5.js"
      ? ["../../node_modules/recharts/es6/a.js"]
      : ["../../src/app/main.tsx"];
  expect(weigh(build({ sources })).flatMap(({ faults }) => faults)).toEqual([]);
});

test("a chunk without a source map is a fault, because nobody can look into it", () => {
  const [before] = weigh(build({ sources: () => undefined }));
  expect(before?.faults[0]).toContain("assets/index-1.js has no source map");
});

test("the table names what is broken, its budget and by how much", () => {
  const text = table(weigh(build({ gzipBytes: heavier("assets/index-1.js", 21_000) })));
  expect(text).toMatch(/^JavaScript before the verdict +101\.10 kB +101\.00 kB {2}BROKEN$/m);
  expect(text).toContain("! 100 bytes over its budget");
});

test("a built folder is weighed as gzip, in kB of 1,000 bytes", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "framewise-budgets-"));
  try {
    mkdirSync(path.join(folder, ".vite"));
    mkdirSync(path.join(folder, "assets"));
    const entry = { "index.html": { file: "assets/index-1.js", isEntry: true } };
    writeFileSync(path.join(folder, ".vite/manifest.json"), JSON.stringify(entry));
    writeFileSync(path.join(folder, "index.html"), '<script src="/assets/index-1.js"></script>');
    writeFileSync(path.join(folder, "assets/index-1.js"), "a".repeat(1_000_000));
    writeFileSync(path.join(folder, "assets/index-1.js.map"), '{ "sources": ["../../src/app/main.tsx"] }');
    writeFileSync(path.join(folder, "assets/hash-2.js"), randomBytes(30_000));
    const [before, worker] = weigh(readBuild(folder));
    expect(before?.bytes).toBeLessThan(2_000);
    expect(before?.faults).toEqual([]);
    expect(worker?.faults[0]).toMatch(/bytes over its budget$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
