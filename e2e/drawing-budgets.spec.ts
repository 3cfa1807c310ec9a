// The rule: what is drawn costs the same for 30 frames and for 20,000. Budgets are counts, never seconds.
import type { Page } from "playwright/test";
import { expect, openResult, test } from "./fixture";
import { videoSamples } from "../src/sample/sample-table";

const short = videoSamples["two-camps"];
const long = videoSamples.dense;

/** Nodes of the drawing, its paths, and its longest path data in points. */
async function drawingOf(page: Page) {
  const figure = page.getByRole("figure", { name: /^Artificial score per frame/ });
  await expect(figure.locator(".recharts-wrapper path.series").first()).toBeAttached();
  return figure.evaluate((element) => {
    const lines = [...element.querySelectorAll("path.series")];
    return {
      nodes: element.querySelectorAll("*").length,
      lines: lines.length,
      recharts: element.querySelectorAll(".recharts-line, .recharts-line-curve, .recharts-dot").length,
      longestLine: Math.max(...lines.map((line) => (line.getAttribute("d") ?? "").split(/[MLV]/).length - 1)),
      plotWidth: element.querySelector(".plot")?.clientWidth ?? 0,
    };
  });
}

test("20,000 frames take as many nodes as 30, one line per model, and no point in Recharts", async ({
  page,
}) => {
  await openResult(page, short.hash);
  const few = await drawingOf(page);
  await openResult(page, long.hash);
  const many = await drawingOf(page);
  expect(few.lines).toBe(9);
  expect(many.lines).toBe(8);
  expect(few.recharts + many.recharts).toBe(0);
  expect(many.nodes).toBeLessThanOrEqual(250);
  // The longer one has one model less, and an overview with a line per model.
  expect(many.nodes).toBeLessThanOrEqual(few.nodes + 40);
});

test("a line has two points per pixel at most, however many frames there are", async ({ page }) => {
  await openResult(page, long.hash);
  const { longestLine, plotWidth } = await drawingOf(page);
  expect(longestLine).toBeGreaterThan(plotWidth / 2);
  expect(longestLine).toBeLessThanOrEqual(2 * plotWidth);
});

test("the page parses no result: the worker does", async ({ page }) => {
  await page.addInitScript(() => {
    const parse = JSON.parse.bind(JSON);
    Object.assign(window, { longestParsed: 0 });
    JSON.parse = (text: string, ...rest: []) => {
      const before = Number(Reflect.get(window, "longestParsed"));
      Object.assign(window, { longestParsed: Math.max(before, text.length) });
      return parse(text, ...rest);
    };
  });
  await openResult(page, short.hash);
  await drawingOf(page);
  expect(await page.evaluate(() => Number(Reflect.get(window, "longestParsed")))).toBeLessThan(1_000);
});

test("showing 20,000 frames of 8 models reads fewer scores than there are: the worker has walked them", async ({
  page,
}) => {
  await page.addInitScript(() => {
    type Classified = { classification: { table: { columns: Float64Array[] } } };
    type Told = { news?: { loaded?: { answer?: Classified } } };
    const counted = { columns: 0, reads: 0 };
    Object.assign(window, { counted });
    const watched = (column: Float64Array): Float64Array =>
      new Proxy(column, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key, target);
          if (typeof value !== "function") {
            if (key !== "length") counted.reads++;
            return value;
          }
          if (key !== "subarray") counted.reads += target.length;
          return value.bind(target);
        },
      });
    const NativeWorker = window.Worker;
    window.Worker = class extends NativeWorker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        super.addEventListener("message", ({ data }: MessageEvent<Told>) => {
          const columns = data.news?.loaded?.answer?.classification.table.columns;
          columns?.forEach((column, index) => {
            counted.columns++;
            columns[index] = watched(column);
          });
        });
      }
    };
  });
  await openResult(page, long.hash);
  await drawingOf(page);
  await expect(page.getByRole("region", { name: "Raw answer" })).toBeVisible();
  const counted: unknown = await page.evaluate(() => Reflect.get(window, "counted"));
  expect(counted).toMatchObject({ columns: 8 });
  const reads = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "counted"), "reads")));
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(20_000 * 8);
});

