// The rule: data enters at one door and walks one way to the screen. This is the house's import table, executed:
// who may import whom, which package and which of the browser's names belongs where, and how files are named.
// If a rule stands in the way of a natural path, change the rule here, in the open.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Breach, type Files, type House, findBreaches } from "../e2e/find-breaches";

const everyRoom = [
  "domain",
  "payload",
  "analysis",
  "drawing",
  "words",
  "settings",
  "address",
  "backend",
  "kept",
  "local-file",
  "evidence",
  "ui",
  "features",
  "app-worker",
  "worker-life",
];
const compositions = ["start", "main", "app", "worker"];
const everythingButServer = [...everyRoom, "pages", "sample", ...compositions, "styles"];
const onScreen = ["domain", "analysis", "drawing", "words", "ui"];
/** Files of typefaces, no code. */
const faces = ["next", "mono"].map((face) => `@fontsource-variable/atkinson-hyperlegible-${face}`);
const leaving = ["domain", "analysis", "words", "payload"];

const house: House = {
  rooms: [
    { room: "domain", mayImport: [], packages: [] },
    { room: "payload", mayImport: ["domain"], packages: [] },
    { room: "analysis", mayImport: ["domain"], packages: [] },
    { room: "drawing", mayImport: ["domain", "analysis"], packages: [] },
    { room: "words", mayImport: ["domain", "analysis"], packages: [] },
    { room: "settings", mayImport: ["domain"], packages: [] },
    { room: "address", mayImport: ["domain"], packages: ["react"] },
    {
      room: "backend",
      mayImport: ["settings", "payload", "analysis", "words", "domain", "worker-life"],
      packages: ["@tanstack/react-query", "zod/mini"],
    },
    // What reading an answer gave is read back by the very build that kept it.
    { room: "kept", mayImport: [...leaving, "settings/app-version"], packages: ["zod/mini"] },
    // The one helper that makes workers: the page's composition and the file room both need it.
    { room: "app-worker", mayImport: [], packages: [] },
    // What a worker and whoever made it know of each other's end.
    { room: "worker-life", mayImport: [], packages: [] },
    { room: "local-file", mayImport: [...leaving, "app-worker", "worker-life"], packages: ["hash-wasm"] },
    { room: "evidence", mayImport: [...leaving, "drawing"], packages: faces },
    {
      room: "ui",
      mayImport: [],
      packages: ["react", "react-dom", "@base-ui/react", "lucide-react", "@tanstack/react-virtual"],
    },
    { room: "features", mayImport: onScreen, packages: ["react", "@tanstack/react-virtual"] },
    { room: "features/score-chart", mayImport: onScreen, packages: ["react", "recharts"] },
    { room: "pages", mayImport: everyRoom, packages: ["react", "react-dom", "@tanstack/react-query"] },
    { room: "sample", mayImport: ["domain", "payload", "analysis"], packages: [] },
    {
      room: "server",
      mayImport: ["sample", "settings/runtime-config"],
      packages: ["node:*", "vite", "sirv", "p-queue", "zod"],
    },
    ...compositions.map((room) => ({
      room,
      mayImport: everythingButServer,
      packages: ["react", "react-dom", "@tanstack/react-query"],
    })),
    // The static demo's: it stands in front of the page and the worker in that build only.
    { room: "sample-in-page", mayImport: ["sample"], packages: [] },
    // This check itself.
    { room: "find-breaches", mayImport: ["read-facts"], packages: ["node:*"] },
    { room: "read-facts", mayImport: [], packages: ["vite"] },
  ],
  separateEntries: ["features"],
  globals: {
    localStorage: ["settings"],
    sessionStorage: ["settings"],
    __CONFIG__: ["settings"],
    indexedDB: ["kept"],
    history: ["address"],
    location: ["address"],
    // The server's own is Node's, towards the real backend; the demo answers in its place.
    fetch: ["backend", "server", "sample-in-page"],
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
    "payload/read-classification.ts": "",
    "server/proxy.ts": "",
    "settings/runtime-config.ts": "",
    "settings/theme.ts": "",
    "features/verdict-cards.tsx": "",
    "features/score-chart/score-chart.tsx": "",
    "sample/sample-backend.ts": "",
    "worker.ts": "",
  };
  const files = new Map(Object.entries({ ...standing, ...neighbours, [file]: text }));
  return findBreaches(files, house).map(inWords);
}

