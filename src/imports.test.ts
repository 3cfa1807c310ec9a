// The rule: data enters in one place and walks one way to the screen. This is the house's import table, executed:
// who may import whom, which package and which of the browser's names belongs where, and how files are named.
// If a rule stands in the way of a natural path, change the rule here, in the open.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Breach, type Files, type House, findBreaches } from "../e2e/find-breaches";

const numbersAndWords = ["domain", "analysis", "words"];
const device = ["device/settings", "device/kept", "device/files"];
const belowScreens = [
  ...numbersAndWords,
  "address",
  "workers",
  "api/payload",
  "api",
  ...device,
  "export",
  "chart",
  "ui",
];
const forScreens = [...belowScreens, "screens/look-up", "screens/chunks"];
/** Files of typefaces, no code. */
const faces = ["next", "mono"].map((face) => `@fontsource-variable/atkinson-hyperlegible-${face}`);
const screens = ["home", "result", "triage", "compare", "settings"];
const screenPackages = ["react", "react-dom", "@tanstack/react-query", "@tanstack/react-virtual"];

const house: House = {
  // The most specific row speaks for a file, and no row's files are imported by another unless it says so.
  rooms: [
    { room: "domain", mayImport: [], packages: [] },
    { room: "analysis", mayImport: ["domain"], packages: [] },
    { room: "words", mayImport: ["domain", "analysis"], packages: [] },
    { room: "address", mayImport: ["domain"], packages: ["react"] },
    // How workers are made, and what a worker and its maker know of each other's end.
    { room: "workers", mayImport: [], packages: [] },
    { room: "api/payload", mayImport: ["domain"], packages: ["zod/mini"] },
    {
      room: "api",
      mayImport: [...numbersAndWords, "api/payload", "device/settings", "workers"],
      packages: ["@tanstack/react-query", "zod/mini"],
    },
    { room: "device/settings", mayImport: ["domain"], packages: [] },
    // What reading an answer gave is read back by the very build that kept it, and checked.
    {
      room: "device/kept",
      mayImport: [...numbersAndWords, "api/payload", "device/settings/app-version"],
      packages: ["zod/mini"],
    },
    {
      room: "device/files",
      mayImport: [...numbersAndWords, "api/payload", "workers"],
      packages: ["hash-wasm"],
    },
    { room: "ui", mayImport: [], packages: ["react", "react-dom", "@tanstack/react-virtual"] },
    { room: "chart", mayImport: [...numbersAndWords, "ui"], packages: ["react", "recharts"] },
    {
      room: "export",
      mayImport: [...numbersAndWords, "api/payload", "chart"],
      packages: [...faces, "zod/mini"],
    },
    // What several screens show of a look-up.
    { room: "screens/look-up", mayImport: [...belowScreens, "screens/chunks"], packages: screenPackages },
    // Names every piece that arrives late.
    { room: "screens/chunks", mayImport: ["screens", "app", "ui"], packages: [] },
    ...screens.map((name) => ({
      room: `screens/${name}`,
      mayImport: forScreens,
      packages: screenPackages,
    })),
    {
      room: "app",
      mayImport: [...forScreens, "screens", "sample"],
      packages: ["react", "react-dom", "@tanstack/react-query"],
    },
    { room: "sample", mayImport: ["domain", "analysis", "api/payload"], packages: [] },
    {
      room: "server",
      mayImport: ["sample", "device/settings/runtime-config"],
      packages: [
        "node:*",
        "vite",
        "fastify",
        "@fastify/static",
        "http-proxy-agent",
        "https-proxy-agent",
        "proxy-from-env",
        "zod",
      ],
    },
    // This check itself.
    { room: "find-breaches", mayImport: ["read-facts"], packages: ["node:*"] },
    { room: "read-facts", mayImport: [], packages: ["vite"] },
  ],
  globals: {
    localStorage: ["device/settings"],
    sessionStorage: ["device/settings"],
    __CONFIG__: ["device/settings"],
    indexedDB: ["device/kept"],
    history: ["address"],
    location: ["address"],
    // The server's own is Node's, towards the real backend; the demo answers in its place.
    fetch: ["api", "server", "app/sample-in-page"],
    eval: [],
    Function: [],
  },
  // The policy allows workers from our own addresses only, and one helper says which those are.
  constructedOnce: ["Worker", "SharedWorker"],
  bannedProperties: ["dangerouslySetInnerHTML", "innerHTML", "outerHTML", "insertAdjacentHTML"],
  bannedNames: ["index", "utils", "helpers", "common", "types", "constants"],
};

