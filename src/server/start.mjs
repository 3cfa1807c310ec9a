// `npm start`. Node 20 reads no TypeScript, so Vite loads the rest; tests import `startServer` from here for the same reason.
import { existsSync, realpathSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { endWithNpm } from "./end-with-npm.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns {Promise<typeof import("./start")>} */
async function loadStart() {
  // Loading it takes longer than a stop may have to wait.
  const { runnerImport } = await import("vite").catch(() => {
    throw new Error("The packages that build Framewise are not installed: run `npm ci --include=dev` first.");
  });
  if (/[#?]/.test(root))
    throw new Error(
      "Framewise cannot be built in a folder whose path has a # or ? in it: move it elsewhere.",
    );
  const file = fileURLToPath(new URL("start.ts", import.meta.url));
  /** @type {{ module: typeof import("./start") }} */
  const { module } = await runnerImport(file, { root, logLevel: "error" });
  return module;
}

/**
 * Runs a server in this process, without building unless asked to.
 * @param {Partial<import("./start").StartOptions>} [options] the environment is empty unless given
 */
export async function startServer(options = {}) {
  const start = await loadStart();
  return start.startServer({ root, environment: {}, build: false, anyPort: true, ...options });
}

const command = process.argv[1] ?? "";
if (existsSync(command) && realpathSync(command) === fileURLToPath(import.meta.url)) {
  endWithNpm("start");
  try {
    const { runStart } = await loadStart();
    await runStart(root, process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
