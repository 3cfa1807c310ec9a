import { readFileSync } from "node:fs";
import process from "node:process";

const lookEveryMs = 100;

/**
 * npm passes SIGTERM and SIGINT on to what it started, and no other signal: once it has gone by one of those, this process
 * ends as well.
 * @param {string} script the name in package.json; started in any other way, nothing is done
 */
export function endWithNpm(script) {
  if (process.env["npm_lifecycle_event"] !== script) return;
  const npm = process.ppid;
  // What npm starts is of its group; whoever took its place already is not.
  const isLate = groupOf(npm) !== groupOf(process.pid);
  const looking = setInterval(() => {
    if (!isLate && process.ppid === npm) return;
    clearInterval(looking);
    process.kill(process.pid, "SIGTERM");
  }, lookEveryMs);
  looking.unref();
}

/**
 * Linux says it; elsewhere all are of the same.
 * @param {number} id
 */
function groupOf(id) {
  try {
    return /\) \S \d+ (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
