// Starts a program and always comes back: with its end, or with the reason why it was ended.
// A program that outlives its limit is ended together with everything that it started.
import { spawn } from "node:child_process";

/**
 * `output` is the tail of what it wrote, empty when it wrote to the terminal itself. `why` says in words
 * what went wrong, and is undefined exactly when the program ended by itself with code 0.
 * @typedef {{ readonly why: string | undefined, readonly output: string }} Ended
 *
 * @typedef {object} Limits
 * @property {number} timeoutMs the whole run
 * @property {number} [silenceMs] the longest time without a line
 * @property {boolean} [live] write to this terminal instead of collecting
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 */

const keptCharacters = 20_000;
const graceMs = 5_000;
const isWindows = process.platform === "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let stopped = false;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Limits} limits
 * @returns {Promise<Ended>}
 */
export function runCommand(command, args, { timeoutMs, silenceMs, live = false, env, cwd }) {
  if (stopped) return Promise.resolve({ why: "was not started: interrupted", output: "" });
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: env ?? process.env,
      cwd: cwd ?? process.cwd(),
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
      // Its own process group, so that its children can be ended with it.
      detached: !isWindows,
      // npm's launchers are .cmd files there, which only a shell starts.
      shell: isWindows && !command.endsWith(".exe"),
    });
    running.add(child);
    let output = "";
    /** @type {string | undefined} */
    let ended;
    /** @type {NodeJS.Timeout | undefined} */
    let patience;
    /** @param {string} why */
    const end = (why) => {
      ended ??= why;
      // Politely first: Playwright then ends the server that it started, which is in another group.
      endGroup(child, "SIGINT");
      patience ??= setTimeout(() => endGroup(child, "SIGKILL"), graceMs);
    };
    const limit = setTimeout(() => end(`took longer than ${timeoutMs / 1000} s`), timeoutMs);
    const silence = silenceMs
      ? setTimeout(() => end(`was silent for ${silenceMs / 1000} s`), silenceMs)
      : undefined;
    /** @param {string | undefined} why */
    const settle = (why) => {
      clearTimeout(limit);
      clearTimeout(silence);
      clearTimeout(patience);
      running.delete(child);
      resolve({ why, output });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output = (output + String(chunk)).slice(-keptCharacters);
        silence?.refresh();
      });
    }
    child.on("error", (error) => settle(error.message));
    child.on(live ? "exit" : "close", (code, signal) => {
      // A runner that was killed leaves its workers behind.
      if (code !== 0) endGroup(child, "SIGKILL");
      if (ended) settle(ended);
      else if (signal) settle(`was ended by ${signal}`);
      else settle(code === 0 ? undefined : `ended with code ${code}`);
    });
  });
}

/**
 * Ends whatever `runCommand` has under way, and lets it start nothing more.
 * @param {NodeJS.Signals} signal
 */
export function endRunning(signal) {
  stopped = true;
  for (const child of running) endGroup(child, signal);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-child.pid, signal);
  } catch {
    // It had ended already.
  }
}
