import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { devPlugin } from "./src/server/dev-plugin";

export default defineConfig({
  plugins: [react(), tailwindcss(), devPlugin()],
  build: {
    target: "es2022",
    sourcemap: true,
    manifest: true,
    // Every browser that knows light-dark() preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  test: { include: ["src/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"] },
});