test("a result comes onto the screen in parts: no one of them holds up a hand for long", async ({ page }) => {
  await page.addInitScript(() => {
    const parts = ["section[aria-label=Verdict]", ".plot path.series", "#pairs", "#raw-answer"];
    /** How many of the parts were there together, each time that it changed. */
    const steps: string[] = [];
    Object.assign(window, { steps });
    new MutationObserver(() => {
      const there = parts.map((part) => (document.querySelector(part) === null ? "–" : "x")).join("");
      if (there !== steps.at(-1)) steps.push(there);
    }).observe(document, { childList: true, subtree: true });
  });
  await openResult(page, short.hash);
  await drawingOf(page);
  await expect(page.locator("#raw-answer")).toBeAttached();
  // Once more, with all code there: from a page without a result.
  await page.getByRole("banner").getByRole("link", { name: "Framewise" }).click();
  await page.getByRole("searchbox").fill(long.hash);
  await page.evaluate(() => {
    const steps: unknown = Reflect.get(window, "steps");
    if (Array.isArray(steps)) steps.length = 0;
  });
  await page.keyboard.press("Enter");
  await expect(page.locator("#raw-answer")).toBeAttached();
  expect(await page.evaluate((): unknown => Reflect.get(window, "steps"))).toEqual([
    "––––",
    "x–––",
    "xx––",
    "xxx–",
    "xxxx",
  ]);
});

test("dragging the threshold writes the address at most once in 300 ms", async ({ page }) => {
  await page.addInitScript(() => {
    const times: number[] = [];
    Object.assign(window, { writes: times });
    const replace = history.replaceState.bind(history);
    history.replaceState = (...given: Parameters<History["replaceState"]>) => {
      times.push(performance.now());
      replace(...given);
    };
  });
  await openResult(page, short.hash);
  await drawingOf(page);
  const grip = await page.locator(".threshold-grip").boundingBox();
  if (grip === null) throw new Error("the threshold has no grip");
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) await page.mouse.move(grip.x + 10, grip.y + 10 - step);
  await page.mouse.up();
  await expect(page).toHaveURL(/threshold=0\.\d+/);
  const writes = await page.evaluate((): unknown => Reflect.get(window, "writes"));
  const times = Array.isArray(writes) ? writes.map(Number) : [];
  expect(times.length).toBeGreaterThan(0);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  // Timers of a busy machine fire late, never early; a millisecond is their grain.
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(299);
});

test("zooming keeps every model's line and the number of nodes", async ({ page }) => {
  await openResult(page, long.hash, "range=4000-4600");
  const zoomed = await drawingOf(page);
  expect(zoomed.lines).toBe(8);
  expect(zoomed.nodes).toBeLessThanOrEqual(260);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).not.toHaveURL(/range/);
  expect((await drawingOf(page)).lines).toBe(8);
});

test("drag, wheel and keys zoom, and the link holds the frames", async ({ page }) => {
  await openResult(page, short.hash);
  await drawingOf(page);
  const plot = await page.locator(".plot").boundingBox();
  if (plot === null) throw new Error("there is no drawing");
  const y = plot.y + plot.height / 2;
  await page.mouse.move(plot.x + 300, y);
  await page.mouse.down();
  await page.mouse.move(plot.x + 500, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/range=\d+-\d+/);
  const dragged = new URL(page.url()).searchParams.get("range");
  await page.mouse.wheel(0, -200);
  await expect(page).not.toHaveURL(new RegExp(`range=${dragged}$`));
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/range/);
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/range=\d+-\d+/);
  const link = page.url();
  await page.goBack();
  await page.goto(link);
  const range = new URL(link).searchParams.get("range") ?? "";
  const [from, to] = range.split("-");
  await expect(page.getByText(`frames ${from}–${to} of 30`)).toBeVisible();
});

/** Noted in the page: what an event has changed by the time it is over, and how many lines were drawn since. */
async function watchChanges(page: Page) {
  await page.evaluate(() => {
    const noted = { lines: 0 };
    Object.assign(window, { noted });
    new MutationObserver((records) => {
      noted.lines += records.filter(
        ({ target, attributeName }) =>
          attributeName === "d" && target instanceof Element && target.matches("path.series"),
      ).length;
    }).observe(document, { subtree: true, attributes: true });
  });
  return {
    lines: () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, "noted"), "lines"))),
  };
}

