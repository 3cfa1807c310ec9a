// `npm run build [-- --demo] [-- --folder=<path>]`. Node 20 reads no TypeScript, so Vite loads the rest.
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = fileURLToPath(new URL("build.ts", import.meta.url));
/** @type {{ module: typeof import("./build") }} */
const { module } = await runnerImport(file, { root, logLevel: "error" });

const flags = process.argv.slice(2);
const folder = flags.find((flag) => flag.startsWith("--folder="))?.slice("--folder=".length);
await module.runBuild(root, flags.includes("--demo"), folder);
