// The app itself, as built and served: one page per question, nothing of it changed.
import { readFileSync, writeFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright";
import { benchHash, type Size } from "./bench-videos";
import { interact, type Felt, type Hand } from "./interact";
import { observePage, type Noted } from "./observe-page";

declare const window: { readonly noted: Noted } & Window;

const viewport = { width: 1440, height: 900 };
const patienceMs = 90_000;

export async function openPage(
  browser: Browser,
): Promise<{ page: Page; cdp: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport, locale: "en-US" });
  await context.addInitScript(observePage);
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page), close: () => context.close() };
}

export type Shown = {
  /** Since the worker had the last byte. */
  readonly received: { readonly columns: number; readonly verdict: number };
  /** Since the answer's headers. */
  readonly headersToColumns: number;
  /** Since the columns were on the page. */
  readonly lines: number;
  readonly axes: number;
  /** The longest tasks of the page's thread before and after the columns were there; 0 is below 50 ms. */
  readonly blockedBefore: number;
  readonly blockedAfter: number;
  readonly nodes: number;
};

/** A result shown in a page that was loaded with it. */
export async function openCold(page: Page, url: string, size: Size): Promise<Shown> {
  await page.addInitScript(({ models, frames }) => window.noted.expect(models, frames), size);
  await page.goto(`${url}/video/${benchHash(size)}`);
  return shown(page, 0);
}

/** A result shown in a page that has shown others: its hash is typed into the search box. */
export async function openWarm(page: Page, size: Size, copy = 0): Promise<Shown> {
  await page.evaluate(({ models, frames }) => window.noted.expect(models, frames), size);
  const asked = await page.evaluate(() => performance.timeOrigin + performance.now());
  await page.getByRole("searchbox").fill(benchHash(size, copy));
  await page.keyboard.press("Enter");
  return shown(page, asked);
}

async function shown(page: Page, asked: number): Promise<Shown> {
  await page.waitForFunction(
    () => window.noted.axes !== undefined && window.noted.verdict !== undefined,
    null,
    {
      timeout: patienceMs,
    },
  );
  // Long tasks are reported after they have ended.
  await page.waitForTimeout(300);
  const worker = page.workers()[0];
  if (worker === undefined) throw new Error("the page has no worker");
  const [answer] = await worker.evaluate(
    (since) =>
      performance
        .getEntriesByType("resource")
        .map((entry) => ({
          name: entry.name,
          start: entry.startTime,
          ...entry.toJSON(),
          origin: performance.timeOrigin,
        }))
        // The worker fetches code of its own as well.
        .filter(({ name, origin, start }) => name.includes("/api/classification") && origin + start >= since)
        .slice(-1),
    asked,
  );
  const noted = await page.evaluate(() => ({
    ...window.noted,
    expect: undefined,
    origin: performance.timeOrigin,
    nodes: document.querySelectorAll("figure[aria-label^='Artificial score per frame'] *").length,
  }));
  const { columns = Number.NaN, verdict = Number.NaN, lines = Number.NaN, axes = Number.NaN, origin } = noted;
  const received = Number(answer?.responseEnd) + Number(answer?.origin) - origin;
  const headers = Number(answer?.responseStart) + Number(answer?.origin) - origin;
  const tasks = noted.longTasks.filter(({ start, duration }) => start + duration > headers);
  const longest = (all: typeof tasks): number => Math.max(0, ...all.map(({ duration }) => duration));
  return {
    received: { columns: columns - received, verdict: verdict - received },
    headersToColumns: columns - headers,
    lines: lines - columns,
    axes: axes - columns,
    blockedBefore: longest(tasks.filter(({ start }) => start < columns)),
    blockedAfter: longest(tasks.filter(({ start }) => start >= columns)),
    nodes: noted.nodes,
  };
}

