// The rule: what was looked up opens again at once and without a network, says how old it is, and is gone when its owner
// wants it gone. Storage that does not work never stands in a look-up's way, and no key ever lies in it.
import { failureSamples, generationSamples, videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test, watchLookUps } from "./fixture";
import { isKept, stored } from "./kept-on-device";
import { openSettings, save } from "./settings-steps";

const camps = videoSamples["two-camps"].hash;
const verdict = (page: Page) => page.getByRole("region", { name: "Verdict", exact: true });
const recent = (page: Page) => page.getByRole("region", { name: "Recent look-ups" });
const lines = (page: Page) => recent(page).getByRole("listitem");
const refresh = (page: Page) => page.getByRole("button", { name: "Refresh", exact: true });
const keptLine = (page: Page) => page.getByText(/^Fetched .* ago, kept on this device\./);
const backendCalls = "**/api/classification_video/*";

/** Writes over every answer that is kept. */
async function corrupt(page: Page, broken: "garbage" | "half" | "other text"): Promise<void> {
  await page.evaluate(async (how) => {
    const opening = indexedDB.open("framewise");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const database = opening.result;
    const transaction = database.transaction("answers", "readwrite");
    const cursors = transaction.objectStore("answers").openCursor();
    cursors.addEventListener("success", () => {
      const cursor = cursors.result;
      if (cursor === null) return;
      const { packed, packing, size } = cursor.value;
      const text = new TextEncoder().encode("<html>");
      if (how === "garbage") cursor.update("garbage");
      if (how === "half") cursor.update({ packed: packed.slice(0, packed.length / 2), packing, size });
      if (how === "other text") cursor.update({ packed: text, packing: "none", size: text.length });
      cursor.continue();
    });
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
  }, broken);
}

test.describe("a result that was looked up", () => {
  test("opens again at once while the backend is away, and says how old it is", async ({ page, watch }) => {
    watch.expectNetworkError("ERR_INTERNET_DISCONNECTED");
    await openResult(page, documentedExample);
    const words = await verdict(page).innerText();
    await isKept(page, documentedExample);
    await page.context().route(backendCalls, (route) => route.abort("internetdisconnected"));
    const asked = watchLookUps(page);
    await page.reload();
    await expect(verdict(page)).toHaveText(words, { useInnerText: true });
    await expect(keptLine(page)).toBeVisible();
    await expect(page.getByRole("figure")).toBeVisible();
    expect(asked, "the backend is not asked").toEqual([]);

    await refresh(page).click();
    await expect(page.getByText(/Asked again without success: /)).toBeVisible();
    await expect(verdict(page)).toHaveText(words, { useInnerText: true });
  });

  test("opens from the list when the device is offline", async ({ page, context, watch }) => {
    watch.expectNetworkError("ERR_INTERNET_DISCONNECTED");
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    await page.goto("/");
    await expect(lines(page)).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await recent(page)
      .getByRole("link", { name: /video\.mp4/ })
      .click();
    await expect(verdict(page)).toContainText("Human: all 6 heuristics agree");
    await expect(keptLine(page)).toBeVisible();
    await expect(page.getByRole("figure")).toBeVisible();
  });

  test("names what changed when it is asked for again, and nothing when nothing did", async ({ page }) => {
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    await page.reload();
    await refresh(page).click();
    await expect(page.getByText("Nothing changed.")).toBeVisible();

    // brokenwand2's five scores are 0.1 higher, and a model that was not there before has one.
    await page.context().route(backendCalls, async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      for (const frame of answer.results.images) {
        for (const { model, classification } of frame) {
          if (model !== "brokenwand2") continue;
          for (const entry of classification) entry.score += entry.label === "artificial" ? 0.1 : -0.1;
        }
      }
      answer.results.images[0].push({
        model: "newcomer",
        classification: [
          { label: "artificial", score: 0.9 },
          { label: "human", score: 0.1 },
        ],
      });
      await route.fulfill({ response, json: answer });
    });
    await refresh(page).click();
    const said = page.getByRole("main").getByText(/Fetched again\..*newcomer added/);
    await expect(said).toContainText(/brokenwand2's mean 24\.8% → 34\.8%/);
    await expect(said).toContainText("newcomer added");
    // What replaced it is what is kept now.
    await page.context().unroute(backendCalls);
    await expect.poll(() => stored(page)).toContain("newcomer");
    await page.reload();
    await expect(keptLine(page)).toBeVisible();
    await expect(page.getByRole("switch", { name: "newcomer" })).toBeVisible();
  });

  test("stays when the backend no longer has it, until it is removed", async ({ page, watch }) => {
    watch.expectStatus(404);
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    await page.reload();
    await page
      .context()
      .route(backendCalls, (route) => route.fulfill({ status: 404, json: { message: "Not found." } }));
    await refresh(page).click();
    await expect(page.getByText(/no result under this hash any more/)).toBeVisible();
    await expect(verdict(page)).toBeVisible();
    await page.reload();
    await expect(keptLine(page)).toBeVisible();
    await page.goto("/");
    await recent(page).getByRole("button", { name: "Remove video.mp4" }).click();
    await expect(lines(page)).toHaveCount(0);
    await page.goto(`/video/${documentedExample}`);
    await expect(page.getByRole("alert")).toContainText("No result under this hash");
  });

  test("is not kept while it is unfinished, but stands in the list", async ({ page }) => {
    const asked = watchLookUps(page);
    // The sample becomes done by the clock, perhaps for another test: here it never does.
    await page.route(`**/classification_video/${generationSamples.pending.hash}`, async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      await route.fulfill({ response, json: { ...answer, status: "new", verdict: null, verdicts: [] } });
    });
    await page.goto(`/video/${generationSamples.pending.hash}`);
    await expect(verdict(page)).toContainText("Not finished yet");
    await isKept(page, generationSamples.pending.hash);
    const before = asked.length;
    await page.reload();
    await expect.poll(() => asked.length).toBeGreaterThan(before);
    await expect(keptLine(page)).toHaveCount(0);
  });
});

