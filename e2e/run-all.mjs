// What `npm test` runs, and `npm run check` as far as it needs no build: every check in order, each under a heading, then
// `N passed, N failed` as the last line.
// A check that crashes, is killed, leaves no report or runs no test is a failure, never a silent nothing.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";
import { endRunning, runCommand } from "./run-command.mjs";

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Count
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [needs] the step without whose success this one makes no sense
 * @property {string} [group] neighbours of one group run at the same time, and none of them writes to the terminal itself
 * @property {(leftMs: () => number, say: (line: string) => void) => Promise<Count>} run `leftMs` is what is left of the
 *   whole command's time; what is said is printed when it is this step's turn
 */

const root = fileURLToPath(new URL("..", import.meta.url));
// It takes less than ten minutes on two cores; a machine that is busy may take three times as long, and no test is cut off
// before that.
const wholeMs = 1_800_000;
// Ten times what the longest of them takes alone: it ends what hangs, and nothing that is slow.
const checkMs = 600_000;
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

// A person's own settings, from the shell or a .env file, must not change what is tested.
const settings = [
  "PORT",
  "HOST",
  "BACKEND_URL",
  "BACKEND_API_KEY",
  "BACKEND_ALLOW",
  "LOCK_BACKEND",
  "ALLOWED_HOSTS",
  "BASE_PATH",
];
const cleanEnv = {
  ...process.env,
  ...Object.fromEntries(settings.map((name) => [name, ""])),
  // Vite 8 lists every import of its configuration that Node alone could not follow; we let Vite load it.
  VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
};

/**
 * Runs the steps in order and prints as it goes.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} print
 * @param {AbortSignal} [interrupted] once aborted, what is left counts as failed without being run
 * @returns {Promise<number>} the exit code
 */
export async function runAll(steps, print, interrupted) {
  const begin = performance.now();
  /** @type {Map<string, Count>} */
  const counts = new Map();
  /** @param {Step} step */
  const start = ({ name, needs, run }) => {
    const startMs = performance.now();
    /** @type {string[]} */
    const said = [];
    const count = (async () => {
      if (interrupted?.aborted) return notRun(said, "interrupted");
      if (needs !== undefined && counts.get(needs)?.failed !== 0)
        return notRun(said, `it needs "${needs}", which failed`);
      try {
        return await run(
          () => Math.max(1, wholeMs - (performance.now() - begin)),
          (line) => said.push(line),
        );
      } catch (error) {
        return notRun(said, error instanceof Error ? error.message : String(error));
      }
    })();
    return count.then((ended) => ({ name, said, count: ended, ms: performance.now() - startMs }));
  };
  for (const together of inGroups(steps)) {
    print(`\n== ${together.map(({ name }) => name).join(", ")}`);
    for (const ending of together.map(start)) {
      const { name, said, count, ms } = await ending;
      counts.set(name, count);
      for (const line of said) print(line);
      print(`-- ${name}: ${summary(count)} (${(ms / 1000).toFixed(1)} s)`);
    }
  }
  const all = [...counts.values()];
  const total = all.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  const failures = [...counts].filter(([, count]) => count.failed > 0).map(([name]) => name);
  print(failures.length > 0 ? `\nFailed: ${failures.join(", ")}\n` : "");
  if (total.passed + total.failed === 0) print("Nothing was run, which proves nothing.");
  if (total.skipped > 0) print(`${total.skipped} skipped: what they need is not installed here.`);
  // The last line is one that other programs read.
  print(summary({ ...total, skipped: 0 }));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {readonly Step[]} steps
 * @returns {readonly (readonly Step[])[]} in their order, neighbours of one group together
 */
function inGroups(steps) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && step.group !== undefined && last[0]?.group === step.group) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * @param {string[]} said
 * @param {string} why
 */
function notRun(said, why) {
  said.push(`Not run: ${why}`);
  return failed;
}

/** @param {Count} count */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * @param {Count} a
 * @param {Count} b
 */
function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * The count of a runner's report; `why` is how the run went wrong, if it did.
 * A run that went wrong, or ran nothing, has at least one failure whatever its report says.
 * @param {Count | undefined} reported
 * @param {string | undefined} why
 * @returns {Count}
 */
export function countOfRunner(reported, why) {
  if (reported === undefined) return failed;
  const ranNothing = reported.passed + reported.failed === 0;
  if (reported.failed === 0 && (why !== undefined || ranNothing)) return { ...reported, failed: 1 };
  return reported;
}

/**
 * A file that fails to load has no failed test of its own, so it counts as one.
 * @param {unknown} report Vitest's JSON
 * @returns {Count | undefined}
 */
export function readVitestReport(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = record(report);
  if (!Array.isArray(testResults)) return undefined;
  const unloaded = testResults
    .map(record)
    .filter(({ status, assertionResults }) => status === "failed" && isEmptyArray(assertionResults)).length;
  return whole({
    passed: numPassedTests,
    failed: Number(numFailedTests) + unloaded,
    skipped: Number(numPendingTests) + Number(numTodoTests),
  });
}

/**
 * @param {unknown} report Playwright's JSON
 * @returns {Count | undefined}
 */
