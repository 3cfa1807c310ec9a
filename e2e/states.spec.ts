// The rule: whatever happens on the way to a result, the page keeps its shape, says what happened and what it means,
// offers a next step, and goes on by itself where that can help.
import { failureSamples, videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, holdBack, openResult, test, watchLookUps } from "./fixture";
import { largeAnswer } from "./large-answer";

const address = (sample: keyof typeof failureSamples) => `/video/${failureSamples[sample].hash}`;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const verdict = (page: Page) => page.getByRole("region", { name: "Verdict", exact: true });
const figure = (page: Page) => page.getByRole("figure", { name: /^Artificial score per frame/ });
/** The chart with the axes of Recharts, after which nothing more arrives. */
const axis = (page: Page) => figure(page).getByText("25%", { exact: true });
const alert = (page: Page) => page.getByRole("alert");

test.describe("while a look-up runs", () => {
  test("the page has the shape of a result and names the backend that is asked", async ({ page }) => {
    await page.goto(address("silence"));
    await expect(page.getByRole("status").filter({ hasText: "Asking the sample backend…" })).toBeVisible();
    await expect(heading(page)).toHaveText(failureSamples.silence.hash);
    await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(1);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    const ghosts = page.locator("[data-ghost]");
    expect(await ghosts.count()).toBeGreaterThan(4);
    const moving = await ghosts.evaluateAll((all) => all.flatMap((ghost) => ghost.getAnimations()).length);
    expect(moving, "shapes stand still").toBe(0);
    await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  });
});

test.describe("while a large answer comes", () => {
  const bar = (page: Page) => page.getByRole("progressbar", { name: "Answer received" });
  const status = (page: Page) => page.getByRole("main").getByRole("status");

  test("a bar says how much of it is there, nothing else is announced, and then it is shown", async ({
    page,
    request,
    watch,
  }) => {
    const text = await (await request.get(`/backend/api/classification_video/${documentedExample}`)).text();
    const total = 4_000_000;
    const answer = await largeAnswer(page, watch, total);
    await page.goto(`/video/${documentedExample}`);
    await expect(status(page)).toHaveText("Asking the sample backend…");
    const cancel = page.getByRole("button", { name: "Cancel" });
    const [place, shape] = [await cancel.boundingBox(), await page.locator(".verdict").boundingBox()];
    answer.send(1_200_000);
    await expect(bar(page)).toHaveAttribute("aria-valuetext", "1.2 MB of 4.0 MB");
    await expect(bar(page)).toHaveAttribute("aria-valuenow", "1200000");
    await expect(bar(page)).toHaveAttribute("aria-valuemax", "4000000");
    await expect(page.getByText("1.2 MB of 4.0 MB")).toBeVisible();
    await expect(status(page)).toHaveText("Asking the sample backend…");
    expect(await cancel.boundingBox()).toEqual(place);
    expect(await page.locator(".verdict").boundingBox()).toEqual(shape);

    answer.send(total - 1_200_000 - Buffer.byteLength(text));
    answer.end(text);
    await expect(verdict(page)).toContainText("Human: all 6 heuristics agree");
    await expect(bar(page)).toHaveCount(0);
    answer.close();
  });

  test("of unknown length, the bar says how much is there; cancelled, the request ends, and it can be asked anew", async ({
    page,
    watch,
  }) => {
    const answer = await largeAnswer(page, watch, undefined);
    await page.goto(`/video/${documentedExample}`);
    await expect(status(page)).toHaveText("Asking the sample backend…");
    answer.send(1_500_000);
    await expect(bar(page)).toHaveAttribute("aria-valuetext", "1.5 MB so far");
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(heading(page)).toHaveText("Look-up cancelled");
    await expect.poll(answer.broken).toBe(1);

    await page.getByRole("button", { name: "Look up again" }).click();
    await expect(status(page)).toHaveText("Asking the sample backend…");
    await expect(bar(page), "what came before counts no more").toHaveCount(0);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(answer.broken).toBe(2);
    answer.close();
  });
});

