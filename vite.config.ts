import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { runnerImport, type Plugin, type Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import packageFile from "./package.json" with { type: "json" };

type DevPlugin = typeof import("./src/server/dev-plugin");

/** What `npm start` answers beside the page, for `npm run dev`; loaded the way the rest of the source is. */
async function devPlugins() {
  const { module } = await runnerImport<DevPlugin>("./src/server/dev-plugin.ts");
  return [module.devPlugin()];
}

type StaticHost = typeof import("./src/server/static-host");

/** What a build holds for hosts that only hand out files. */
async function staticHost() {
  const { module } = await runnerImport<StaticHost>("./src/server/static-host.ts");
  return module;
}

type Licences = typeof import("./src/server/shipped-licences");

/** The licences of what is in a build; the stylesheet holds Tailwind's, and names no module. */
async function licences() {
  const { module } = await runnerImport<Licences>("./src/server/shipped-licences.ts");
  return module.shippedLicences([fileURLToPath(new URL("node_modules/tailwindcss", import.meta.url))]);
}

/** The plugin for React would have the runtime of our JSX bundled ahead in development, as if it were a package. */
function ownJsxIsNoPackage(): Plugin {
  return {
    name: "own-jsx-is-no-package",
    config: {
      order: "post",
      handler: ({ optimizeDeps }) => {
        if (optimizeDeps?.include !== undefined)
          optimizeDeps.include = optimizeDeps.include.filter((name) => !name.startsWith("/"));
      },
    },
  };
}

type ModuleGraph = { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null };

const pageRoot = "/src/app/main.tsx";
const resultRoot = "/src/screens/result/result-body.tsx";

/** Whether a module is needed by another one at once, however many stand between them. */
function isUnder(root: string, id: string, modules: ModuleGraph): boolean {
  const above = new Set([id]);
  for (const module of above) {
    if (module.endsWith(root)) return true;
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) above.add(importer);
  }
  return false;
}

/**
 * The page's first step is small so that it can ask early; what follows it is named in index.html, so that it does not
 * wait to be discovered.
 */
function preloadWhatFollows(): Plugin {
  let base = "/";
  return {
    name: "preload-what-follows",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const outputs = Object.values(bundle);
        const chunks = outputs.filter((output) => output.type === "chunk");
        const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(pageRoot)));
        const worker = outputs.find(({ fileName }) => /^assets\/worker-[^/]*\.js$/.test(fileName));
        const files = [page?.fileName, ...(page?.imports ?? []), worker?.fileName];
        const links = files.filter((file) => file !== undefined).map((file) => base + file);
        return links
          .filter((href) => !html.includes(href))
          .map((href) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href },
            injectTo: "head" as const,
          }));
      },
    },
  };
}

export default defineConfig(async ({ command, mode }) => {
  const demoWorker = mode === "demo" ? (await staticHost()).demoWorkerPlugins : () => [];
  const shipped = command === "build" ? [await licences()] : [];
  return {
    plugins: [
      react({ jsxImportSource: "/src/ui" }),
      ownJsxIsNoPackage(),
      tailwindcss(),
      preloadWhatFollows(),
      ...(command === "serve" && mode !== "test" ? await devPlugins() : []),
      ...(command === "build" ? (await staticHost()).staticHostPlugins(mode === "demo") : []),
      ...shipped.map(({ page }) => page),
    ],
    // All that the page may import, and not what the benchmark's own pages do.
    optimizeDeps: { entries: ["index.html", "src/{app/worker,device/files/hashing-worker}.ts"] },
    define: { "import.meta.env.APP_VERSION": JSON.stringify(packageFile.version) },
    build: {
      target: "es2022",
      sourcemap: true,
      manifest: true,
      // Every browser that knows light-dark() preloads modules by itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What asks first, what follows it and what draws a result stay in one piece each, whoever shares them.
            groups: [
              { name: "start", tags: ["$initial" as const], priority: 2 },
              {
                debugName: "page",
                name: (id: string, modules: ModuleGraph) => (isUnder(pageRoot, id, modules) ? "page" : null),
                priority: 1,
              },
              {
                debugName: "result",
                name: (id: string, modules: ModuleGraph) =>
                  isUnder(resultRoot, id, modules) ? "result" : null,
              },
            ],
          },
        },
      },
    },
    worker: {
      format: "es" as const,
      plugins: () => [...demoWorker(), ...shipped.map(({ worker }) => worker())],
      // A worker starts with one request: what it needs at once is not parted from it for those who need it later.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial" as const] }] } },
      },
    },
    test: {
      include: ["src/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
      // Left alone, a machine of two cores would have one of them wait for the other.
      maxWorkers: "100%",
      // How long a test may take says something of the machine only.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      setupFiles: ["e2e/patient-waits.ts"],
      // Files that are covered whole are left out of the table.
      coverage: { include: ["src/**/*.{ts,tsx}"], reporter: ["text", "text-summary"], skipFull: true },
    },
  };
});
