// The measurements of one run: the app and its peers by turns in one Chromium, round after round, so that whatever slows
// the machine slows all of them.
import type { Browser } from "playwright";
import { startBenchServer } from "./bench-server";
import type { Size } from "./bench-videos";
import type { Felt } from "./interact";
import * as app from "./measure-app";
import { hashFile, makeFile, readFile } from "./measure-file";
import { drawPeer, feelNothing, feelPeer, peerNames } from "./measure-peers";
import { createSamples, type Samples } from "./samples";

export type Plan = {
  readonly rounds: number;
  readonly sizes: readonly Size[];
  /** How many results are opened and left to see whether memory grows. */
  readonly leftResults: number;
  /** How large a file is hashed, beside one of a quarter of it. */
  readonly fileMebibytes: number;
};

/** As many as any known answer has. */
export const manyModels = 36;

/** The size at which hands are measured and parsing is compared. */
export const handModels = 8;

export const fullPlan: Plan = {
  rounds: 5,
  // 100,000 × 36 is an answer of 600 MB, which is longer than a browser's longest text.
  sizes: [30, 1_000, 10_000, 100_000].flatMap((frames) =>
    [3, handModels, manyModels]
      .map((models) => ({ frames, models }))
      .filter(({ models }) => frames * models <= 800_000),
  ),
  leftResults: 50,
  fileMebibytes: 1_024,
};

export const quickPlan: Plan = {
  rounds: 2,
  sizes: [
    ...[30, 10_000, 100_000].map((frames) => ({ frames, models: 8 })),
    { frames: 10_000, models: manyModels },
  ],
  leftResults: 50,
  fileMebibytes: 1_024,
};

export function sizeText({ frames, models }: Size): string {
  return `${frames.toLocaleString("en-US")} × ${models}`;
}

type Options = {
  readonly plan: Plan;
  readonly appFolder: string;
  readonly peersFolder: string;
  readonly openBrowser: () => Promise<Browser>;
  readonly note: (line: string) => void;
};

export async function runBench({
  plan,
  appFolder,
  peersFolder,
  openBrowser,
  note,
}: Options): Promise<Samples> {
  const samples = createSamples();
  const server = await startBenchServer(appFolder, peersFolder);
  const browser = await openBrowser();
  try {
    for (let round = 0; round < plan.rounds; round++) {
      note(`round ${round + 1} of ${plan.rounds}`);
      await coldOpens(samples, browser, server.appUrl);
      for (const size of plan.sizes) {
        const parts = [
          () => measureApp(samples, browser, server, size),
          ...peerNames.map((name) => () => measurePeer(samples, browser, server.peersUrl, name, size)),
        ];
        // Nobody is always first.
        for (let index = 0; index < parts.length; index++) await parts[(index + round) % parts.length]?.();
        note(`  ${sizeText(size)}`);
      }
      await measureFloor(samples, browser, server.peersUrl);
      const largest = plan.sizes.findLast(({ models }) => models === handModels);
      if (largest !== undefined) await measureMemory(samples, browser, server.appUrl, largest);
      await measureFile(samples, browser, server.appUrl, plan.fileMebibytes);
    }
    note(`${plan.leftResults} results opened and left`);
    await measureGrowth(samples, browser, server.appUrl, plan.leftResults);
  } finally {
    await browser.close();
    await server.close();
  }
  return samples;
}

async function coldOpens(samples: Samples, browser: Browser, url: string): Promise<void> {
  for (const line of ["slow 4G", "slow 4G as DevTools plays it"] as const) {
    const { verdict, shift, asked } = await app.openThrottled(
      browser,
      url,
      { frames: 30, models: handModels },
      line,
    );
    samples.add(`${line} verdict`, verdict);
    samples.add(`${line} asked`, asked);
    samples.add(`${line} shift`, shift);
  }
}

type Server = { readonly appUrl: string; readonly holdAnswers: (ms: number) => void };

/** The code has arrived before the answer, as the peers' has before their first drawing. */
const holdMs = 900;
const small: Size = { frames: 30, models: 3 };