test.describe("the list of recent look-ups", () => {
  test("is there once there is one, newest first, with verdict, time and backend, and can be searched", async ({
    page,
    watch,
  }) => {
    watch.expectStatus(404);
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
    await expect(recent(page)).toHaveCount(0);
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    await openResult(page, camps);
    await isKept(page, camps);
    await page.goto(`/video/${failureSamples["not-found"].hash}`);
    await expect(page.getByRole("alert")).toBeVisible();
    await isKept(page, failureSamples["not-found"].hash);
    await page.goto("/");
    await expect(lines(page)).toHaveCount(3);
    await expect(lines(page).nth(0)).toContainText("not found");
    await expect(lines(page).nth(1)).toContainText("two-camps.mp4");
    await expect(lines(page).nth(2)).toContainText("video.mp4");
    await expect(lines(page).nth(2)).toContainText("human, disputed by 2 of 3 models");
    await expect(lines(page).nth(2)).toContainText("today");
    await expect(lines(page).nth(2)).toContainText("sample backend");

    await recent(page).getByRole("textbox", { name: "Search recent look-ups" }).fill("human video");
    await expect(lines(page)).toHaveCount(1);
    await recent(page).getByRole("textbox").fill("no such thing");
    await expect(recent(page)).toContainText("No look-up on this device holds that.");
    await recent(page).getByRole("textbox").fill("");

    await recent(page).getByRole("button", { name: "Remove two-camps.mp4" }).click();
    await expect(lines(page)).toHaveCount(2);
    await expect(recent(page).getByRole("link", { name: /video\.mp4/ })).toBeFocused();
    expect(await stored(page)).not.toContain(camps);
  });

  test("is forgotten whole, after a question", async ({ page }) => {
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    await page.goto("/");
    await recent(page).getByRole("button", { name: "Forget all" }).click();
    await recent(page).getByRole("button", { name: "Keep them" }).click();
    await expect(lines(page)).toHaveCount(1);
    await recent(page).getByRole("button", { name: "Forget all" }).click();
    await recent(page).getByRole("button", { name: "Forget them" }).click();
    await expect(lines(page)).toHaveCount(0);
    expect(await stored(page)).not.toContain(documentedExample);
    await page.reload();
    await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
    await expect(recent(page)).toHaveCount(0);
  });

  test("is switched off in its place: all is forgotten, nothing is kept, in other tabs as well", async ({
    page,
    context,
  }) => {
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    const other = await context.newPage();
    await other.goto("/");
    await expect(lines(other)).toHaveCount(1);
    await page.goto("/");
    const keeping = recent(page).getByRole("switch", { name: "Keep recent look-ups on this device" });
    await keeping.click();
    await recent(page).getByRole("button", { name: "Switch off and forget" }).click();
    await expect(keeping).not.toBeChecked();
    await expect(lines(other), "another tab hears of it").toHaveCount(0);
    await openResult(other, camps);
    await openResult(page, documentedExample);
    await expect(keptLine(page)).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    const text = await stored(page);
    expect(text).not.toContain(documentedExample);
    expect(text).not.toContain(camps);
  });

  test("is switched off and on in Settings", async ({ page }) => {
    await openResult(page, documentedExample);
    await isKept(page, documentedExample);
    const off = await openSettings(page);
    await off.getByRole("switch", { name: "Keep recent look-ups on this device" }).click();
    await expect(off).toContainText("Saving this forgets every look-up");
    await save(off);
    await expect.poll(() => stored(page)).not.toContain(documentedExample);
    await page.reload();
    await expect(verdict(page)).toBeVisible();
    const on = await openSettings(page);
    const keeping = on.getByRole("switch", { name: "Keep recent look-ups on this device" });
    await expect(keeping).not.toBeChecked();
    await keeping.click();
    await save(on);
    await page.reload();
    await expect(verdict(page)).toBeVisible();
    await isKept(page, documentedExample);
  });
});