export function readPlaywrightReport(report) {
  const { expected, unexpected, flaky, skipped } = record(record(report)["stats"]);
  return whole({ passed: expected, failed: Number(unexpected) + Number(flaky), skipped });
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function record(value) {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** @param {unknown} value */
function isEmptyArray(value) {
  return Array.isArray(value) && value.length === 0;
}

/**
 * @param {Record<"passed" | "failed" | "skipped", unknown>} count
 * @returns {Count | undefined}
 */
function whole({ passed, failed, skipped }) {
  if (typeof passed !== "number" || typeof failed !== "number" || typeof skipped !== "number")
    return undefined;
  return [passed, failed, skipped].every(Number.isInteger) ? { passed, failed, skipped } : undefined;
}

/**
 * The program of an installed package, run by this same Node: no shell, no npx whose child outlives it.
 * @param {string} packageName
 */
function programOf(packageName) {
  const folder = path.join(root, "node_modules", packageName);
  const { name, bin } = record(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")));
  const file = typeof bin === "string" ? bin : Object.values(record(bin))[0];
  if (typeof file !== "string") throw new Error(`${String(name)} has no program`);
  return path.join(folder, file);
}

/**
 * A program whose exit code says it all: one passed or one failed.
 * @param {string} name
 * @param {() => readonly string[]} nodeArgs
 * @param {number} limitMs
 * @param {Pick<Step, "needs" | "group">} [place]
 * @returns {Step}
 */
function check(name, nodeArgs, limitMs, place = {}) {
  return {
    name,
    ...place,
    run: async (leftMs, say) => {
      const { why, output } = await runCommand(process.execPath, nodeArgs(), {
        timeoutMs: Math.min(limitMs, leftMs()),
        live: place.group === undefined,
        env: cleanEnv,
        cwd: root,
      });
      if (output !== "") say(output.trimEnd());
      if (why !== undefined) say(`${name} ${why}`);
      return why === undefined ? passed : failed;
    },
  };
}

/**
 * A test runner, counted from the report that it leaves.
 * @param {object} options
 * @param {string} options.name
 * @param {string} [options.needs]
 * @param {number} options.limitMs
 * @param {(report: unknown) => Count | undefined} options.read
 * @param {(reportFile: string, timeoutMs: number) => readonly string[]} options.nodeArgs
 * @param {(reportFile: string) => Promise<NodeJS.ProcessEnv>} [options.prepare] what its environment needs beside ours
 * @returns {Step}
 */
function runner({ name, needs, limitMs, read, nodeArgs, prepare = async () => ({}) }) {
  return {
    name,
    ...(needs === undefined ? {} : { needs }),
    run: async (leftMs) => {
      const folder = mkdtempSync(path.join(tmpdir(), "framewise-report-"));
      try {
        const reportFile = path.join(folder, "report.json");
        const env = { ...cleanEnv, ...(await prepare(reportFile)) };
        const timeoutMs = Math.min(limitMs, leftMs());
        const { why } = await runCommand(process.execPath, nodeArgs(reportFile, timeoutMs), {
          timeoutMs,
          live: true,
          env,
          cwd: root,
        });
        const reported = readReport(reportFile, read);
        if (why !== undefined) console.log(`${name} ${why}`);
        if (reported === undefined) console.log(`${name} left no report, so it counts as failed`);
        return countOfRunner(reported, why);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * @param {string} file
 * @param {(report: unknown) => Count | undefined} read
 */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const isQuick = process.argv.includes("--quick");

// Two of them use one core only.
const reading = { group: "reading" };

/** @type {readonly Step[]} */
const withoutBuild = [
  check(
    "format",
    () => [
      programOf("prettier"),
      "--check",
      ".",
      // What has not changed since it was checked is not read again, when a person is waiting.
      ...(isQuick ? ["--cache", "--cache-strategy=content"] : []),
    ],
    checkMs,
    reading,
  ),
  check("lint", () => [programOf("oxlint"), "--type-aware", "--deny-warnings"], checkMs, reading),
  check("types", () => [programOf("typescript")], checkMs, reading),
  check("unused", () => [programOf("knip")], checkMs, reading),
  runner({
    name: "unit",
    limitMs: 900_000,
    read: readVitestReport,
    nodeArgs: (reportFile) => [
      programOf("vitest"),
      "run",
      "--allowOnly=false",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
      // Half of the time goes into giving each file modules of its own; the whole command takes it.
      ...(isQuick ? ["--no-isolate"] : []),
    ],
  }),
];

/** @type {readonly Step[]} */
const withBuild = [
  check("build", () => [programOf("vite"), "build"], checkMs),
  check("budgets", () => [path.join(root, "e2e/budgets.mjs")], checkMs, { needs: "build" }),
  runner({
    name: "end-to-end",
    needs: "build",
    limitMs: 1_500_000,
    read: readPlaywrightReport,
    nodeArgs: (_, timeoutMs) => [
      programOf("playwright"),
      "test",
      "--config=e2e/playwright.config.ts",
      "--forbid-only",
      // Ten seconds before the step itself is ended, so that its report still says how far it got.
      `--global-timeout=${Math.max(1, Math.floor(timeoutMs - 10_000))}`,
    ],
    prepare: async (reportFile) => {
      const chromium = await findChromium({ note: (line) => console.log(line) });
      console.log(`Chromium: ${chromium.path} (from ${chromium.source})`);
      return { CHROMIUM: chromium.path, E2E_PORT: String(await freePort()), E2E_REPORT: reportFile };
    },
  }),
];

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const interrupted = new AbortController();
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      interrupted.abort();
      endRunning(signal);
    });
  }
  const steps = isQuick ? withoutBuild : [...withoutBuild, ...withBuild];
  process.exitCode = await runAll(steps, (line) => console.log(line), interrupted.signal);
}
