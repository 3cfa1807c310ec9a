// The rule: a test run finds a Chromium by itself, takes the first that answers in a fixed order, never
// anything that only bears the name, and when there is none says in one sentence what to do.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findChromium, standardPlacesOf } from "./find-chromium.mjs";

const answering = 'echo "Chromium 156.0.1.2 built on a test"';
let root = "";
let bin = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "framewise-chromium-"));
  bin = path.join(root, "bin");
  mkdirSync(bin);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(file: string, body: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A program that, given the arguments, writes a Chromium to `file`, as an installer would. */
function installer(name: string, args: string, file: string) {
  program(
    path.join(bin, name),
    `[ "$*" = "${args}" ] || exit 0
/bin/mkdir -p "${path.dirname(file)}"
printf '#!/bin/sh\\necho "Google Chrome for Testing 159.0.1.2"\\n' > "${file}"
/bin/chmod 755 "${file}"`,
  );
}

const downloadArgs = "--no playwright install chromium --no-shell";
const aptArgs = "install -y --no-install-recommends chromium";

function look(more: Parameters<typeof findChromium>[0] = {}) {
  return findChromium({
    env: { PATH: bin },
    platform: "linux",
    uid: 0,
    standardPlaces: [],
    playwrightsOwn: () => Promise.resolve(undefined),
    ...more,
  });
}

describe.skipIf(process.platform === "win32")("the browser finder", () => {
  test("takes the Chromium that CHROMIUM names before any other", async () => {
    program(path.join(bin, "chromium"), answering);
    const chosen = program(path.join(root, "mine", "browser"), answering);
    expect(await look({ env: { PATH: bin, CHROMIUM: chosen } })).toEqual({
      path: chosen,
      source: "CHROMIUM",
    });
  });

  test("takes a bare name in CHROMIUM from PATH", async () => {
    const chosen = program(path.join(bin, "my-chrome"), answering);
    expect(await look({ env: { PATH: bin, CHROMIUM: "my-chrome" } })).toEqual({
      path: chosen,
      source: "CHROMIUM",
    });
  });

  test("says that CHROMIUM is wrong instead of quietly taking another", async () => {
    program(path.join(bin, "chromium"), answering);
    const missing = path.join(root, "nowhere");
    await expect(look({ env: { PATH: bin, CHROMIUM: missing } })).rejects.toThrow(
      `CHROMIUM is "${missing}", which does not answer as a Chromium: correct it, or unset it to let one be found.`,
    );
    const other = program(path.join(bin, "firefox"), 'echo "Mozilla Firefox 150.0"');
    await expect(look({ env: { PATH: bin, CHROMIUM: other } })).rejects.toThrow("does not answer");
  });

  test("reads an empty CHROMIUM as unset", async () => {
    program(path.join(bin, "chromium"), answering);
    expect((await look({ env: { PATH: bin, CHROMIUM: "" } })).source).toBe("PATH");
  });

  test.each(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"])(
    "takes %s from PATH",
    async (name) => {
      const file = program(path.join(bin, name), answering);
      expect(await look()).toEqual({ path: file, source: "PATH" });
    },
  );

  test("passes over a stub that bears the name but does not answer, as Ubuntu's does", async () => {
    program(
      path.join(bin, "chromium-browser"),
      'echo "Command chromium-browser requires the chromium snap to be installed." >&2; exit 1',
    );
    const chrome = program(path.join(bin, "google-chrome"), 'echo "Google Chrome 156.0.1.2"');
    expect(await look()).toEqual({ path: chrome, source: "PATH" });
  });

  test("takes one from a standard place when PATH has none", async () => {
    const file = program(path.join(root, "opt", "chrome"), answering);
    const found = await look({ standardPlaces: [path.join(root, "gone"), file] });
    expect(found).toEqual({ path: file, source: "a standard place" });
  });

  test("takes Playwright's own when nothing is installed", async () => {
    const file = program(path.join(root, "ms-playwright", "chrome"), answering);
    const found = await look({ playwrightsOwn: () => Promise.resolve(file) });
    expect(found).toEqual({ path: file, source: "Playwright's own" });
  });

  test("lets Playwright download one when it has none yet, and says so first", async () => {
    const file = path.join(root, "ms-playwright", "chrome");
    installer("npx", downloadArgs, file);
    const notes: string[] = [];
    const found = await look({
      playwrightsOwn: () => Promise.resolve(file),
      note: (line) => notes.push(line),
    });
    expect(found).toEqual({ path: file, source: "Playwright's download" });
    expect(notes).toEqual(["No Chromium yet: Playwright downloads one, for at most 3 minutes."]);
  });

  test("lets apt-get install one as root when the download fails", async () => {
    program(path.join(bin, "npx"), 'echo "Error: getaddrinfo ENOTFOUND" >&2; exit 1');
    installer("apt-get", aptArgs, path.join(bin, "chromium"));
    expect(await look()).toEqual({ path: path.join(bin, "chromium"), source: "apt-get" });
  });

  test("lets apt-get install one when the downloaded one does not start", async () => {
    const broken = path.join(root, "ms-playwright", "chrome");
    program(broken, "echo 'error while loading shared libraries: libnss3.so' >&2; exit 127");
    program(path.join(bin, "npx"), "exit 0");
    installer("apt-get", aptArgs, path.join(bin, "chromium"));
    const found = await look({ playwrightsOwn: () => Promise.resolve(broken) });
    expect(found).toEqual({ path: path.join(bin, "chromium"), source: "apt-get" });
  });

  test("leaves apt-get alone without root, and says what to do", async () => {
    program(path.join(bin, "npx"), 'echo "Error: getaddrinfo ENOTFOUND cdn" >&2; exit 1');
    installer("apt-get", aptArgs, path.join(bin, "chromium"));
    await expect(look({ uid: 1000 })).rejects.toThrow(
      "No Chromium: install Chromium or Google Chrome, or set CHROMIUM to the path of one " +
        "(looked on PATH, in the standard places and among Playwright's own; " +
        "Playwright's download ended with code 1 (Error: getaddrinfo ENOTFOUND cdn); apt-get needs root).",
    );
    expect(existsSync(path.join(bin, "chromium"))).toBe(false);
  });

  test("says in one sentence what to do when every way has failed", async () => {
    program(path.join(bin, "apt-get"), 'echo "E: Unable to locate package chromium" >&2; exit 100');
    const failure = await look().catch((error: unknown) => error);
    expect(String(failure)).toBe(
      "Error: No Chromium: install Chromium or Google Chrome, or set CHROMIUM to the path of one " +
        "(looked on PATH, in the standard places and among Playwright's own; no npx to download one with; " +
        "apt-get ended with code 100 (E: Unable to locate package chromium)).",
    );
  });

  test("gives up on a download that hangs", async () => {
    const npx = program(path.join(bin, "npx"), "exec /bin/sleep 60");
    const { runCommand } = await import("./run-command.mjs");
    const ended = await runCommand(npx, [], { timeoutMs: 200 });
    expect(ended.why).toBe("took longer than 0.2 s");
  });

  test("neither downloads nor installs when it may not", async () => {
    installer("npx", downloadArgs, path.join(bin, "chromium"));
    installer("apt-get", aptArgs, path.join(bin, "chromium"));
    await expect(look({ install: false })).rejects.toThrow(/^No Chromium: install .* or set CHROMIUM/);
    expect(existsSync(path.join(bin, "chromium"))).toBe(false);
  });
});

describe("the standard places", () => {
  test("are the application folders on a Mac, the machine's and the user's", () => {
    const places = standardPlacesOf("darwin", { HOME: "/Users/a" });
    expect(places).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  test("are the program folders that Windows names", () => {
    const places = standardPlacesOf("win32", { PROGRAMFILES: "C:\\Program Files" });
    expect(places[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toHaveLength(2);
  });

  test.skipIf(process.platform === "win32")(
    "count on Windows only with a version beside the program",
    async () => {
      const file = program(path.join(root, "Application", "chrome.exe"), "exit 1");
      const look = () =>
        findChromium({
          env: {},
          platform: "win32",
          standardPlaces: [file],
          playwrightsOwn: () => Promise.resolve(undefined),
        });
      await expect(look()).rejects.toThrow("No Chromium");
      mkdirSync(path.join(root, "Application", "156.0.1.2"));
      expect(await look()).toEqual({ path: file, source: "a standard place" });
    },
  );
});