test.describe("storage that does not work never stands in the way", () => {
  for (const broken of ["garbage", "half", "other text"] as const) {
    test(`${broken} in an answer's place: the backend is asked, and the answer is kept anew`, async ({
      page,
    }) => {
      await openResult(page, documentedExample);
      await isKept(page, documentedExample);
      await corrupt(page, broken);
      const asked = watchLookUps(page);
      await page.reload();
      await expect(verdict(page)).toBeVisible();
      expect(asked).toHaveLength(1);
      await expect.poll(() => stored(page)).toContain("brokenwand2");
    });
  }

  test("a database of a later version", async ({ page }) => {
    await page.goto("/");
    await page.evaluate(async () => {
      const opening = indexedDB.open("framewise", 99);
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      opening.result.close();
    });
    await openResult(page, documentedExample);
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
    await expect(recent(page)).toHaveCount(0);
  });

  test("a database that another tab holds in an older version", async ({ page, context }) => {
    const older = await context.newPage();
    await older.goto("/");
    await older.evaluate(async () => {
      const opening = indexedDB.open("framewise", 1);
      opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("something"));
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      // It is never closed.
      Object.assign(globalThis, { held: opening.result });
    });
    await openResult(page, documentedExample);
    await expect(page.getByRole("figure")).toBeVisible();
  });

  test("no database at all", async ({ page }) => {
    // The page's own; a worker's cannot be reached from here, so it is the page that lists and settings rest on.
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
    await openResult(page, documentedExample);
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
    const dialog = await openSettings(page);
    await expect(dialog.getByRole("switch", { name: "Keep recent look-ups on this device" })).toBeVisible();
    await save(dialog);
  });

  test("no database in the worker, where look-ups are made", async ({ page }) => {
    await page.route("**/assets/worker-*.js", async (route) => {
      const response = await route.fetch();
      const blocked = `Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("blocked", "SecurityError"); } });\n`;
      await route.fulfill({ response, body: blocked + (await response.text()) });
    });
    await openResult(page, documentedExample);
    await page.waitForLoadState("networkidle");
    await page.reload();
    await expect(verdict(page)).toBeVisible();
    await expect(keptLine(page)).toHaveCount(0);
  });

  test("a device that is full", async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await page.goto("/");
    await session.send("Storage.overrideQuotaForOrigin", {
      origin: new URL(page.url()).origin,
      quotaSize: 1,
    });
    await openResult(page, documentedExample);
    await page.waitForLoadState("networkidle");
    await openResult(page, camps);
    await expect(page.getByRole("figure")).toBeVisible();
  });
});

test("two tabs at once keep what both looked up", async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([openResult(page, documentedExample), openResult(other, camps)]);
  await isKept(page, documentedExample, camps);
  await page.goto("/");
  await expect(lines(page)).toHaveCount(2);
});

test("what came with a key lies apart, without the key, and opens only where one is held", async ({
  page,
  context,
}) => {
  const key = "k-secret-3f2a-kept";
  await page.goto("/");
  const dialog = await openSettings(page);
  await dialog.getByLabel("API key").fill(key);
  await save(dialog);
  await openResult(page, documentedExample);
  await isKept(page, documentedExample);
  const text = await stored(page);
  expect(text).toContain("with a key");
  expect(text).not.toContain(key);
  await page.reload();
  await expect(keptLine(page)).toBeVisible();
  const other = await context.newPage();
  const asked = watchLookUps(other);
  await openResult(other, documentedExample);
  expect(asked).toHaveLength(1);
  await expect(keptLine(other)).toHaveCount(0);
});

test("a result that is kept moves nothing when its parts arrive", async ({ page }) => {
  await openResult(page, documentedExample);
  await isKept(page, documentedExample);
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, "sources");
        for (const { node } of Array.isArray(sources) ? sources : [])
          moved.push(node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.nodeName));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await expect(page.getByRole("figure").getByText("25%", { exact: true })).toBeVisible();
  await expect(refresh(page)).toBeVisible();
  const moved = await page.evaluate(() => {
    const seen: unknown = Reflect.get(globalThis, "moved");
    return seen;
  });
  expect(moved).toEqual([]);
});
