// How the end-to-end tests run: against the built app, served as `npm start` serves it, on a port of its own. Chromium is
// driven by Playwright; Firefox and WebKit, as they are installed, by what is in `browsers/`.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { chromiumArgs } from "./chromium-args";
import { findChromium } from "./find-chromium.mjs";
import { ownFonts } from "./own-fonts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = process.env["E2E_PORT"] || "4183";
const url = `http://localhost:${port}`;

// Kept in the environment, because every worker reads this file again.
process.env["CHROMIUM"] = process.env["CHROMIUM"] || (await findChromium({ install: false })).path;
const fonts = ownFonts();
if (fonts !== undefined) process.env["FONTCONFIG_FILE"] = fonts;

const desktop = { viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: path.join(root, "test-results"),
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["E2E_REPORT"] || path.join(root, "test-results/report.json") }],
  ],
  retries: 0,
  // A busy machine is slow, not wrong: what is awaited is a state, never a time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  use: {
    baseURL: url,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        ...desktop,
        launchOptions: {
          executablePath: process.env["CHROMIUM"],
          args: [...chromiumArgs],
        },
      },
    },
  ],
  webServer: {
    command: "node src/server/start.mjs --no-build",
    cwd: root,
    url,
    // Empty means unset: a person's own settings must not change what is tested.
    env: {
      PORT: port,
      HOST: "",
      BACKEND_URL: "",
      BACKEND_API_KEY: "",
      BACKEND_ALLOW: "",
      LOCK_BACKEND: "",
      ALLOWED_HOSTS: "",
      BASE_PATH: "",
    },
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 3_000 },
  },
});
