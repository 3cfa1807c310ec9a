// Weighs the built app against its byte budgets (kB are 1,000 bytes, gzip at its default level) and looks into
// the source maps for what must not run before the verdict. No budget is in seconds: those depend on the machine.
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * What is built: the bundler's manifest, the page, and how to look at a file of the output.
 * @typedef {object} Build
 * @property {import("vite").Manifest} manifest
 * @property {string} html
 * @property {readonly string[]} scripts every .js in the output's assets
 * @property {(file: string) => number} gzipBytes
 * @property {(file: string) => readonly string[] | undefined} sources from the file's source map, undefined without one
 *
 * @typedef {object} Row
 * @property {keyof typeof budgets} part
 * @property {string} what
 * @property {readonly { readonly file: string, readonly bytes: number }[]} files largest first
 * @property {number} bytes
 * @property {readonly string[]} faults empty when the budget holds
 */

/**
 * In gzip bytes. The goal of a result page is 250 kB, its typefaces included: this one is over it and may only fall. 8 kB are
 * the rows that long lists draw in sight, 5 kB the looks of all pages in one stylesheet and their names in the markup (all
 * stylesheets together became 7 kB smaller by it), 9 kB the schemas by which the worker reads. Before the verdict, 0.6 kB are the one table of pieces that arrive late.
 */
const budgets = {
  beforeVerdict: 101_000,
  worker: 30_000,
  resultPage: 267_000,
  faces: 60_000,
  whenIdle: 30_000,
};

// The chart and the dialogs, with what only they bring along: their first chunk must wait for the verdict.
const afterVerdictOnly = [
  "recharts",
  "victory-vendor",
  "@reduxjs/toolkit",
  "react-redux",
  "@base-ui/react",
  "@base-ui/utils",
];

// Chunks that no result page fetches, by the manifest's key (the source file), each with the reason.
// A browser test holds this list against what a result page really fetches.
const notOnAResultPage = new Map([
  ["src/domain/found-hashes.ts", "when more than 64 digits is pasted, opened or dropped"],
  ["src/api/find-hashes-away.ts", "with it"],
  ["src/screens/home/home-page.tsx", "the home page only"],
  ["src/app/other-page.tsx", "addresses that are no page of ours"],
  ["src/screens/home/recent-part.tsx", "the home page only, where something was looked up before"],
  ["src/screens/triage/triage-page.tsx", "the page of many videos only"],
  ["src/api/serve-triage.ts", "where no worker can start, and a list is checked"],
  ["src/screens/compare/compare-page.tsx", "the page of two results only"],
  ["src/screens/settings/settings-page.tsx", "fetched when Settings is opened"],
  ["src/app/keys-dialog.tsx", "when the list of keys is opened"],
  ["src/screens/result/raw/raw-panel.tsx", "when the raw answer is opened"],
  ["src/screens/result/share-part.tsx", "when somebody comes near Copy link, Copy summary or Export"],
  ["src/screens/result/saved-part.tsx", "with a result that was opened from a file"],
  ["src/screens/look-up/file/open-saved.ts", "when a saved result is opened"],
  ["src/screens/look-up/file/read-saved.ts", "when a saved result is opened, and no worker can start"],
  ["src/screens/look-up/pending-part.tsx", "while a result is not finished"],
  ["src/screens/result/newer-details.tsx", "with answers of the newer generations"],
  ["src/chart/heatmap.tsx", "when the Heatmap tab is chosen"],
  ["src/screens/result/frame-panel.tsx", "when a frame is selected"],
  ["src/screens/look-up/file/file-import.tsx", "when a file is dropped or chosen"],
  ["src/screens/look-up/read-paste.ts", "when something else than 64 digits is entered in the search box"],
  ["src/screens/triage/triage-lists.ts", "when several pasted hashes are opened in Triage"],
  ["src/screens/result/score-table-view.tsx", "when the Table tab is chosen"],
  ["src/api/load-classification.ts", "only where no worker can start: it does the worker's work"],
]);

// Chunks that a result page fetches only once it stands and the browser is idle; weighed apart.
const whenIdle = new Map([
  ["src/screens/result/further-sections.tsx", "what stands under the first screenful"],
  ["src/screens/look-up/no-result-pages.tsx", "what a failure needs, while the line still works"],
  ["src/screens/result/kept-part.tsx", "for results that open without a network later"],
]);

/** Typefaces, and the one that only a name with a rare letter brings along. */
const isFace = (/** @type {string} */ file) => file.endsWith(".woff2");
const isRareFace = (/** @type {string} */ file) => file.includes("-latin-ext-");

/**
 * @param {Build} build
 * @param {ReadonlyMap<string, string>} [elsewhere] chunks that are not part of a result page
 * @param {ReadonlyMap<string, string>} [idle] chunks that a result page fetches when the browser is idle
 * @returns {readonly Row[]}
 */