/** Breaches that we know of and mean to mend: the file, what it does, and why it does so for now. */
const debt: readonly { readonly file: string; readonly what: string; readonly reason: string }[] = [];

function sourceFiles(): Files {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
  const start = root.replaceAll("\\", "/").replace(/\/?$/, "/").length;
  return new Map(
    paths.map((path) => [
      path.slice(start).replace(/^\//, ""),
      /\.(?:tsx?|mjs)$/.test(path) ? readFileSync(path, "utf8") : "",
    ]),
  );
}

function inWords({ file, what, rule }: Breach) {
  return `src/${file}: ${what} – ${rule}`;
}

describe("the source", () => {
  const files = sourceFiles();
  const breaches = findBreaches(files, house);
  const isOwed = ({ file, what }: Breach) => debt.some((owed) => owed.file === file && owed.what === what);

  test("keeps to the import table, but for the debt that is written down", () => {
    expect(breaches.filter((breach) => !isOwed(breach)).map(inWords)).toEqual([]);
  });

  test("still owes every debt that is written down", () => {
    const paid = debt.filter(
      (owed) => !breaches.some(({ file, what }) => file === owed.file && what === owed.what),
    );
    expect(paid).toEqual([]);
  });

  test("is really read", () => {
    expect([...files.keys()]).toContain("imports.test.ts");
    expect(files.get("domain/side.ts")).toContain("export");
  });
});

/** The breaches of one made-up file among a few neighbours, in words. */
function breachesOf(file: string, text: string, neighbours: Readonly<Record<string, string>> = {}) {
  const standing = {
    "domain/side.ts": "export const a = 1;",
    "api/payload/read-classification.ts": "",
    "server/proxy.ts": "",
    "device/settings/runtime-config.ts": "",
    "device/settings/theme.ts": "",
    "screens/result/verdict-cards.tsx": "",
    "chart/score-chart.tsx": "",
    "sample/sample-backend.ts": "",
    "app/worker.ts": "",
  };
  const files = new Map(Object.entries({ ...standing, ...neighbours, [file]: text }));
  return findBreaches(files, house).map(inWords);
}

describe("a breach is seen when", () => {
  test.each([
    ["import", 'import { a } from "../api/payload/read-classification";'],
    ["import of a type", 'import type { A } from "../api/payload/read-classification";'],
    ["type taken by import()", 'export type A = import("../api/payload/read-classification").A;'],
    ["export … from", 'export { a } from "../api/payload/read-classification";'],
    ["export * from", 'export * from "../api/payload/read-classification";'],
    ["lazy import", 'export const load = () => import("../api/payload/read-classification");'],
    [
      "worker by address",
      'export const url = new URL("../api/payload/read-classification.ts", import.meta.url);',
    ],
    ["worker by query", 'import url from "../api/payload/read-classification?worker&url";'],
    ["glob", 'export const all = import.meta.glob("../api/payload/*.ts");'],
  ])("domain reaches into the payload room by %s", (_, text) => {
    const [breach, ...more] = breachesOf("domain/verdict.ts", text);
    expect(breach).toMatch(/^src\/domain\/verdict\.ts: .*payload.* – domain may import no other room$/);
    expect(more).toEqual([]);
  });

  test.each([
    ["a screen imports another", "screens/triage/triage-row.tsx", "../result/verdict-cards"],
    ["a screen's folder imports another screen", "screens/triage/rows/row.tsx", "../../result/verdict-cards"],
    ["the chart imports a screen", "chart/lines.tsx", "../screens/result/verdict-cards"],
    ["the chart reads payloads", "chart/lines.tsx", "../api/payload/read-classification"],
    ["a screen imports the server", "screens/result/video.tsx", "../../server/proxy"],
    ["the app imports the server", "app/app.tsx", "../server/proxy"],
    ["the server imports another setting than its schema", "server/config.ts", "../device/settings/theme"],
    ["the wire imports the worker itself", "api/connection.ts", "../app/worker?worker&url"],
    ["the sample backend imports a setting", "sample/library.ts", "../device/settings/theme"],
    ["a file is missing", "app/video.tsx", "../domain/gone"],
    ["an import leaves src", "app/video.tsx", "../../package.json"],
  ])("%s", (_, file, specifier) => {
    const breaches = breachesOf(file, `import "${specifier}";`);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`src/${file}: ${specifier} – `);
  });

  test.each([
    ["domain/side-text.ts", "zod/mini"],
    ["api/payload/envelope.ts", "zod"],
    ["api/payload/envelope.ts", "zod/v4"],
    ["api/payload/envelope.ts", "node:fs"],
    ["sample/library.ts", "node:path"],
    ["sample/library.ts", "fs"],
    ["screens/result/model-list.tsx", "recharts"],
    ["screens/result/model-list.tsx", "lucide-react"],
    ["screens/result/model-list.tsx", "@base-ui/react/switch"],
    ["chart/score-chart.tsx", "@tanstack/react-query"],
    ["screens/compare/panel.tsx", "recharts"],
    ["words/headline.ts", "react"],
    ["ui/button.tsx", "@tanstack/react-query"],
  ])("%s imports the package %s", (file, specifier) => {
    const breaches = breachesOf(file, `import "${specifier}";`);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`src/${file}: ${specifier} – `);
  });

  test.each([
    ["screens/settings/theme-switch.tsx", 'localStorage.setItem("theme", "dark");', "localStorage"],
    ["api/connection.ts", 'const key = window.sessionStorage["key"];', "sessionStorage"],
    ["api/connection.ts", 'const config = globalThis["__CONFIG__"];', "__CONFIG__"],
    ["device/settings-store.ts", 'indexedDB.open("a");', "indexedDB"],
    ["app/video.tsx", 'history.pushState({}, "", "/");', "history"],
    ["app/video.tsx", "export const here = { location };", "location"],
    ["app/video.tsx", "export const here = document.location.href;", "location"],
    ["app/video.tsx", "export const answer = () => fetch('/a');", "fetch"],
    ["api/payload/reader.ts", "export const run = (text: string) => eval(text);", "eval"],
    ["api/payload/reader.ts", "export const run = (text: string) => new Function(text);", "Function"],
  ])("%s takes what is not its own: %s", (file, text, name) => {
    const breaches = breachesOf(file, text);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`src/${file}: ${name} – `);
  });

  test.each([
    ["export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;", "dangerouslySetInnerHTML"],
    ["export const props = { dangerouslySetInnerHTML: { __html: '' } };", "dangerouslySetInnerHTML"],
    ["export const f = (p: Element) => { p.innerHTML = ''; };", "innerHTML"],
    ["export const f = (p: Element) => { p['outerHTML'] = ''; };", "outerHTML"],
    ["export const f = (p: Element) => p.insertAdjacentHTML('beforeend', '');", "insertAdjacentHTML"],
  ])("markup is made from text: %s", (text, name) => {
    expect(breachesOf("ui/text.tsx", text)).toEqual([`src/ui/text.tsx: ${name} – nobody may use it`]);
  });

  test("a second file creates workers", () => {
    const text = "export const start = (url: string) => new Worker(url);";
    expect(breachesOf("api/a.ts", text)).toEqual([]);
    expect(breachesOf("api/a.ts", text, { "device/files/b.ts": text })).toEqual([
      "src/api/a.ts: new Worker – one file creates it for all: device/files/b.ts",
    ]);
  });

  test("import() hides where it leads", () => {
    expect(breachesOf("app/app.tsx", "export const load = (page: string) => import(page);")).toEqual([
      "src/app/app.tsx: import() of something that is not a plain string – every import can be read",
    ]);
  });

  test("a file cannot be read at all", () => {
    expect(breachesOf("domain/verdict.ts", "const = 1;")[0]).toContain("every import can be read");
  });

  test("a room is not in the table", () => {
    expect(breachesOf("extras/thing.ts", 'import "../domain/side";')).toEqual([
      "src/extras/thing.ts: ../domain/side – its room does not stand in the table",
    ]);
  });

  test.each(["verdict.test", "verdicts-for-test"])("production code imports %s", (name) => {
    const neighbours = { [`domain/${name}.ts`]: 'import "vitest";' };
    expect(breachesOf("domain/verdict.ts", `import "./${name}";`, neighbours)).toEqual([
      `src/domain/verdict.ts: ./${name} – only a test may import a test`,
    ]);
  });

  test.each(["domain/index.ts", "ui/utils.ts", "domain/helpers/side.ts", "domain/types.ts"])(
    "a name says nothing: %s",
    (file) => {
      expect(breachesOf(file, "").join()).toContain("a name says what is inside");
    },
  );

  test.each(["domain/videoHash.ts", "ui/ModelList.tsx", "ui/Model-list/row.tsx"])(
    "a name is not kebab-case: %s",
    (file) => {
      expect(breachesOf(file, "").join()).toContain("names are kebab-case");
    },
  );

  test("files import in a circle", () => {
    const neighbours = { "domain/b.ts": 'import "./c";', "domain/c.ts": 'import type { A } from "./a";' };
    expect(breachesOf("domain/a.ts", 'import "./b";', neighbours)).toEqual([
      "src/domain/a.ts: domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts – files never import in a circle",
    ]);
  });

  test("a file that arrives late imports who asked for it at once", () => {
    const neighbours = { "domain/b.ts": 'import "./a";' };
    expect(breachesOf("domain/a.ts", 'export const load = () => import("./b");', neighbours)).toEqual([]);
  });

  test("rooms import in a circle, though no file does", () => {
    const neighbours = {
      "analysis/a.ts": 'import "../words/b";',
      "words/b.ts": "",
      "words/c.ts": 'import "../analysis/d";',
      "analysis/d.ts": "",
    };
    expect(breachesOf("domain/verdict.ts", "", neighbours)).toContain(
      "src/analysis: analysis → words → analysis – rooms never import in a circle",
    );
  });
});