test("from frame to frame no row and no dot is moved about, whatever their ranking", async ({ page }) => {
  await openResult(page, long.hash, "frame=1");
  await drawingOf(page);
  const rows = page.getByRole("region", { name: "Frame", exact: true }).locator("tbody th");
  await expect(rows).toHaveCount(8);
  const moved = await page.locator(".plot-layer").evaluate(async (layer) => {
    const { left, top, width, height } = layer.getBoundingClientRect();
    const ranked = (): string =>
      [...document.querySelectorAll("section[aria-label=Frame] tbody th, .tip-row bdi")]
        .map(({ textContent }) => textContent)
        .join();
    const pointAt = async (x: number): Promise<void> => {
      const at = { clientX: left + width * x, clientY: top + height / 2 };
      layer.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...at }));
      await Promise.resolve();
    };
    await pointAt(0.2);
    const nodes: string[] = [];
    const rankings = new Set([ranked()]);
    const taken = new Set<Node>();
    new MutationObserver((records) => {
      for (const { removedNodes, addedNodes } of records) {
        for (const node of removedNodes) taken.add(node);
        for (const node of addedNodes)
          if (taken.has(node) && node instanceof Element) nodes.push(node.outerHTML.slice(0, 80));
      }
    }).observe(document, { subtree: true, childList: true });
    for (let step = 1; step <= 20; step++) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await pointAt(0.2 + step / 50);
      rankings.add(ranked());
    }
    await new Promise((resolve) => setTimeout(resolve));
    return { nodes, rankings: rankings.size };
  });
  expect(moved.nodes).toEqual([]);
  expect(moved.rankings, "the order of models changes on the way").toBeGreaterThan(5);
});

test("a pointer over the lines has its cursor before its event is over, and no line is drawn again", async ({
  page,
}) => {
  await openResult(page, long.hash);
  await drawingOf(page);
  const { lines } = await watchChanges(page);
  const numbers = await page.locator(".plot-layer").evaluate(async (layer) => {
    const { left, top, width, height } = layer.getBoundingClientRect();
    const seen: string[] = [];
    for (let step = 1; step <= 9; step++) {
      const at = { clientX: left + (width * (step + 2)) / 14, clientY: top + (height * step) / 10 };
      layer.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...at }));
      await Promise.resolve();
      seen.push(layer.querySelector(".cursor-number")?.textContent ?? "none");
    }
    return seen;
  });
  expect(new Set(numbers).size).toBe(9);
  expect(numbers).not.toContain("none");
  expect(await lines()).toBe(0);
});

test("a step to the next frame moves the cursor and the frame's own numbers, and leaves the page to follow", async ({
  page,
}) => {
  await openResult(page, short.hash, "frame=3");
  await drawingOf(page);
  await expect(page.getByRole("heading", { name: /^Frame 3\b/ })).toBeVisible();
  const { lines } = await watchChanges(page);
  const step = await page.evaluate(async () => {
    const elsewhere: string[] = [];
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    await Promise.resolve();
    for (const { target } of observer.takeRecords()) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest(".plot-layer, .lane, section[aria-label=Frame]") === null)
        elsewhere.push(element.outerHTML.slice(0, 80));
    }
    return {
      elsewhere,
      cursor: document.querySelector(".plot-layer .cursor-number")?.textContent,
      panel: document.querySelector("section[aria-label=Frame] h2")?.textContent,
    };
  });
  expect(step).toEqual({ elsewhere: [], cursor: "4", panel: "Frame 4 of 30" });
  await expect(page.getByRole("heading", { name: /^Frame 4\b/ })).toBeVisible();
  await expect(page).toHaveURL(/frame=4/);
  expect(await lines()).toBe(0);
});

