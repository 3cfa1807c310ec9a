// The rule: the byte budgets weigh what a browser really fetches. A budget kept by moving code to where nobody
// counts it would be no budget.
import { fileURLToPath } from "node:url";
import { failureSamples } from "../src/sample/sample-table";
import { readBuild, weigh } from "./budgets.mjs";
import { documentedExample, expect, openResult, test } from "./fixture";

type Row = ReturnType<typeof weigh>[number];

const rows = weigh(readBuild(fileURLToPath(new URL("../dist", import.meta.url))));

function counted(...parts: readonly Row["part"][]): ReadonlySet<string> {
  return new Set(
    rows.filter(({ part }) => parts.includes(part)).flatMap(({ files }) => files.map(({ file }) => file)),
  );
}

function fileOf(url: string) {
  return new URL(url).pathname.slice(1);
}

test("the verdict can be read while no code has arrived that its budget does not count", async ({ page }) => {
  const first = counted("beforeVerdict", "worker");
  await page.route("**/assets/*.js", async (route) => {
    // Anything else is held back for ever.
    if (first.has(fileOf(route.request().url()))) await route.continue();
  });
  await openResult(page, documentedExample);
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText(/human/i);
});

test("the first screenful stands while what is fetched when idle is still missing", async ({ page }) => {
  const first = counted("resultPage", "faces");
  await page.route("**/assets/*", async (route) => {
    if (first.has(fileOf(route.request().url()))) await route.continue();
  });
  await openResult(page, documentedExample);
  await expect(page.getByRole("figure")).toBeVisible();
  await expect(page.getByRole("table", { name: "Models" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Verdicts by heuristic" })).toBeVisible();
});

test("a result page fetches no file that its budget does not count", async ({ page }) => {
  // A worker fetches what keeps an answer once it has handed the answer over; each of its files has a worker's budget.
  const files = counted("resultPage", "faces", "whenIdle", "worker");
  const fetched = new Set<string>();
  page.context().on("request", (request) => fetched.add(fileOf(request.url())));
  await openResult(page, documentedExample);
  await expect(page.getByRole("figure")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const others = [...fetched].filter((file) => !/^(backend|video)\//.test(file) && !files.has(file));
  expect(others).toEqual([]);
});

test("what a tab, a link or a button leads to is fetched when somebody comes near it, and not before", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(fileOf(request.url())));
  await openResult(page, documentedExample);
  await expect(page.getByRole("region", { name: "Raw answer" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const near: readonly [ReturnType<typeof page.getByRole>, string][] = [
    [page.getByRole("tab", { name: "Heatmap" }), "heatmap"],
    [page.getByRole("tab", { name: "Table" }), "score-table-view"],
    [page.getByRole("figure"), "frame-panel"],
    [page.getByRole("link", { name: "Triage" }), "triage-page"],
    [page.getByRole("link", { name: "Compare" }), "compare-page"],
    [page.getByRole("button", { name: "Settings" }), "settings-page"],
    [page.getByRole("button", { name: "Export" }), "share-part"],
    [page.getByRole("button", { name: "Keys" }), "keys-dialog"],
    [page.getByRole("button", { name: "Show the raw answer" }), "raw-panel"],
    [page.getByRole("banner").getByRole("link", { name: "Framewise" }), "home-page"],
  ];
  const isIt = (file: string, name: string): boolean => file.startsWith(`assets/${name}-`);
  expect(near.filter(([, name]) => fetched.some((file) => isIt(file, name)))).toEqual([]);
  for (const [place, name] of near) {
    await place.hover();
    await expect.poll(() => fetched.some((file) => isIt(file, name)), { message: name }).toBe(true);
  }
});

test("what a failed look-up needs is not fetched with the page, and is there a second later", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(fileOf(request.url())));
  const wasFetched = (): boolean => fetched.some((file) => file.startsWith("assets/no-result-pages-"));
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await page.goto(`/video/${failureSamples.silence.hash}`);
  await expect(page.getByText(/^Asking /)).toBeVisible();
  await expect.poll(() => fetched.some((file) => file.startsWith("assets/recharts-plot-"))).toBe(true);
  expect(wasFetched()).toBe(false);
  await page.clock.resume();
  await expect.poll(wasFetched).toBe(true);
});
