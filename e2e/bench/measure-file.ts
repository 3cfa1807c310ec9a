// A large file of this device: hashed by the app as a person does it, and beside it only read, which nobody can outrun.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright";
import { openPage, peakMemory } from "./measure-app";

declare const window: { readonly frameMs: readonly number[] } & Window;

export type Hashed = {
  readonly mebibytesPerSecond: number;
  /** Milliseconds between two frames of the page meanwhile: the middle one and the longest. */
  readonly frame: number;
  readonly longestFrame: number;
  /** Of the page's process above what it had before, in MB; undefined where it cannot be known. */
  readonly memory: number | undefined;
};

/** A file without content on the disk: all its bytes are 0, which no digest is faster or slower for. */
export function makeFile(mebibytes: number): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "framewise-bench-"));
  const file = path.join(folder, `${mebibytes}-mib.bin`);
  writeFileSync(file, "");
  truncateSync(file, mebibytes * 1_048_576);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function hashFile(
  browser: Browser,
  url: string,
  file: string,
  mebibytes: number,
): Promise<Hashed> {
  const { page, close } = await openPage(browser);
  await page.goto(url);
  await page.waitForTimeout(1_500);
  await page.evaluate(watchFrames);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  const chooser = await choosing;
  let elapsedMs = 0;
  const memory = await peakMemory(browser, async () => {
    const start = performance.now();
    await chooser.setFiles(file);
    await page.waitForURL(/\/video\/[0-9a-f]{64}/, { timeout: 180_000 });
    elapsedMs = performance.now() - start;
  });
  const frames = (await page.evaluate(() => window.frameMs)).toSorted((a, b) => a - b);
  await close();
  return {
    mebibytesPerSecond: mebibytes / (elapsedMs / 1_000),
    frame: frames[Math.floor(frames.length / 2)] ?? Number.NaN,
    longestFrame: frames.at(-1) ?? Number.NaN,
    memory,
  };
}

/** MiB per second of reading alone, on the page's own thread. */
export async function readFile(
  browser: Browser,
  url: string,
  file: string,
  mebibytes: number,
): Promise<number> {
  const { page, close } = await openPage(browser);
  await page.goto(url);
  await addInput(page);
  await page.setInputFiles("#read-alone", file);
  const elapsedMs = await page.evaluate(async () => {
    const chosen = document.querySelector<HTMLInputElement>("#read-alone")?.files?.[0];
    const start = performance.now();
    const reader = chosen?.stream().getReader();
    while ((await reader?.read())?.done === false);
    return performance.now() - start;
  });
  await close();
  return mebibytes / (elapsedMs / 1_000);
}

async function addInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("input"), { type: "file", id: "read-alone" }));
  });
}

/** Runs in the page. */
function watchFrames(): void {
  const frameMs: number[] = [];
  Object.assign(window, { frameMs });
  let last = performance.now();
  const note = (): void => {
    const now = performance.now();
    frameMs.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
