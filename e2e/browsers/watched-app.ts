// The built app, served on an origin of its own, with one script more: it writes down what must never happen while a person
// uses the app. The policy is the product's own.
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../../src/server/start.mjs";
import { builtFiles } from "../deployment/deployed-test";

/** Where the page's own faults lie, in its session storage. */
export const faultsName = "faults-for-test";

const watch = `
const write = (words) => {
  const faults = JSON.parse(sessionStorage.getItem("${faultsName}") ?? "[]");
  sessionStorage.setItem("${faultsName}", JSON.stringify([...faults, words]));
};
addEventListener("error", (event) => write("page error: " + event.message));
addEventListener("unhandledrejection", (event) => write("unhandled: " + event.reason));
document.addEventListener("securitypolicyviolation", (event) =>
  write("policy violation: " + event.effectiveDirective + " blocked " + (event.blockedURI || "inline code") + " " + event.sample));
for (const kind of ["error", "warn"]) {
  const own = console[kind];
  console[kind] = (...words) => {
    write("console " + kind + ": " + words.join(" "));
    own.apply(console, words);
  };
}
`;

export async function serveWatched(environment: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(path.join(tmpdir(), "framewise-watched-"));
  const folder = path.join(root, "dist");
  cpSync(builtFiles, folder, { recursive: true, filter: (file) => !/\.(?:map|br|gz)$/.test(file) });
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  writeFileSync(
    path.join(folder, "index.html"),
    page.replace("<head>", `<head><script src="/watch.js"></script>`),
  );
  writeFileSync(path.join(folder, "watch.js"), watch);
  const { url, close } = await startServer({ root, environment });
  return {
    origin: url.replace(/\/$/, ""),
    /** Takes the script of this name away, as a network that fails would; gives the way back. */
    loseScript: (name: string) => {
      const assets = path.join(folder, "assets");
      const files = readdirSync(assets).filter((file) => file.startsWith(`${name}-`));
      for (const file of files) renameSync(path.join(assets, file), path.join(root, file));
      return () => {
        for (const file of files) renameSync(path.join(root, file), path.join(assets, file));
      };
    },
    close: async () => {
      await close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