/** The drawing alone, again: away to the table and back. Milliseconds from the click to the lines painted. */
export async function redraw(page: Page, size: Size): Promise<number> {
  await page.getByRole("tab", { name: "Table" }).click();
  await page.locator("figure[aria-label^='Artificial score per frame']").waitFor({ state: "detached" });
  await page.waitForTimeout(300);
  return page.evaluate(async ({ models, frames }) => {
    window.noted.expect(models, frames);
    window.noted.columns = performance.now();
    const lines = [...document.querySelectorAll<HTMLElement>("[role=tab]")].find(
      (tab) => tab.textContent === "Lines",
    );
    const start = performance.now();
    lines?.click();
    while (window.noted.lines === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    return window.noted.lines - start;
  }, size);
}

export async function feel(page: Page, hand: Hand): Promise<Felt> {
  const box = await page.locator(".plot").first().boundingBox();
  if (box === null) throw new Error("there is no drawing");
  if (hand === "step") await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const felt = await interact(page, hand, box);
  if (hand === "step") await page.keyboard.press("Escape");
  return felt;
}

/** To a tenth of the frames. */
export async function zoomIn(page: Page): Promise<void> {
  const box = await page.locator(".plot").first().boundingBox();
  if (box === null) throw new Error("there is no drawing");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(400);
}

export type Cold = { readonly verdict: number; readonly shift: number; readonly asked: number };

/** Lighthouse's mobile line (150 ms, 1.6 Mbit/s), or what DevTools adds to each request for it, and a slow processor. */
export const lines = {
  "slow 4G": { latency: 150, kilobits: 1_638.4 },
  "slow 4G as DevTools plays it": { latency: 562.5, kilobits: 1_474.56 },
} as const;

/** A bookmarked result in a browser that has never been here. Milliseconds since the address was entered. */
export async function openThrottled(
  browser: Browser,
  url: string,
  size: Size,
  line: keyof typeof lines,
): Promise<Cold> {
  const { page, cdp, close } = await openPage(browser);
  const { latency, kilobits } = lines[line];
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: (kilobits * 1_000) / 8,
    uploadThroughput: 750_000 / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let asked = Number.NaN;
  const started = Date.now();
  page.on("request", (request) => {
    if (request.url().includes("/api/classification_video/")) asked = Date.now() - started;
  });
  await page.addInitScript(({ models, frames }) => window.noted.expect(models, frames), size);
  await page.goto(`${url}/video/${benchHash(size)}`);
  await page.waitForFunction(() => window.noted.axes !== undefined, null, { timeout: patienceMs });
  const { verdict = Number.NaN, shift } = await page.evaluate(() => ({ ...window.noted, expect: undefined }));
  await close();
  return { verdict, shift, asked };
}

/** What the page's own thread would need without a worker: the same bytes by `response.json()`, from the headers on. */
export async function parseOnPage(page: Page, size: Size): Promise<number> {
  return page.evaluate(async (hash) => {
    const response = await fetch(`/backend/api/classification_video/${hash}`);
    const start = performance.now();
    const value: unknown = await response.json();
    const end = performance.now();
    // Kept until here, so that nothing is thrown away while it is measured.
    return typeof value === "object" ? end - start : Number.NaN;
  }, benchHash(size));
}

/**
 * The renderers' highest resident memory while something runs, above what they had before, in MB.
 * From /proc, so only on Linux; undefined elsewhere.
 */
export async function peakMemory(browser: Browser, run: () => Promise<void>): Promise<number | undefined> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  try {
    const before = renderers.map((pid) => {
      writeFileSync(`/proc/${pid}/clear_refs`, "5");
      return statusOf(pid, "VmRSS");
    });
    await run();
    const growth = renderers.map((pid, index) => statusOf(pid, "VmHWM") - (before[index] ?? 0));
    return Math.max(...growth) / 1_000;
  } catch (error) {
    if (process.platform === "linux") throw error;
    await run();
    return undefined;
  }
}

/** Kilobytes. */
function statusOf(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return (Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1_024) / 1_000;
}

/** The page's heap with everything that its arrays hold, after collection, in MB. The worker's is another. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const usage = await cdp.send("Runtime.getHeapUsage");
  const { usedSize, backingStorageSize, embedderHeapUsedSize } = usage;
  return (usedSize + backingStorageSize + embedderHeapUsedSize) / 1_000_000;
}