describe("no breach is seen when", () => {
  test.each([
    [
      "a room imports itself and what it may",
      "api/payload/row.ts",
      'import "./read-classification"; import "../../domain/side";',
    ],
    ["the chart uses Recharts", "chart/lines.tsx", 'import { Line } from "recharts";'],
    ["the app opens the chart lazily", "app/video.tsx", 'import("../chart/score-chart");'],
    ["main takes the worker's address", "app/main.tsx", 'import url from "./worker?worker&url";'],
    [
      "the server uses Node and the schema",
      "server/start.mjs",
      'import "node:fs"; import "../device/settings/runtime-config";',
    ],
    ["zod is the small one", "api/fields.ts", 'import * as z from "zod/mini";'],
    [
      "a test imports whatever it tests with",
      "ui/a.test.tsx",
      'import "node:fs"; import "vitest"; import "../server/proxy"; location.reload();',
    ],
    ["a variable only bears the name", "app/video.tsx", "export const f = (location: string) => location;"],
    [
      "a property only bears the name",
      "app/video.tsx",
      "export const f = (o: { history: string }) => o.history;",
    ],
    [
      "an address names a folder",
      "server/start.mjs",
      'export const root = new URL("../..", import.meta.url);',
    ],
    ["a type only bears the name", "app/video.tsx", "export type F = (location: string) => typeof fetch;"],
  ])("%s", (_, file, text) => {
    expect(breachesOf(file, text)).toEqual([]);
  });
});
