// The rule: however the backend or the browser breaks, a person reads what happened and has a next step; a region that
// breaks never takes the verdict away. What is told of each fault of the backend stands in faults.test.ts, without a browser.
import type { Page } from "playwright/test";
import { startFaultBackend } from "./fault-backend";
import { hashOfFault, playsByHash } from "./fault-plays";
import { documentedExample, openResult } from "./fixture";
import { expect, test } from "./served-test";

function verdictOf(page: Page) {
  return page.getByRole("region", { name: "Verdict", exact: true });
}

test.describe("a backend that", () => {
  for (const [fault, told] of [
    ["is cut in the middle", /The connection broke/],
    ["says half a header", /The backend cannot be reached/],
    ["promises less than it sends", /The answer stops in the middle/],
    ["answers 304 without having been asked", /The answer is empty/],
    ["answers 407", /The backend failed/],
    ["sends a bomb of brotli", /The answer is too large/],
  ] as const) {
    test(`${fault} is told in words, with a next step`, async ({ page, serve, closing, watch }) => {
      const backend = await startFaultBackend(playsByHash);
      closing.push(backend.close);
      const app = await serve({ BACKEND_URL: backend.url });
      if (fault === "is cut in the middle") watch.expectNetworkError("ERR_CONTENT_LENGTH_MISMATCH");
      if (fault === "says half a header" || fault === "answers 407") watch.expectStatus(502);
      if (fault.startsWith("answers 304")) watch.expectStatus(304);
      await page.goto(`${app}/video/${hashOfFault(fault)}`);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert.getByRole("heading", { level: 1 })).toHaveText(told);
      await expect(page.getByRole("main").getByRole("button", { name: /^Try (again|now)$/ })).toBeEnabled();
    });
  }

  for (const fault of [
    "answers 103 fifty times first",
    "drips the whole answer",
    "is UTF-16 with a mark",
    "packs its answer unasked",
    "is nested 10,000 deep",
  ]) {
    test(`${fault} loses no result`, async ({ page, serve, closing }) => {
      const backend = await startFaultBackend(playsByHash);
      closing.push(backend.close);
      const app = await serve({ BACKEND_URL: backend.url });
      await page.goto(`${app}/video/${hashOfFault(fault)}`);
      await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
    });
  }
});

test.describe("after a new release", () => {
  test("a part of the one before is gone: the page says so, offers to reload, and keeps the verdict", async ({
    page,
    watch,
  }) => {
    watch.expectStatus(404);
    await openResult(page, documentedExample);
    await page.route("**/assets/frame-panel-*.js", (route) =>
      route.fulfill({ status: 404, body: "Not found." }),
    );
    await page.keyboard.press("ArrowRight");
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toContainText(
      "If trying again does not help, reload: browsers may ask only once, and Framewise may just have been updated.",
    );
    await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
    await page.unroute("**/assets/frame-panel-*.js");
    await alert.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByRole("region", { name: "Frame", exact: true })).toBeVisible();
    await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
  });
});

test.describe("a region that cannot be drawn", () => {
  for (const [region, poison, query] of [
    ["the model list", "models-scroll", ""],
    ["the verdict cards", "cards", ""],
    ["the frame panel, and every other table of numbers", "grid-table", "frame=2"],
    ["what we recompute", "robust", ""],
    ["the lines", "threshold-line", ""],
  ] as const) {
    test(`${region}: the verdict and the rest stay, and trying again draws it`, async ({ page, watch }) => {
      watch.expectConsole("broken on purpose");
      await page.addInitScript((name) => {
        // oxlint-disable-next-line typescript/unbound-method -- it is called with its element
        const set = Element.prototype.setAttribute;
        Reflect.set(globalThis, "poison", name);
        Element.prototype.setAttribute = function setAttribute(attribute, value) {
          const poisoned: unknown = Reflect.get(globalThis, "poison");
          if (attribute === "class" && value.split(" ").some((one) => one === poisoned))
            throw new Error("broken on purpose");
          set.call(this, attribute, value);
        };
      }, poison);
      await openResult(page, documentedExample, query);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert.first()).toContainText(
        "The fault is in Framewise, not in the video and not in the backend",
      );
      await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
      await expect(page.getByRole("region", { name: "Scores per frame" })).toBeVisible();
      await expect(page.getByRole("region", { name: "How to read this" })).toBeVisible();
      await page.evaluate(() => Reflect.set(globalThis, "poison", undefined));
      for (let broken = await alert.count(); broken > 0; broken -= 1) {
        await alert.first().getByRole("button", { name: "Try again" }).click();
        await expect(alert).toHaveCount(broken - 1);
      }
    });
  }
});
