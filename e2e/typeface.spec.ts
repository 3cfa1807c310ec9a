// The rule: the page is set in faces that it brings along, which cost nobody the verdict and move nothing when they come.
import { videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, holdBack, openResult, test } from "./fixture";

const faceOf = (page: Page, text: string) =>
  page
    .getByText(text)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily.split(",")[0]);
const homeSettled = (page: Page) =>
  expect(page.getByRole("list", { name: "Sample videos" }).getByRole("listitem").first()).toBeVisible();
const resultSettled = async (page: Page) => {
  await expect(page.getByRole("figure").getByText(/^75%?$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "How to read this" })).toBeVisible();
};

for (const [what, address, settled] of [
  ["the first page", "/", homeSettled],
  ["a result", `/video/${documentedExample}`, resultSettled],
] as const) {
  for (const width of [1440, 390]) {
    test(`nothing moves on ${what} at ${width} px when the faces come late; the next page wears them`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const moved: unknown[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push(entry.toJSON());
        }).observe({ type: "layout-shift", buffered: true });
      });
      const faces = await holdBack(page, "**/*.woff2");
      const arrived = page.waitForResponse("**/assets/atkinson-*.woff2");
      await page.goto(address, { waitUntil: "commit" });
      await settled(page);
      faces.release();
      await (await arrived).finished();
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      expect(await page.evaluate(() => Reflect.get(globalThis, "moved") as unknown)).toEqual([]);

      await page.getByRole("link", { name: "Triage" }).click();
      await expect.poll(() => faceOf(page, "Triage")).toBe('"Atkinson Hyperlegible Next"');
    });
  }
}

test("faces that came late are worn once nobody looks", async ({ page }) => {
  const faces = await holdBack(page, "**/*.woff2");
  const arrived = page.waitForResponse("**/assets/atkinson-*.woff2");
  await page.goto("/", { waitUntil: "commit" });
  await homeSettled(page);
  faces.release();
  await (await arrived).finished();
  await page.evaluate(() => document.fonts.ready);
  expect(await faceOf(page, "Triage")).toBe('"like Arial"');

  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(() => faceOf(page, "Triage")).toBe('"Atkinson Hyperlegible Next"');
});

test("a page fetches the faces that it shows, from its own origin, under names that change with them", async ({
  page,
}) => {
  const fetched = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "font") fetched.add(request.url());
  });
  const face = (name: string) =>
    `${new URL(page.url()).origin}/assets/atkinson-hyperlegible-${name}-latin-wght-normal`;
  const names = () => [...fetched].map((url) => url.replace(/-[\w-]{8}\.woff2$/, "")).toSorted();
  await page.goto("/");
  await homeSettled(page);
  await expect.poll(names).toEqual([face("mono"), face("next")]);

  // One of its models is called Ardē, which needs no further face.
  await openResult(page, videoSamples["two-camps"].hash);
  await resultSettled(page);
  await expect.poll(names).toEqual([face("mono"), face("next")]);
});

test("whoever blocks typefaces reads the same page in a face of the machine", async ({ page, watch }) => {
  watch.expectNetworkError("ERR_FAILED");
  await page.route("**/*.woff2", (route) => route.abort());
  await openResult(page, documentedExample);
  await resultSettled(page);
  expect(await faceOf(page, "Framewise")).toBe('"like Arial"');
});
