// Finds a Chromium to test with, and says where it came from: CHROMIUM, PATH, standard places, Playwright's
// own, Playwright's download, apt-get. Must never take a program that does not answer as a Chromium.
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.mjs";

/**
 * @typedef {"CHROMIUM" | "PATH" | "a standard place" | "Playwright's own" | "Playwright's download" | "apt-get"} Source
 * @typedef {{ readonly path: string, readonly source: Source }} Found
 *
 * Everything that it touches can be replaced, so that each rung can be tried alone.
 * @typedef {object} Surroundings
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {number} [uid] 0 is root; -1 where there are no user ids
 * @property {(file: string) => boolean} [exists]
 * @property {typeof runCommand} [run]
 * @property {readonly string[]} [standardPlaces]
 * @property {() => Promise<string | undefined>} [playwrightsOwn] where Playwright keeps its Chromium, there or not
 * @property {boolean} [install] whether it may download and install
 * @property {(line: string) => void} [note] told before anything slow
 */

const namesOnPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ownName = /^(Chromium|Google Chrome|HeadlessChrome)\b.*\d/m;
const root = fileURLToPath(new URL("..", import.meta.url));

// A snap's first start takes seconds; a program that opens a window instead of answering takes for ever.
const answerMs = 20_000;
// About 180 MB. A download that has said nothing for a minute has stalled.
const downloadLimits = { timeoutMs: 180_000, silenceMs: 60_000, cwd: root };
const aptLimits = { timeoutMs: 150_000, silenceMs: 90_000 };

/**
 * @param {Surroundings} [surroundings]
 * @returns {Promise<Found>} throws one sentence that says what to do when there is none
 */
export async function findChromium(surroundings = {}) {
  const {
    env = process.env,
    platform = process.platform,
    uid = process.getuid?.() ?? -1,
    exists = existsSync,
    run = runCommand,
    playwrightsOwn = playwrightsOwnPath,
    install = true,
    note = () => {},
  } = surroundings;
  const standardPlaces = surroundings.standardPlaces ?? standardPlacesOf(platform, env);
  const directories = pathDirectories(env, platform);

  /** @param {string} name */
  const onPath = (name) =>
    directories.map((directory) => path.join(directory, executableName(name, platform))).filter(exists);

  /** @param {string} file */
  const isChromium = async (file) => {
    if (!exists(file)) return false;
    // Chrome on Windows opens a window when asked for its version; the version stands in a name beside it.
    if (platform === "win32") return hasVersionBeside(file);
    const { why, output } = await run(file, ["--version"], { env, timeoutMs: answerMs });
    return why === undefined && ownName.test(output);
  };

  /** @param {readonly string[]} files */
  const firstChromium = async (files) => {
    for (const file of files) if (await isChromium(file)) return file;
    return undefined;
  };

  const chosen = env["CHROMIUM"];
  if (chosen) {
    const isBareName = !/[\\/]/.test(chosen);
    const found = await firstChromium(isBareName ? onPath(chosen) : [path.resolve(chosen)]);
    if (found) return { path: found, source: "CHROMIUM" };
    throw new Error(
      `CHROMIUM is "${chosen}", which does not answer as a Chromium: correct it, or unset it to let one be found.`,
    );
  }

  const installed = async () => {
    const fromPath = await firstChromium(namesOnPath.flatMap(onPath));
    return { fromPath, fromPlace: fromPath ? undefined : await firstChromium(standardPlaces) };
  };
  const { fromPath, fromPlace } = await installed();
  if (fromPath) return { path: fromPath, source: "PATH" };
  if (fromPlace) return { path: fromPlace, source: "a standard place" };

  const own = await playwrightsOwn();
  if (own && (await isChromium(own))) return { path: own, source: "Playwright's own" };

  const tried = ["looked on PATH, in the standard places and among Playwright's own"];
  if (!install) throw new Error(nothingFound(tried));

  if (onPath(platform === "win32" ? "npx.cmd" : "npx").length === 0) {
    tried.push("no npx to download one with");
  } else {
    note(
      `No Chromium yet: Playwright downloads one, for at most ${downloadLimits.timeoutMs / 60_000} minutes.`,
    );
    const args = ["--no", "playwright", "install", "chromium", "--no-shell"];
    const download = await run("npx", args, { ...downloadLimits, env });
    const downloaded = await playwrightsOwn();
    if (downloaded && (await isChromium(downloaded)))
      return { path: downloaded, source: "Playwright's download" };
    tried.push(`Playwright's download ${reason(download)}`);
  }

  if (platform !== "linux" || onPath("apt-get").length === 0) {
    tried.push("no apt-get here");
  } else if (uid !== 0) {
    tried.push("apt-get needs root");
  } else {
    note("No Chromium yet: apt-get installs one.");
    const aptEnv = { ...env, DEBIAN_FRONTEND: "noninteractive" };
    const update = await run("apt-get", ["update"], { ...aptLimits, env: aptEnv });
    // A stale or half-read list can still hold it, so a failed update does not end the attempt.
    const args = ["install", "-y", "--no-install-recommends", "chromium"];
    const apt = await run("apt-get", args, { ...aptLimits, env: aptEnv });
    const now = await installed();
    const fromApt = now.fromPath ?? now.fromPlace;
    if (fromApt) return { path: fromApt, source: "apt-get" };
    tried.push(`apt-get ${reason(apt.why === undefined && update.why !== undefined ? update : apt)}`);
  }
  throw new Error(nothingFound(tried));
}

/** @param {readonly string[]} tried */
function nothingFound(tried) {
  return `No Chromium: install Chromium or Google Chrome, or set CHROMIUM to the path of one (${tried.join("; ")}).`;
}

/** @param {import("./run-command.mjs").Ended} ended */
function reason({ why, output }) {
  const lines = output.split("\n").map((line) => line.trim());
  const told = lines.find((line) => /^(E:|Error:)/.test(line)) ?? lines.findLast((line) => line !== "");
  return `${why ?? "left none that answers"}${told ? ` (${told.slice(0, 160)})` : ""}`;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function pathDirectories(env, platform) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH");
  const value = key === undefined ? "" : (env[key] ?? "");
  return value.split(platform === "win32" ? ";" : ":").filter((directory) => path.isAbsolute(directory));
}

/**
 * @param {string} name
 * @param {NodeJS.Platform} platform
 */
function executableName(name, platform) {
  return platform === "win32" && path.extname(name) === "" ? `${name}.exe` : name;
}

/** @param {string} file */
function hasVersionBeside(file) {
  return readdirSync(path.dirname(file)).some((name) => /^\d+(\.\d+){3}(\.manifest)?$/.test(name));
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function standardPlacesOf(platform, env) {
  if (platform === "darwin") {
    return ["", env["HOME"] ?? homedir()].flatMap((base) => [
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${base}/Applications/Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary`,
    ]);
  }
  if (platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .flatMap((name) => env[name] ?? [])
      .flatMap((base) => [
        `${base}\\Google\\Chrome\\Application\\chrome.exe`,
        `${base}\\Chromium\\Application\\chrome.exe`,
      ]);
  }
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/local/bin/chromium",
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/snap/bin/chromium",
    "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    "/var/lib/flatpak/exports/bin/com.google.Chrome",
  ];
}

async function playwrightsOwnPath() {
  try {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  } catch {
    // Not installed, or no build for this system: not a reason to stop looking.
    return undefined;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const install = !process.argv.includes("--no-install");
  try {
    const found = await findChromium({ install, note: (line) => console.log(line) });
    console.log(`Chromium: ${found.path} (from ${found.source})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