export function weigh(build, elsewhere = notOnAResultPage, idle = whenIdle) {
  const { manifest, html, scripts } = build;
  const chunkFiles = new Set(Object.values(manifest).map((chunk) => chunk.file));
  const workers = scripts.filter((file) => !chunkFiles.has(file));
  const inHtml = localFiles(html, [...chunkFiles]);
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  // What the page names itself it waits for, whoever imports it.
  const named = Object.keys(manifest).filter((key) => {
    const file = manifest[key]?.file ?? "";
    return file.endsWith(".js") && inHtml.includes(file);
  });
  const before = reached(manifest, [...entries, ...named], (chunk) => chunk.imports ?? []);
  /** @param {import("vite").ManifestChunk} chunk */
  const fetched = (chunk) =>
    [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].filter((key) => !elsewhere.has(key));
  const onPage = reached(manifest, [...entries, ...named], (chunk) =>
    fetched(chunk).filter((key) => !idle.has(key)),
  );
  const later = reached(manifest, [...idle.keys()], fetched).filter((chunk) => !onPage.includes(chunk));

  const beforeFiles = unique([
    ...before.map((chunk) => chunk.file),
    // The worker's own code is fetched early and run elsewhere.
    ...inHtml.filter((file) => file.endsWith(".js") && !workers.includes(file)),
  ]);
  const pageFiles = unique(["index.html", ...inHtml, ...onPage.flatMap(filesOf)]);
  const laterFiles = unique(later.flatMap(filesOf)).filter((file) => !pageFiles.includes(file));
  return [
    row(build, {
      part: "beforeVerdict",
      what: "JavaScript before the verdict",
      names: beforeFiles,
      faults: before.flatMap((chunk) => strangers(build, chunk.file)),
    }),
    ...workers.map((file) =>
      row(build, { part: "worker", what: `Worker ${path.posix.basename(file)}`, names: [file], faults: [] }),
    ),
    row(build, {
      part: "resultPage",
      what: "All that a result page fetches",
      names: pageFiles.filter((file) => !isFace(file)),
      faults: [],
    }),
    row(build, {
      part: "faces",
      what: "Its typefaces",
      names: pageFiles.filter((file) => isFace(file) && !isRareFace(file)),
      faults: [],
    }),
    row(build, {
      part: "whenIdle",
      what: "What it fetches when idle",
      names: laterFiles,
      faults: [],
    }),
  ];
}

/** @param {import("vite").ManifestChunk} chunk */
function filesOf(chunk) {
  return [chunk.file, chunk.css ?? [], chunk.assets ?? []].flat();
}

/**
 * @param {Build} build
 * @param {{ part: Row["part"], what: string, names: readonly string[], faults: readonly string[] }} parts
 * @returns {Row}
 */
function row(build, { part, what, names, faults }) {
  const files = names
    .map((file) => ({ file, bytes: build.gzipBytes(file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const over = bytes - budgets[part];
  const all = over > 0 ? [`${over} bytes over its budget`, ...faults] : faults;
  return { part, what, files, bytes, faults: all };
}

/**
 * @param {import("vite").Manifest} manifest
 * @param {readonly string[]} keys
 * @param {(chunk: import("vite").ManifestChunk) => readonly string[]} next
 */
function reached(manifest, keys, next) {
  const seen = new Set(keys);
  for (const key of seen) {
    const chunk = manifest[key];
    if (chunk) for (const other of next(chunk)) seen.add(other);
  }
  return [...seen].flatMap((key) => manifest[key] ?? []);
}

/**
 * What the page itself names (the runtime configuration, styles, the icon), without the base path.
 * @param {string} html
 * @param {readonly string[]} chunkFiles
 */
function localFiles(html, chunkFiles) {
  const urls = [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((url) => url.startsWith("/"));
  const entry = urls.find((url) => chunkFiles.some((file) => url.endsWith(`/${file}`)));
  const base = entry?.slice(0, entry.lastIndexOf("/assets/") + 1) ?? "/";
  return urls.filter((url) => url.startsWith(base)).map((url) => url.slice(base.length));
}

/**
 * @param {Build} build
 * @param {string} file
 */
function strangers(build, file) {
  // The bundler's own few lines, which are nobody's source.
  if (file.startsWith("assets/rolldown-runtime-")) return [];
  const sources = build.sources(file);
  if (sources === undefined) return [`${file} has no source map, so what is in it cannot be checked`];
  return afterVerdictOnly
    .filter((name) => sources.some((source) => source.includes(`node_modules/${name}/`)))
    .map((name) => `${file} contains ${name}, which must not load before the verdict`);
}

/** @param {readonly string[]} names */
function unique(names) {
  return [...new Set(names)];
}

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const cells = rows.map(({ part, what, bytes, faults }) => [
    what,
    kilobytes(bytes),
    kilobytes(budgets[part]),
    faults.length === 0 ? "holds" : "BROKEN",
  ]);
  const all = [["what (gzip)", "measured", "budget", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const lines = all.map(([what = "", measured = "", budget = "", verdict = ""]) =>
    `${what.padEnd(widths[0] ?? 0)}  ${measured.padStart(widths[1] ?? 0)}  ${budget.padStart(widths[2] ?? 0)}  ${verdict}`.trimEnd(),
  );
  const files = rows.flatMap(({ what, files, faults }) => [
    "",
    `${what}:`,
    ...faults.map((fault) => `  ! ${fault}`),
    ...files.map(({ file, bytes }) => `  ${kilobytes(bytes).padStart(9)}  ${file}`),
  ]);
  return [...lines, ...files].join("\n");
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(2)} kB`;
}

/**
 * @param {string} folder
 * @returns {Build}
 */
export function readBuild(folder) {
  /** @param {string} file */
  const read = (file) => readFileSync(path.join(folder, file));
  return {
    manifest: JSON.parse(read(".vite/manifest.json").toString()),
    html: read("index.html").toString(),
    scripts: readdirSync(path.join(folder, "assets"))
      .filter((name) => name.endsWith(".js"))
      .map((name) => `assets/${name}`),
    // A typeface is compressed by itself and sent as it is.
    gzipBytes: (file) => (isFace(file) ? read(file) : gzipSync(read(file))).length,
    sources: (file) =>
      existsSync(path.join(folder, `${file}.map`))
        ? JSON.parse(read(`${file}.map`).toString()).sources
        : undefined,
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const rows = weigh(readBuild(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url))));
  console.log(table(rows));
  process.exitCode = rows.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