describe("a breach is seen when", () => {
  test.each([
    ["import", 'import { a } from "../payload/read-classification";'],
    ["import of a type", 'import type { A } from "../payload/read-classification";'],
    ["type taken by import()", 'export type A = import("../payload/read-classification").A;'],
    ["export … from", 'export { a } from "../payload/read-classification";'],
    ["export * from", 'export * from "../payload/read-classification";'],
    ["lazy import", 'export const load = () => import("../payload/read-classification");'],
    [
      "worker by address",
      'export const url = new URL("../payload/read-classification.ts", import.meta.url);',
    ],
    ["worker by query", 'import url from "../payload/read-classification?worker&url";'],
    ["glob", 'export const all = import.meta.glob("../payload/*.ts");'],
  ])("domain reaches into payload by %s", (_, text) => {
    const [breach, ...more] = breachesOf("domain/verdict.ts", text);
    expect(breach).toMatch(/^src\/domain\/verdict\.ts: .*payload.* – domain may import no other room$/);
    expect(more).toEqual([]);
  });

  test.each([
    ["a feature imports another", "features/model-list.tsx", "./verdict-cards"],
    ["a feature's folder imports another feature", "features/model-list/row.tsx", "../verdict-cards"],
    ["a feature imports the chart's inside", "features/model-list.tsx", "./score-chart/score-chart"],
    ["a feature reads payloads", "features/model-list.tsx", "../payload/read-classification"],
    ["a page imports the server", "pages/video.tsx", "../server/proxy"],
    ["the app imports the server", "app.tsx", "./server/proxy"],
    ["the server imports another setting than its schema", "server/config.ts", "../settings/theme"],
    ["the backend imports the worker itself", "backend/connection.ts", "../worker?worker&url"],
    ["the sample backend imports a setting", "sample/library.ts", "../settings/theme"],
    ["a file is missing", "pages/video.tsx", "../domain/gone"],
    ["an import leaves src", "pages/video.tsx", "../../package.json"],
  ])("%s", (_, file, specifier) => {
    const breaches = breachesOf(file, `import "${specifier}";`);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`src/${file}: ${specifier} – `);
  });

  test.each([
    ["domain/side-text.ts", "zod/mini"],
    ["payload/envelope.ts", "zod"],
    ["payload/envelope.ts", "zod/v4"],
    ["payload/envelope.ts", "node:fs"],
    ["sample/library.ts", "node:path"],
    ["sample/library.ts", "fs"],
    ["features/model-list.tsx", "recharts"],
    ["features/model-list.tsx", "lucide-react"],
    ["features/model-list.tsx", "@base-ui/react/switch"],
    ["features/model-list.tsx", "@tanstack/react-query"],
    ["pages/video.tsx", "recharts"],
    ["words/headline.ts", "react"],
    ["ui/button.tsx", "@tanstack/react-query"],
  ])("%s imports the package %s", (file, specifier) => {
    const breaches = breachesOf(file, `import "${specifier}";`);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`src/${file}: ${specifier} – `);
  });

  test.each([
    ["features/theme-switch.tsx", 'localStorage.setItem("theme", "dark");', "localStorage"],
    ["backend/connection.ts", 'const key = window.sessionStorage["key"];', "sessionStorage"],
    ["backend/connection.ts", 'const config = globalThis["__CONFIG__"];', "__CONFIG__"],
    ["settings/theme-store.ts", 'indexedDB.open("a");', "indexedDB"],
    ["pages/video.tsx", 'history.pushState({}, "", "/");', "history"],
    ["pages/video.tsx", "export const here = { location };", "location"],
    ["pages/video.tsx", "export const here = document.location.href;", "location"],
    ["pages/video.tsx", "export const answer = () => fetch('/a');", "fetch"],
    ["payload/reader.ts", "export const run = (text: string) => eval(text);", "eval"],
    ["payload/reader.ts", "export const run = (text: string) => new Function(text);", "Function"],
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
    expect(breachesOf("backend/a.ts", text)).toEqual([]);
    expect(breachesOf("backend/a.ts", text, { "local-file/b.ts": text })).toEqual([
      "src/backend/a.ts: new Worker – one file creates it for all: local-file/b.ts",
    ]);
  });

  test("import() hides where it leads", () => {
    expect(breachesOf("app.tsx", "export const load = (page: string) => import(page);")).toEqual([
      "src/app.tsx: import() of something that is not a plain string – every import can be read",
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

  test.each(["domain/videoHash.ts", "features/ModelList.tsx", "features/Model-list/row.tsx"])(
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
      "payload/row.ts",
      'import "./read-classification"; import "../domain/side";',
    ],
    ["the chart uses Recharts", "features/score-chart/lines.tsx", 'import { Line } from "recharts";'],
    ["a page opens the chart lazily", "pages/video.tsx", 'import("../features/score-chart/score-chart");'],
    ["main takes the worker's address", "main.tsx", 'import url from "./worker?worker&url";'],
    [
      "the server uses Node and the schema",
      "server/start.mjs",
      'import "node:fs"; import "../settings/runtime-config";',
    ],
    ["zod is the small one", "backend/fields.ts", 'import * as z from "zod/mini";'],
    [
      "a test imports whatever it tests with",
      "ui/a.test.tsx",
      'import "node:fs"; import "vitest"; import "../server/proxy"; location.reload();',
    ],
    ["a variable only bears the name", "pages/video.tsx", "export const f = (location: string) => location;"],
    [
      "a property only bears the name",
      "pages/video.tsx",
      "export const f = (o: { history: string }) => o.history;",
    ],
    [
      "an address names a folder",
      "server/start.mjs",
      'export const root = new URL("../..", import.meta.url);',
    ],
    ["a type only bears the name", "pages/video.tsx", "export type F = (location: string) => typeof fetch;"],
  ])("%s", (_, file, text) => {
    expect(breachesOf(file, text)).toEqual([]);
  });
});
