// `npm run bench`: installs what is measured beside, builds both, measures, prints tables, leaves results.json here.
import { existsSync, realpathSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { findChromium } from "../find-chromium.mjs";
import { readBuild, weigh } from "../budgets.mjs";
import { runCommand } from "../run-command.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @template Module
 * @param {string} file
 * @returns {Promise<Module>}
 */
async function load(file) {
  const { module } = await runnerImport(path.join(root, file), { root, logLevel: "error" });
  return module;
}

async function installPeers() {
  const lock = path.join(here, "package-lock.json");
  const installed = path.join(here, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing the peers.");
  const { why, output } = await runCommand("npm", ["ci"], { cwd: here, timeoutMs: 180_000 });
  if (why !== undefined) throw new Error(`npm ci in e2e/bench ${why}\n${output}`);
}

async function buildPeers() {
  await build({
    configFile: false,
    root: path.join(here, "peers"),
    mode: "production",
    logLevel: "error",
    build: {
      outDir: path.join(here, "dist"),
      emptyOutDir: true,
      target: "es2022",
      chunkSizeWarningLimit: 5_000,
    },
  });
}

/** @param {string} name */
const flag = (name) => process.argv.find((given) => given === `--${name}` || given.startsWith(`--${name}=`));

const help = `npm run bench [-- flags]
  --quick      fewer sizes and rounds
  --rounds=N   how often each is measured
  --markdown   the tables as README.md beside this has them`;

async function run() {
  if (flag("help")) {
    console.log(help);
    return;
  }
  /** @type {typeof import("./bench")} */
  const { runBench, fullPlan, quickPlan } = await load("e2e/bench/bench.ts");
  /** @type {typeof import("./report")} */
  const { report } = await load("e2e/bench/report.ts");
  /** @type {typeof import("../../src/server/build-app")} */
  const { buildApp } = await load("src/server/build-app.ts");
  const wanted = flag("quick") ? quickPlan : fullPlan;
  const rounds = Number(flag("rounds")?.split("=")[1] ?? wanted.rounds);
  const plan = { ...wanted, rounds: Number.isInteger(rounds) && rounds > 0 ? rounds : wanted.rounds };

  await installPeers();
  await buildPeers();
  await buildApp(root, "/");
  const found = await findChromium({ note: (line) => console.log(line) });
  const loadBefore = os.loadavg()[0] ?? 0;
  let version = "";
  const samples = await runBench({
    plan,
    appFolder: path.join(root, "dist"),
    peersFolder: path.join(here, "dist"),
    openBrowser: async () => {
      const browser = await chromium.launch({
        executablePath: found.path,
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
      });
      version = browser.version();
      return browser;
    },
    note: (line) => console.log(line),
  });
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    processor: os.cpus()[0]?.model ?? "unknown processor",
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 1e9),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    browser: `Chromium ${version}, headless`,
    command: ["npm run bench", ...process.argv.slice(2)].join(" ").replace("bench -", "bench -- -"),
    rounds: plan.rounds,
    // Above the number of cores something else was running.
    loadBefore,
  };
  const { text, rows } = report({
    samples,
    machine,
    plan,
    weighed: weigh(readBuild(path.join(root, "dist"))),
  });
  console.log(`\n${text}`);
  const file = path.join(here, "results.json");
  writeFileSync(file, JSON.stringify({ machine, goals: rows, samples: samples.toJson() }, null, 1));
  console.log(`\nEvery number: ${path.relative(process.cwd(), file)}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run();