test.describe("nothing jumps", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const moved: { readonly value: number; readonly what: readonly string[] }[] = [];
      const describe = (node: Node | null) =>
        node instanceof Element ? `${node.tagName} .${node.getAttribute("class") ?? ""}` : "text";
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (Reflect.get(entry, "hadRecentInput") === true) continue;
          const sources: unknown = Reflect.get(entry, "sources");
          const what = Array.isArray(sources)
            ? sources.map(
                ({ node, previousRect: a, currentRect: b }) =>
                  `${describe(node)} ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`,
              )
            : [];
          moved.push({ value: Number(Reflect.get(entry, "value")), what });
        }
      });
      observer.observe({ type: "layout-shift", buffered: true });
      Object.assign(globalThis, { shifts: moved });
    });
  });

  /** Everything that moved without anybody touching the page, two frames after now. */
  const shifts = (page: Page) =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const moved: unknown = Reflect.get(globalThis, "shifts");
      return moved;
    });

  const sizes = [
    ["wide", { width: 1440, height: 900 }],
    ["narrow", { width: 390, height: 844 }],
  ] as const;
  for (const [name, viewport] of sizes) {
    test(`the verdict is read while the code of the chart is on its way, and stays where it is (${name})`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const answer = await holdBack(page, `**/classification_video/${documentedExample}`);
      const body = await holdBack(page, "**/assets/result-*.js");
      const chart = await holdBack(page, "**/assets/recharts-plot-*.js");
      await page.goto(`/video/${documentedExample}`);
      await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(1);
      answer.release();
      await expect(verdict(page)).toContainText("Human: all 6 heuristics agree");
      await expect(verdict(page)).toContainText("say artificial");
      await expect(figure(page)).toHaveCount(0);
      const before = await verdict(page).boundingBox();

      body.release();
      await expect(figure(page).locator("path.series")).toHaveCount(3);
      await expect(axis(page)).toHaveCount(0);
      const lines = await figure(page)
        .locator("path.series")
        .evaluateAll((all) => all.map((line) => line.getAttribute("d")));
      const place = await figure(page).boundingBox();

      chart.release();
      // The narrow axis has its numbers without the sign.
      await expect(figure(page).getByText(/^25%?$/)).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expect(page.locator("[data-ghost]")).toHaveCount(0);
      expect(await verdict(page).boundingBox()).toEqual(before);
      expect(await figure(page).boundingBox()).toEqual(place);
      await expect
        .poll(() =>
          figure(page)
            .locator("path.series")
            .evaluateAll((all) => all.map((line) => line.getAttribute("d"))),
        )
        .toEqual(lines);
      expect(await shifts(page)).toEqual([]);
    });
  }

  for (const sample of ["thirty-six", "missing-answers", "one-frame"] as const) {
    test(`nothing jumps from the first paint to the last for the sample "${videoSamples[sample].title}"`, async ({
      page,
    }) => {
      const answer = await holdBack(page, "**/classification_video/*");
      await page.goto(`/video/${videoSamples[sample].hash}`);
      await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
      answer.release();
      await expect(axis(page)).toBeVisible();
      expect(await shifts(page)).toEqual([]);
    });
  }

  for (const [name, viewport] of [...sizes, ["low", { width: 1280, height: 720 }]] as const) {
    test(`nothing jumps on the first page when it arrives, and then its samples (${name})`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const code = await holdBack(page, "**/assets/home-page-*.js");
      const samples = await holdBack(page, "**/api/sample_videos");
      await page.goto("/");
      await expect(page.getByRole("contentinfo")).toBeAttached();
      code.release();
      await expect(page.getByRole("searchbox")).toBeFocused();
      samples.release();
      await expect(page.getByRole("list", { name: "Sample videos" }).getByRole("listitem")).toHaveCount(8);
      expect(await shifts(page)).toEqual([]);
    });
  }
});