async function measureApp(samples: Samples, browser: Browser, server: Server, size: Size): Promise<void> {
  const named = (what: string): string => `app ${sizeText(size)} ${what}`;
  server.holdAnswers(holdMs);
  const cold = await app.openPage(browser);
  const first = await app.openCold(cold.page, server.appUrl, size);
  samples.add(named("cold lines"), first.lines);
  samples.add(named("cold axes"), first.axes);
  samples.add(named("mount task"), first.blockedAfter);
  await cold.close();
  server.holdAnswers(0);

  const { page, close } = await app.openPage(browser);
  await app.openCold(page, server.appUrl, small);
  await app.openWarm(page, small, 1);
  const warm = await app.openWarm(page, size);
  samples.add(named("warm lines"), warm.lines);
  samples.add(named("warm axes"), warm.axes);
  samples.add(named("verdict"), warm.received.verdict);
  samples.add(named("columns"), warm.headersToColumns);
  samples.add(named("blocked before columns"), warm.blockedBefore);
  samples.add(named("blocked after columns"), warm.blockedAfter);
  samples.add(named("nodes"), warm.nodes);
  await app.redraw(page, size);
  samples.add(named("redraw"), await app.redraw(page, size));
  if (size.models === handModels) {
    for (const hand of ["hover", "step", "threshold", "zoom", "pan"] as const) {
      // Nothing moves sideways while all frames are shown.
      if (hand === "pan") await app.zoomIn(page);
      addFelt(samples, named(hand), await app.feel(page, hand));
    }
    await page.goto(server.appUrl);
    samples.add(named("response.json()"), await app.parseOnPage(page, size));
  }
  await close();
}

async function measurePeer(
  samples: Samples,
  browser: Browser,
  url: string,
  name: (typeof peerNames)[number],
  size: Size,
): Promise<void> {
  const named = (what: string): string => `${name} ${sizeText(size)} ${what}`;
  const { page, close } = await app.openPage(browser);
  const { cold, warm, blocked } = await drawPeer(page, url, name, size);
  samples.add(named("cold lines"), cold);
  samples.add(named("warm lines"), warm);
  samples.add(named("mount task"), blocked);
  if (size.models === handModels) {
    for (const hand of ["hover", "zoom"] as const) addFelt(samples, named(hand), await feelPeer(page, hand));
  }
  await close();
}

async function measureFloor(samples: Samples, browser: Browser, url: string): Promise<void> {
  const { page, close } = await app.openPage(browser);
  addFelt(samples, "floor hover", await feelNothing(page, url, "hover"));
  await close();
}

/** The median and the worst of each round, and the longest task. */
function addFelt(samples: Samples, name: string, { latencies, longTasks }: Felt): void {
  const sorted = latencies.toSorted((a, b) => a - b);
  samples.add(`${name} median`, sorted[Math.floor(sorted.length / 2)]);
  samples.add(`${name} worst`, sorted.at(-1));
  samples.add(`${name} long task`, Math.max(0, ...longTasks));
}

async function measureMemory(samples: Samples, browser: Browser, url: string, size: Size): Promise<void> {
  const ours = await app.openPage(browser);
  await app.openCold(ours.page, url, small);
  const shown = await app.peakMemory(browser, async () => void (await app.openWarm(ours.page, size)));
  samples.add("peak memory app", shown);
  await ours.close();
  const plain = await app.openPage(browser);
  await plain.page.goto(url);
  const parsed = await app.peakMemory(browser, async () => void (await app.parseOnPage(plain.page, size)));
  samples.add("peak memory response.json()", parsed);
  await plain.close();
}

async function measureFile(
  samples: Samples,
  browser: Browser,
  url: string,
  mebibytes: number,
): Promise<void> {
  for (const size of [mebibytes / 4, mebibytes]) {
    const { file, remove } = makeFile(size);
    try {
      const { mebibytesPerSecond, frame, longestFrame, memory } = await hashFile(browser, url, file, size);
      const which = size === mebibytes ? "file" : "quarter file";
      samples.add(`${which} hashed MiB/s`, mebibytesPerSecond);
      samples.add(`${which} frame`, frame);
      samples.add(`${which} longest frame`, longestFrame);
      samples.add(`${which} memory`, memory);
      if (size === mebibytes) samples.add("file read MiB/s", await readFile(browser, url, file, size));
    } finally {
      remove();
    }
  }
}

async function measureGrowth(
  samples: Samples,
  browser: Browser,
  url: string,
  results: number,
): Promise<void> {
  const size: Size = { frames: 1_000, models: handModels };
  const { page, cdp, close } = await app.openPage(browser);
  const goHome = async (): Promise<void> => {
    await page.getByRole("banner").getByRole("link", { name: "Framewise" }).click();
    await page.waitForTimeout(500);
  };
  await app.openCold(page, url, small);
  for (const copy of [1, 2]) await app.openWarm(page, size, copy);
  await goHome();
  const before = await app.heapMb(cdp);
  for (let copy = 3; copy < 3 + results; copy++) await app.openWarm(page, size, copy);
  await goHome();
  samples.add("growth", (await app.heapMb(cdp)) - before);
  await close();
}