test("a step of the threshold moves its line, and what is counted follows without a line drawn again", async ({
  page,
}) => {
  await openResult(page, long.hash);
  await drawingOf(page);
  const { lines } = await watchChanges(page);
  const step = await page.getByRole("slider", { name: "Threshold" }).evaluate(async (slider) => {
    const line = () => document.querySelector(".plot .threshold-line")?.getAttribute("y1");
    const before = line();
    const counted = document.querySelector("table[aria-labelledby=models]")?.innerHTML;
    // As a hand does it: React listens for values that it has not written itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, "0.62");
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    return {
      moved: line() !== before,
      said: slider.getAttribute("aria-valuetext"),
      counted: document.querySelector("table[aria-labelledby=models]")?.innerHTML !== counted,
    };
  });
  expect(step).toEqual({ moved: true, said: "artificial from 0.62", counted: false });
  await expect(
    page.getByRole("table", { name: "Models" }).locator("[title$='over 0.62']").first(),
  ).toBeAttached();
  await expect(page).toHaveURL(/threshold=0.62/);
  expect(await lines()).toBe(0);
});

/** How often Chromium has painted the layer of its own that an element has; 0 where it has none. */
async function watchPaints(page: Page) {
  const session = await page.context().newCDPSession(page);
  let layers: readonly { readonly backendNodeId?: number; readonly paintCount: number }[] = [];
  session.on("LayerTree.layerTreeDidChange", (change) => {
    layers = change.layers ?? layers;
  });
  await session.send("DOM.enable");
  await session.send("LayerTree.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  return async (selector: string): Promise<number> => {
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { node } = await session.send("DOM.describeNode", { nodeId });
    return layers.find(({ backendNodeId }) => backendNodeId === node.backendNodeId)?.paintCount ?? 0;
  };
}

test("a step of the threshold, or to the next frame, paints no line of 60 models again", async ({ page }) => {
  const hash = "6".repeat(64);
  await page.route("**/classification_video/*", (route) =>
    route.fulfill({ contentType: "application/json", body: answerOf(hash, 60, 500) }),
  );
  await openResult(page, hash, "frame=3");
  await drawingOf(page);
  await expect(page.getByRole("table", { name: "Model agreement by pair" })).toBeAttached();
  const paintsOf = await watchPaints(page);
  const threshold = page.getByRole("slider", { name: "Threshold" });
  await threshold.fill("0.6");
  await expect.poll(() => paintsOf(".plot-lines")).toBeGreaterThan(0);
  const before = { lines: await paintsOf(".plot-lines"), small: await paintsOf(".overview-lines") };
  const moving = await paintsOf(".plot-layer");
  await threshold.fill("0.7");
  const models = page.getByRole("table", { name: "Models" });
  await expect(models.locator("[title$='over 0.70']").first()).toBeAttached();
  await threshold.blur();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { name: /^Frame 4\b/ })).toBeVisible();
  await expect.poll(() => paintsOf(".plot-layer")).toBeGreaterThan(moving);
  const after = { lines: await paintsOf(".plot-lines"), small: await paintsOf(".overview-lines") };
  expect(after).toEqual(before);
});

test("the numbers at the axes stand where the lines have their frames and scores", async ({ page }) => {
  await openResult(page, short.hash, "range=4-9&frame=6");
  await drawingOf(page);
  const places = await page.locator(".plot").evaluate((plot) => {
    const middleOf = (element: Element | null | undefined, side: "x" | "y"): number => {
      const box = element?.getBoundingClientRect();
      if (box === undefined) return Number.NaN;
      return side === "x" ? box.x + box.width / 2 : box.y + box.height / 2;
    };
    const numbers = [...plot.querySelectorAll(".recharts-wrapper text")];
    const written = (text: string) => numbers.find(({ textContent }) => textContent === text);
    return {
      frame: middleOf(written("6"), "x") - middleOf(plot.querySelector(".cursor"), "x"),
      score: middleOf(written("50%"), "y") - middleOf(plot.querySelector(".threshold-line"), "y"),
    };
  });
  expect(Math.abs(places.frame)).toBeLessThan(1);
  expect(Math.abs(places.score)).toBeLessThan(3);
});