test.describe("code that does not arrive", () => {
  for (const [what, file] of [
    ["everything under the verdict", "result"],
    ["the chart's axes", "recharts-plot"],
  ] as const) {
    test(`${what}: the verdict stays, the page says so, and trying again works`, async ({ page, watch }) => {
      watch.expectNetworkError("ERR_FAILED");
      await page.route(`**/assets/${file}-*.js`, (route) => route.abort());
      await openResult(page, documentedExample);
      await expect(alert(page)).toContainText("could not be loaded");
      await expect(verdict(page)).toContainText("Human: all 6 heuristics agree");
      await page.unroute(`**/assets/${file}-*.js`);
      await alert(page).getByRole("button", { name: "Try again" }).click();
      await expect(axis(page)).toBeVisible();
      await expect(alert(page)).toHaveCount(0);
    });
  }

  test("the first page: the box is there all the same", async ({ page, watch }) => {
    watch.expectNetworkError("ERR_FAILED");
    await page.route("**/assets/home-page-*.js", (route) => route.abort());
    await page.goto("/");
    await expect(page.getByRole("searchbox", { name: "Video hash" })).toBeVisible();
    await expect(alert(page)).toContainText("could not be loaded");
    await expect(alert(page), "there is no verdict on this page").not.toContainText("verdict");
  });

  test("the worker that reads answers: the page reads them itself", async ({ page, watch }) => {
    watch.expectNetworkError("ERR_FAILED");
    await page.route("**/assets/worker-*.js", (route) => route.abort());
    await openResult(page, documentedExample);
    await expect(axis(page)).toBeVisible();
    await page.getByRole("searchbox").fill(videoSamples["one-frame"].hash);
    await page.getByRole("searchbox").press("Enter");
    await expect(heading(page)).toHaveText("one-frame.mp4");
  });

  test("a browser without workers reads answers on the page itself", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    await openResult(page, documentedExample);
    await expect(axis(page)).toBeVisible();
  });
});

