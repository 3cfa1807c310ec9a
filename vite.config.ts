import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { runnerImport } from "vite";
import packageFile from "./package.json" with { type: "json" };
import { defineConfig } from "vitest/config";

type DevPlugin = typeof import("./src/server/dev-plugin");

/** What `npm start` answers beside the page, for `npm run dev`; loaded the way the rest of the source is. */
async function devPlugins() {
  const { module } = await runnerImport<DevPlugin>("./src/server/dev-plugin.ts");
  return [module.devPlugin()];
}

export default defineConfig(async ({ command, mode }) => ({
  plugins: [react(), tailwindcss(), ...(command === "serve" && mode !== "test" ? await devPlugins() : [])],
  define: { "import.meta.env.APP_VERSION": JSON.stringify(packageFile.version) },
  build: {
    target: "es2022",
    sourcemap: true,
    manifest: true,
    // Every browser that knows light-dark() preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What the page needs before anything else stays in one piece, whichever later parts share it.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial" as const] }] } },
    },
  },
  worker: { format: "es" as const },
  test: { include: ["src/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"] },
}));