/** An answer with so many models, and two heuristics over half of them and over all. */
function answerOf(hash: string, models: number, frames: number): string {
  const names = Array.from({ length: models }, (_, index) => `model ${index + 1}`);
  const scoreOf = (index: number): number => 0.05 + (0.9 * ((index * 7) % 100)) / 99;
  const scored = names.map((model, index) => ({
    model,
    elapsed_time: 0.3,
    classification: [
      { label: "artificial", score: scoreOf(index) },
      { label: "human", score: 1 - scoreOf(index) },
    ],
  }));
  const verdict = { classification: "artificial", confidence: 0.6 };
  const matrix = names.map((model) => [model, verdict] as const);
  return JSON.stringify({
    hash,
    name: "many.mp4",
    results: {
      images: Array.from({ length: frames }, () => scored),
      std_deviations: Object.fromEntries(names.map((model) => [model, 0.1])),
      classification_matrix: Object.fromEntries(matrix),
    },
    verdicts: [
      { heuristic: "Majority", ...verdict, models: names.slice(0, models / 2) },
      { heuristic: "Average", ...verdict, models: names },
    ],
  });
}

for (const models of [36, 60, 64])
  test(`a page of ${models} models over 500 frames takes at most 3,000 nodes`, async ({ page }) => {
    const hash = "6".repeat(64);
    await page.route("**/classification_video/*", (route) =>
      route.fulfill({ contentType: "application/json", body: answerOf(hash, models, 500) }),
    );
    await openResult(page, hash, "frame=1");
    await expect(page.getByRole("region", { name: "Raw answer" })).toBeAttached();
    await expect(page.getByRole("table", { name: "Scores in frame 1" })).toBeAttached();
    await expect(page.getByRole("table", { name: "Model agreement by pair" })).toBeAttached();
    expect(await page.locator("*").count()).toBeLessThanOrEqual(3_000);
  });

test.describe("5,000 models in a frame", () => {
  const hash = "5".repeat(64);
  const most = 3_000;

  test.beforeEach(async ({ page }) => {
    await page.route("**/classification_video/*", (route) =>
      route.fulfill({ contentType: "application/json", body: answerOf(hash, 5_000, 2) }),
    );
  });

  for (const view of ["lines", "heatmap&order=likeness", "table"])
    test(`take at most 3,000 nodes with a frame selected, as ${view}`, async ({ page }) => {
      await openResult(page, hash, `view=${view}&frame=1`);
      await expect(page.getByRole("region", { name: "Raw answer" })).toBeAttached();
      await expect(page.getByRole("table", { name: "Scores in frame 1" })).toHaveAttribute(
        "aria-rowcount",
        "5001",
      );
      if (view !== "table") await expect(page.getByText("60 of 5,000 models are drawn")).toBeVisible();
      expect(await page.locator("*").count()).toBeLessThanOrEqual(most);
    });

  test("are each within reach: found in the list, drawn alone, and scrolled to", async ({ page }) => {
    await openResult(page, hash);
    const list = page.getByRole("table", { name: "Models" });
    await expect(list).toHaveAttribute("aria-rowcount", "5001");
    await list.locator("..").evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect(list.getByRole("rowheader", { name: "model 5000" })).toBeVisible();
    await expect(list.locator("[aria-rowindex='5001']")).toContainText("model 5000");
    await page.getByRole("textbox", { name: "Find a model" }).fill("model 2501");
    await page.getByRole("button", { name: "Draw model 2501 alone" }).click();
    await expect(page.getByText("models are drawn")).toHaveCount(0);
    await expect(page.locator(".plot path.series")).toHaveCount(1);
    await page.reload();
    await expect(page.locator(".plot path.series")).toHaveCount(1);
  });

  test("can be left out one by one, from all of them", async ({ page }) => {
    await openResult(page, hash);
    await page.getByRole("button", { name: "Show all 5,000" }).click();
    const outcomes = page.getByRole("table", { name: "Recomputed outcomes" });
    await expect(outcomes).toHaveAttribute("aria-rowcount", "5003");
    expect(await page.locator("*").count()).toBeLessThanOrEqual(most);
    await outcomes.locator("..").evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect(outcomes.getByRole("button", { name: "Leave out model 5000" })).toBeVisible();
  });
});