test.describe("a look-up without a result", () => {
  test("not found: names the backend, says where such a link may come from, and leads back to the box", async ({
    page,
    watch,
  }) => {
    watch.expectStatus(404);
    const asked = watchLookUps(page);
    await page.goto(address("not-found"));
    await expect(alert(page)).toContainText("No result under this hash");
    await expect(alert(page)).toContainText("the sample backend");
    await expect(alert(page)).toContainText("a link may come from one");
    await expect(page.getByRole("main")).toContainText(failureSamples["not-found"].hash);
    await expect(page.getByRole("main")).toContainText("404 “Not found.”");
    await page.getByRole("button", { name: "Check the hash" }).click();
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => asked.length, "it is asked again only when a person wants it").toBe(2);
    await expect(alert(page)).toContainText("No result under this hash");
  });

  test("backend failed: said at the first failing answer, and asked again behind it", async ({
    page,
    watch,
  }) => {
    watch.expectStatus(500);
    const asked = watchLookUps(page);
    // The clock goes on by itself: on a busy machine the next try may be out before the first answer has been looked at.
    let letOn = (): void => undefined;
    const lookedAt = new Promise<void>((resolve) => (letOn = resolve));
    let asks = 0;
    await page.route(
      `**${address("server-error").replace("video", "classification_video")}`,
      async (route) => {
        if (++asks > 1) await lookedAt;
        await route.continue();
      },
    );
    await page.clock.install();
    await page.goto(address("server-error"));
    await expect(alert(page)).toContainText("The backend failed");
    await expect(alert(page)).toContainText("This says nothing about the video.");
    letOn();
    await expect(page.getByRole("progressbar", { name: "Until the next try" })).toBeVisible();
    await expect(page.getByText(/^next try in \d+ s$/)).toBeVisible();
    for (const times of [2, 3, 4]) {
      await page.clock.runFor(10_000);
      await expect.poll(() => asked.length).toBeGreaterThanOrEqual(times);
      await expect(alert(page)).toContainText("The backend failed");
    }
    const before = asked.length;
    await page.getByRole("button", { name: /^Try (now|again)$/ }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(before);
  });

  test("backend failed for a while: the result appears by itself", async ({ page, watch }) => {
    watch.expectStatus(503);
    let failing = true;
    await page.route(`**/classification_video/${documentedExample}`, (route) =>
      failing ? route.fulfill({ status: 503, json: { message: "Service Unavailable" } }) : route.continue(),
    );
    await page.clock.install();
    await page.goto(`/video/${documentedExample}`);
    await expect(alert(page)).toContainText("The backend failed");
    failing = false;
    await page.clock.runFor(60_000);
    await expect(heading(page)).toHaveText("video.mp4");
    await expect(alert(page)).toHaveCount(0);
    await expect(page).toHaveTitle("human, disputed · video.mp4 · Framewise");
  });

  test("not a result: names the place that is wrong", async ({ page }) => {
    await page.goto(address("not-a-result"));
    await expect(alert(page)).toContainText("The answer is not a result");
    await expect(page.getByRole("main")).toContainText("results.images");
    await expect(page.getByRole("main")).toContainText("none");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("one odd answer in a result: the rest is shown, and a note names the place", async ({ page }) => {
    const { hash } = failureSamples["odd-classification"];
    await openResult(page, hash, "view=table");
    await expect(alert(page)).toHaveCount(0);
    const notes = page.getByRole("region", { name: "Data notes" });
    await expect(notes).toContainText(
      "results.images[3][1].classification should be a list of labels with scores",
    );
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: "4", exact: true }) });
    await expect(row.getByRole("cell").nth(1)).toHaveText("–");
    await expect(row.getByRole("cell").nth(0)).toHaveText(/^\d+\.\d%$/);
    await expect(row.getByRole("cell").nth(2)).toHaveText(/^\d+\.\d%$/);
    await expect(page.getByRole("table", { name: "Models" }).getByRole("switch")).toHaveCount(3);
    await expect(verdict(page)).toContainText("heuristics");
  });

  test("offline from the first page on: said at once, and goes on by itself when the device is back", async ({
    page,
    context,
    watch,
  }) => {
    watch.expectNetworkError("ERR_INTERNET_DISCONNECTED");
    const arriving = new Set<string>();
    page.on("request", (request) => {
      if (request.url().includes("/assets/")) arriving.add(request.url());
    });
    page.on("requestfinished", (request) => arriving.delete(request.url()));
    // What a failure needs is fetched while the line still works; the worker comes with it.
    const worker = page.waitForEvent("worker");
    await page.goto("/");
    await worker;
    await expect.poll(() => [...arriving]).toEqual([]);

    await context.setOffline(true);
    await page.getByRole("searchbox").fill(documentedExample);
    await page.getByRole("searchbox").press("Enter");
    await expect(alert(page)).toContainText("This device is offline");
    await expect(alert(page)).toContainText("goes out by itself");
    await context.setOffline(false);
    await expect(heading(page)).toHaveText("video.mp4");
    await expect(axis(page)).toBeVisible();
  });

  test("no byte for 30 seconds: timed out, and not a second earlier", async ({ page }) => {
    // Without workers the page reads by itself, and its clock is the one that can be set.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    await page.clock.install();
    const out = page.waitForRequest("**/classification_video/**");
    await page.goto(address("silence"));
    await out;
    await page.clock.runFor(29_000);
    await expect(page.getByRole("status").filter({ hasText: "Asking the sample backend" })).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
    await page.clock.runFor(1_100);
    await expect(alert(page)).toContainText("No answer in time");
    await expect(alert(page)).toContainText("The backend was silent for 30 seconds.");
    await expect(page.getByRole("button", { name: /^Try (now|again)$/ })).toBeVisible();
  });

  test("no byte for 30 seconds in the worker: timed out as well", async ({ page }) => {
    // The same worker, in which a second lasts ten milliseconds.
    await page.route("**/assets/worker-*.js", async (route) => {
      const response = await route.fetch();
      const quick = `{ const real = self.setTimeout; self.setTimeout = (run, ms, ...rest) => real(run, ms / 100, ...rest); }`;
      await route.fulfill({ response, body: `${quick}\n${await response.text()}` });
    });
    await page.goto(address("silence"));
    await expect(alert(page)).toContainText("The backend was silent for 30 seconds.");
  });
});
