// The rule: the address bar is the bookmark. Whatever is worth sharing is in it, nothing else is, a link shows the same
// view in any browser, and what a link asks for in vain is said and not guessed.
import { failureSamples, videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test } from "./fixture";
import { watchFaults } from "./watch-faults";

const twoCamps = videoSamples["two-camps"].hash;
const bare = /\/video\/[0-9a-f]{64}$/;
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const slider = (page: Page) => page.getByRole("slider", { name: "Threshold" });
const modelSwitch = (page: Page, name: string) => page.getByRole("switch", { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const notice = (page: Page) => page.getByRole("status").filter({ hasText: "This link" });

/** All that a person can read or hear on the page, but for when the answer was fetched and whether it was kept. */
async function facts(page: Page) {
  const drawn = page.getByRole("figure").getByText("25%", { exact: true });
  const listed = page.getByRole("table", { name: "Artificial score per frame", exact: true });
  await expect(drawn.or(listed)).toBeVisible();
  // A selected frame's panel comes with the first selection; the results of these tests have 30 frames.
  if (/[?&]frame=(?:[1-9]|[12]\d|30)(?:&|$)/.test(page.url()))
    await expect(region(page, "Frame").getByRole("table")).toBeVisible();
  // What stands further down comes when the browser is idle.
  await expect(region(page, "Raw answer")).toBeVisible();
  // What is announced comes and goes.
  await page.locator("p.sr[aria-live]").evaluateAll((all) => {
    for (const announcement of all) announcement.setAttribute("hidden", "");
  });
  const said = await page.getByRole("main").ariaSnapshot();
  const kept = /^ *- status: Fetched .* kept on this device\.\n *- button "Refresh"\n/m;
  return `${await page.title()}\n${said.replace(kept, "").replace(/Fetched [^·]*·/, "")}`;
}

/** Both come to show the same; what follows a hand, as pairs do, may still be on its way on either. */
async function expectSameFacts(one: Page, other: Page) {
  await expect(async () => expect(await facts(one)).toBe(await facts(other))).toPass();
}

/** A person who was sent the address of `page` gets to see the same. */
async function expectSameByLink(page: Page, other: Page) {
  await other.goto(page.url());
  await expectSameFacts(other, page);
}

test("view, hidden models, frame and threshold are each in the link, and a default prints as nothing", async ({
  page,
  freshPage,
}) => {
  const other = await freshPage();
  const linkShowsTheSame = () => expectSameByLink(page, other);
  await openResult(page, twoCamps);
  await test.step("view", async () => {
    await tab(page, "Table").click();
    await expect(page).toHaveURL(/\?view=table$/);
    await linkShowsTheSame();
    await expect(tab(other, "Table")).toHaveAttribute("aria-selected", "true");
    await tab(page, "Lines").click();
    await expect(page).toHaveURL(bare);
  });
  await test.step("hide", async () => {
    await modelSwitch(page, "Revelio III").click();
    await expect(page).toHaveURL(/\?hide=Revelio%20III$/);
    await modelSwitch(page, "V01").click();
    await modelSwitch(page, "Ardē").click();
    await expect(page).toHaveURL(/\?hide=Revelio%20III,V01,Ard%C4%93$/);
    await linkShowsTheSame();
    for (const name of ["Revelio III", "V01", "Ardē"])
      await expect(modelSwitch(other, name)).not.toBeChecked();
    await expect(modelSwitch(other, "V011")).toBeChecked();
    for (const name of ["Ardē", "Revelio III", "V01"]) await modelSwitch(page, name).click();
    await expect(page).toHaveURL(bare);
  });
  await test.step("frame", async () => {
    for (let frame = 1; frame <= 4; frame += 1) {
      await page.keyboard.press("ArrowRight");
      await expect(region(page, "Frame")).toContainText(`Frame ${frame} of 30`);
    }
    await expect(page).toHaveURL(/\?frame=4$/);
    await linkShowsTheSame();
    await expect(region(other, "Frame")).toContainText("Frame 4 of 30");
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(bare);
  });
  await test.step("threshold", async () => {
    await slider(page).press("PageUp");
    await slider(page).press("ArrowRight");
    await expect(page).toHaveURL(/\?threshold=0\.61$/);
    await linkShowsTheSame();
    await expect(slider(other)).toHaveValue("0.61");
    await slider(page).press("ArrowLeft");
    await slider(page).press("PageDown");
    await expect(page).toHaveURL(bare);
  });
});

test("a hidden model's name may hold a comma or a percent sign", async ({ page, freshPage }) => {
  const odd = "50%, at most";
  const rename = async (where: Page) => {
    await where.route(`**/classification_video/${documentedExample}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('"V01"', JSON.stringify(odd)),
      });
    });
  };
  await rename(page);
  await openResult(page, documentedExample);
  await modelSwitch(page, odd).click();
  await expect(page).toHaveURL(/\?hide=50%2525%252C%20at%20most$/);
  const other = await freshPage();
  await rename(other);
  await expectSameByLink(page, other);
  await expect(modelSwitch(other, odd)).not.toBeChecked();
});

test("a link with everything in it shows everything, and prints as it was", async ({ page, freshPage }) => {
  const query = "view=table&hide=V01,Revelio%20III&frame=12&threshold=0.65";
  await openResult(page, twoCamps, query);
  await expect(tab(page, "Table")).toHaveAttribute("aria-selected", "true");
  const listed = page.getByRole("table", { name: "Artificial score per frame", exact: true });
  await expect(listed.getByRole("columnheader", { name: "Revelio III" })).toHaveCount(0);
  await expect(region(page, "Frame")).toContainText("Frame 12 of 30");
  await expect(slider(page)).toHaveValue("0.65");
  await expect(notice(page)).toHaveCount(0);

  // Built by hand in another browser, one choice after the other, it is the same link.
  const other = await freshPage();
  await openResult(other, twoCamps);
  await slider(other).press("PageUp");
  for (let step = 0; step < 5; step += 1) await slider(other).press("ArrowRight");
  await modelSwitch(other, "V01").click();
  await modelSwitch(other, "Revelio III").click();
  await tab(other, "Table").click();
  await page.getByRole("table", { name: "Artificial score per frame" }).waitFor();
  await other.getByRole("rowheader", { name: "12", exact: true }).click();
  await expect(other).toHaveURL(page.url());
  await expectSameFacts(other, page);
});

test("a selected frame far down a long table is in sight when its link opens", async ({ page }) => {
  await openResult(page, videoSamples.thousand.hash, "view=table&frame=700");
  await expect(page.getByRole("rowheader", { name: "700", exact: true })).toBeInViewport();
});

test("Back and Forward walk from the first page over the result, a frame and the table", async ({ page }) => {
  const stops = [
    async () => {
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
      await expect(page).toHaveTitle("Look up a video · Framewise");
    },
    async () => {
      await expect(page).toHaveURL(bare);
      await expect(region(page, "Verdict")).toContainText("Heuristics split");
      await expect(region(page, "Frame")).toHaveCount(0);
      await expect(page).toHaveTitle("heuristics split · two-camps.mp4 · Framewise");
    },
    async () => {
      await expect(page).toHaveURL(/\?frame=\d+$/);
      await expect(region(page, "Frame")).toBeVisible();
      await expect(tab(page, "Lines")).toHaveAttribute("aria-selected", "true");
    },
    async () => {
      await expect(page).toHaveURL(/\?view=table&frame=\d+$/);
      await expect(region(page, "Frame")).toBeVisible();
      await expect(tab(page, "Table")).toHaveAttribute("aria-selected", "true");
    },
  ] as const;
  await page.goto("/");
  await stops[0]();
  await page.getByRole("link", { name: videoSamples["two-camps"].title }).click();
  await stops[1]();
  await page.getByRole("figure").click();
  await stops[2]();
  await tab(page, "Table").click();
  await stops[3]();
  for (const stop of [stops[2], stops[1], stops[0]]) {
    await page.goBack();
    await stop();
  }
  for (const stop of stops.slice(1)) {
    await page.goForward();
    await stop();
  }
});

test("Back does not walk through every step of the slider, and nothing is lost that was not yet written", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: videoSamples["two-camps"].title }).click();
  await slider(page).focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\?threshold=0\.7$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await page.goForward();
  await expect(slider(page)).toHaveValue("0.7");

  // A choice is pushed while the last step waits for its turn.
  await slider(page).press("PageDown");
  await tab(page, "Table").click();
  await expect(page).toHaveURL(/\?view=table&threshold=0\.6$/);
  await page.goBack();
  await expect(slider(page)).toHaveValue("0.6");
  await expect(tab(page, "Lines")).toHaveAttribute("aria-selected", "true");

  // The second step waits for its turn to be written, and the page goes away before it comes.
  await slider(page).press("PageUp");
  await slider(page).press("ArrowRight");
  await page.goto("/video/nothing");
  await page.goBack();
  await expect(slider(page)).toHaveValue("0.71");
});

test("a key held down over the frames ends where it was let go, in one step of Back", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: videoSamples["two-camps"].title }).click();
  await expect(page.locator(".plot path.series").first()).toBeAttached();
  for (let step = 0; step < 25; step += 1) await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await expect(page.getByRole("heading", { name: /^Frame 25 of 30$/ })).toBeVisible();
  await expect(page).toHaveURL(/\?frame=25$/);
  for (let step = 0; step < 7; step += 1) await page.keyboard.down("ArrowLeft");
  await page.keyboard.up("ArrowLeft");
  await expect(page.locator(".plot .cursor-number")).toHaveText("18");
  await expect(page.getByRole("heading", { name: /^Frame 18 of 30$/ })).toBeVisible();
  await expect(page).toHaveURL(/\?frame=18$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

const badLinks = [
  [
    "view=pie&frame=0&threshold=2&hide=Nobody&v=2",
    "This link's view is “pie”, which is not",
    "This link's frame is “0”, which is not a frame's number, from 1.",
    "This link's threshold is “2”, which is not a number from 0 to 1.",
    "This link hides Nobody, which the result does not have.",
    "This link's v is “2”",
    "The default is used instead.",
  ],
  ["frame=two&threshold=half", "This link's frame is “two”", "This link's threshold is “half”"],
  ["frame=1.5&threshold=", "This link's frame is “1.5”", "This link's threshold is"],
  [
    "frame=31&threshold=-0.1",
    "This link points to frame 31, but the result has 30 frames. No frame is selected.",
    "This link's threshold is “-0.1”",
  ],
] as const;

test("a bad value in a link falls back and says so", async ({ page, freshPage }) => {
  await openResult(page, twoCamps);
  const other = await freshPage();
  for (const [query, ...words] of badLinks) {
    await test.step(query, async () => {
      await openResult(other, twoCamps, query);
      for (const said of words) await expect(notice(other)).toContainText(said);
      await other.getByRole("button", { name: "Close notice" }).click();
      await expect(notice(other)).toHaveCount(0);
      await expectSameFacts(other, page);
    });
  }
});

test("a bad value in a link leaves the good ones beside it alone", async ({ page }) => {
  await openResult(
    page,
    twoCamps,
    "view=table&hide=V01,Nobody&frame=99&threshold=7&v=1&colour=blue&%E0%A4%A",
  );
  await expect(notice(page)).toContainText("threshold is “7”");
  await expect(notice(page)).toContainText("frame 99");
  await expect(notice(page)).toContainText("Nobody");
  await expect(tab(page, "Table")).toHaveAttribute("aria-selected", "true");
  await expect(modelSwitch(page, "V01")).not.toBeChecked();
  await expect(slider(page)).toHaveValue("0.5");
});

test("nothing in a link chooses where a request goes or what it carries, and no key stays in it", async ({
  page,
}) => {
  const look = page.waitForRequest("**/classification_video/**");
  await openResult(
    page,
    documentedExample,
    "key=secret-key&api_key=secret-key&backend=https://elsewhere.example&url=https://elsewhere.example",
  );
  const request = await look;
  expect(new URL(request.url()).pathname).toBe(`/backend/api/classification_video/${documentedExample}`);
  expect(JSON.stringify(await request.allHeaders())).not.toContain("secret-key");
  await slider(page).press("ArrowRight");
  await expect(page).toHaveURL(/\/video\/[0-9a-f]{64}\?threshold=0\.51$/);
});

test("a hash in upper case opens the result of the same hash", async ({ page }) => {
  await openResult(page, documentedExample.toUpperCase());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
  await expect(page.getByRole("searchbox")).toHaveValue(documentedExample);
  await tab(page, "Table").click();
  await expect(page).toHaveURL(new RegExp(`/video/${documentedExample}\\?view=table$`));
});

test("an address that leads nowhere says so, and the way back works", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const wrong = [
    ["/video/da39a3ee5e6b4b0d3255bfef95601890afd80709", "This link holds no hash", "that looks like a SHA-1"],
    ["/video/%3Cscript%3E", "This link holds no hash", "<script>"],
    ["/video/%E0%A4%A", "This link holds no hash", "%E0%A4%A"],
    [`/video/${documentedExample}/frames`, "There is no page here", "/frames"],
  ] as const;
  for (const [address, heading, words] of wrong) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page.getByRole("main")).toContainText(words);
      await expect(page).toHaveTitle(`${heading} · Framewise`);
      await page.getByRole("button", { name: "Start over" }).click();
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByRole("searchbox")).toBeFocused();
    });
  }
  expect(asked.filter((path) => path.includes("classification"))).toEqual([]);
});

test("every page has a title that reads well in a tab", async ({ page, watch }) => {
  watch.expectStatus(404);
  const short = (hash: string) => `${hash.slice(0, 8)}…${hash.slice(-6)}`;
  const silence = failureSamples.silence.hash;
  const missing = failureSamples["not-found"].hash;
  const titles = [
    ["/", "Look up a video · Framewise"],
    [`/video/${videoSamples["all-human"].hash}`, "human · all-human.mp4 · Framewise"],
    [`/video/${silence}`, `Looking up · ${short(silence)} · Framewise`],
    [`/video/${missing}`, `No result under this hash · ${short(missing)} · Framewise`],
  ] as const;
  for (const [address, title] of titles) {
    await page.goto(address);
    await expect(page).toHaveTitle(title);
  }
});

test("the address is written within Chrome's real limit, and ends up right", async ({
  playwright,
  baseURL,
}, info) => {
  // Playwright switches Chrome's protection off, which drops history calls beyond 200 in 10 seconds; here it is on.
  const browser = await playwright.chromium.launch({
    ...info.project.use.launchOptions,
    ignoreDefaultArgs: ["--disable-ipc-flooding-protection"],
  });
  const context = await browser.newContext();
  const watch = await watchFaults(context, new URL(baseURL ?? "").origin);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { history } = globalThis;
    for (const method of ["replaceState", "pushState"] as const) {
      const original = history[method].bind(history);
      history[method] = (...args) => {
        performance.mark("written");
        original(...args);
      };
    }
    document.addEventListener("input", () => performance.mark("moved"), true);
  });
  await openResult(page, documentedExample);

  // A sweep with the pointer, then a key held down from one end to the other, twice.
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error("the slider is not on the page");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x, y, { steps: 40 });
  await page.mouse.up();
  await expect(slider(page)).toHaveValue("0");
  for (let step = 0; step < 100; step += 1) await page.keyboard.down("ArrowRight");
  await expect(slider(page)).toHaveValue("1");
  for (let step = 0; step < 100; step += 1) await page.keyboard.down("ArrowLeft");
  await expect(slider(page)).toHaveValue("0");
  for (let step = 0; step < 30; step += 1) await page.keyboard.down("ArrowRight");
  await expect(slider(page)).toHaveValue("0.3");
  await expect(page).toHaveURL(/\?threshold=0\.3$/);

  const times = (mark: string) =>
    page.evaluate((name) => performance.getEntriesByName(name).map(({ startTime }) => startTime), mark);
  const writes = await times("written");
  const moves = await times("moved");
  expect(moves.length, "enough changes to break the limit, were each written").toBeGreaterThan(220);
  const inTenSeconds = writes.map((from) => writes.filter((at) => at >= from && at < from + 10_000).length);
  expect(Math.max(...inTenSeconds)).toBeLessThanOrEqual(200);
  expect(writes.length).toBeLessThan(moves.length / 2);
  expect(await watch.faults()).toEqual([]);
  await browser.close();
});
