// The rule: a moderator with a hundred hashes sees what is disputed first, loses neither place nor answer, and never makes
// a backend say "too many requests".
import { readFileSync } from "node:fs";
import { failureSamples, generationSamples, videoSamples } from "../src/sample/sample-table";
import type { Page } from "playwright/test";
import { expect, test } from "./served-test";
import { watchLookUps } from "./fixture";

const samples = [...Object.values(videoSamples).slice(0, 8), ...Object.values(generationSamples)].map(
  ({ hash }) => hash,
);
const { documented } = videoSamples;
const unknown = failureSamples["not-found"].hash;

/** Hashes that nobody knows. */
const strangers = (n: number) =>
  Array.from({ length: n }, (_, index) => (index * 7_919 + 1).toString(16).padStart(64, "0"));

const rows = (page: Page) => page.getByRole("table", { name: "Results" }).locator("tbody tr[aria-rowindex]");
const resultsBox = (page: Page) => page.getByRole("group", { name: "Results, scrolls" });
const box = (page: Page) => page.getByRole("textbox", { name: "Hashes" });

async function expectChecked(page: Page, all: number) {
  const bar = page.getByRole("progressbar", { name: "Hashes checked" });
  await expect(bar).toHaveAttribute("aria-valuenow", String(all));
  await expect(bar).toHaveAttribute("aria-valuemax", String(all));
}

async function openList(page: Page, hashes: readonly string[], query = "") {
  await page.goto(`/triage${query}#${hashes.join(",")}`);
  await expectChecked(page, hashes.length);
}

test("a pasted ticket becomes a table, disputed first, and its link opens the same", async ({
  page,
  freshPage,
}) => {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Triage" }).click();
  await expect(page).toHaveTitle("Triage · Framewise");
  await box(page).fill(
    `Please look at these:\n${samples.map((hash) => `- SHA256:${hash.toUpperCase()} (dup ${hash})`).join("\n")}\n${"a".repeat(40)}`,
  );
  await expect(page.getByText(`${samples.length} hashes found`)).toBeVisible();
  await expect(page.getByText("1 more looks like a hash and is none")).toBeVisible();
  await expect(page.getByText("that looks like a SHA-1")).toBeVisible();
  const asked = watchLookUps(page);
  await page.getByRole("button", { name: "Check" }).click();
  await expectChecked(page, samples.length);
  expect(asked[0]).toBe("/backend/api/classifications_video");

  const first = rows(page).first();
  await expect(first).toContainText("video.mp4");
  await expect(first).toContainText("human");
  await expect(first).toContainText("disputed");
  await expect(first).toContainText("75.0–75.2%");
  await expect(first).toContainText("2 of 3 models say artificial");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("results are disputed");
  await expect(page.getByRole("columnheader", { name: "disputed" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  const link = page.url();
  expect(new URL(link).hash).toBe(`#${samples.join(",")}`);
  const reader = await freshPage();
  await reader.goto(link);
  await expectChecked(reader, samples.length);
  await expect(rows(reader).first()).toContainText("video.mp4");
});

test("the list reaches no server but in the questions to the backend", async ({ page }) => {
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  await openList(page, [documented.hash, unknown]);
  const elsewhere = urls.filter((url) => url.includes(documented.hash) && !url.includes("/backend/api/"));
  // What the browser calls the page's own address is not sent with its fragment.
  expect(elsewhere.filter((url) => !url.includes("#"))).toEqual([]);
});

test("filter, sort and threshold are in the address, and Back undoes a choice", async ({ page }) => {
  await openList(page, [...samples, unknown]);
  const filters = page.getByRole("group", { name: "Filter" });
  await filters.getByRole("button", { name: /^failed/ }).click();
  await expect(page).toHaveURL(/\/triage\?filter=failed#/);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).last()).toContainText("not found");
  await filters.getByRole("button", { name: /^human/ }).click();
  await page.getByRole("columnheader", { name: "frames" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=-frames&filter=human#/);
  await expect(page.getByRole("columnheader", { name: "frames" })).toHaveAttribute("aria-sort", "descending");
  await expect(rows(page).first()).toContainText("local-edit.mp4");
  await page.goBack();
  await page.goBack();
  await expect(filters.getByRole("button", { name: /^failed/ })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("slider", { name: "Threshold" }).focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/threshold=1/);
  await filters.getByRole("button", { name: /^all/ }).click();
  // No mean reaches 1: nobody is against a human verdict any more.
  await expect(rows(page).filter({ hasText: "all-human.mp4" })).toContainText("all 5 models agree");
});

test("a link of garbage opens a valid page that says what it could not use", async ({ page }) => {
  await page.goto(`/triage?threshold=7&sort=price&filter=nice#${documented.hash},nonsense`);
  await expectChecked(page, 1);
  for (const word of ["threshold", "sort", "filter", "list"])
    await expect(page.getByRole("status").filter({ hasText: `This link's ${word} is` })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("by keyboard: j, k and arrows walk, Enter opens, Back finds the same row without asking again", async ({
  page,
}) => {
  await openList(page, [...samples, ...strangers(60)]);
  const active = page.locator("tbody a:focus");
  await page.keyboard.press("j");
  await expect(active).toHaveText("video.mp4");
  await page.keyboard.press("j");
  const second = await active.textContent();
  expect(second).not.toBe("video.mp4");
  await page.keyboard.press("k");
  await expect(active).toHaveText("video.mp4");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  const hash = await active.getAttribute("title");
  const scrolled = await resultsBox(page).evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(100);
  await page.keyboard.press("Home");
  await expect(active).toHaveText("video.mp4");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await expect(active).toHaveText("video.mp4");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  await page.goBack();
  await expect(active).toHaveText("video.mp4");

  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await expect(active).toHaveAttribute("title", hash ?? "");
  const asked = watchLookUps(page);
  await active.evaluate((element) => element.setAttribute("data-mark", "1"));
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>("tbody a[data-mark]")?.blur());
  await page.keyboard.press("j");
  await expect(active).toHaveAttribute("title", hash ?? "");
  const top = await resultsBox(page).evaluate((element) => element.scrollTop);
  await page.getByRole("link", { name: "Framewise" }).click();
  await expect(page.getByRole("heading", { name: "See what every model says" })).toBeVisible();
  await page.goBack();
  await expectChecked(page, samples.length + 60);
  await expect(active).toHaveAttribute("title", hash ?? "");
  expect(await resultsBox(page).evaluate((element) => element.scrollTop)).toBe(top);
  // Unfinished results are asked again by themselves; nothing else is.
  expect(asked.length).toBeLessThanOrEqual(3);
});

test("what is exported can be read by a spreadsheet, row by row as shown", async ({ page }) => {
  await openList(page, [...samples, unknown], "?filter=disputed");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^framewise-triage-disputed-\d+\.csv$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(text.startsWith("\ufeffplace,hash,file,state,verdict (reported)")).toBe(true);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength((await rows(page).count()) + 1);
  expect(lines[1]).toContain(`1,${documented.hash},video.mp4,done,human,all 6 heuristics,0.75`);
  expect(lines[1]).toContain('yes,3,2,"V011; V01"');
});

test("no backend that limits its keys ever says too many, with batches and without", async ({
  page,
  serve,
}) => {
  const limits = { perSecond: 2, perMinute: 60 };
  const statuses: number[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/backend/api/")) statuses.push(response.status());
  });
  const hashes = [...samples, ...strangers(400)];
  const batched = await serve({}, { limits });
  await page.goto(`${batched}/triage#${hashes.join(",")}`);
  await expectChecked(page, hashes.length);
  expect(statuses.length).toBeGreaterThanOrEqual(5);
  expect(new Set(statuses)).toEqual(new Set([200]));

  statuses.length = 0;
  const single = await serve({}, { limits, batches: "none" });
  await page.goto(`${single}/triage#${samples.slice(0, 8).join(",")}`);
  await expectChecked(page, 8);
  expect(statuses).toEqual([404, 200, 200, 200, 200, 200, 200, 200, 200]);
});

test("a backend that takes only short requests gets short ones", async ({ page, serve, watch }) => {
  watch.expectStatus(414);
  const app = await serve({}, { batches: { most: 30, refusedWith: 414 } });
  const hashes = [...samples, ...strangers(80)];
  await page.goto(`${app}/triage#${hashes.join(",")}`);
  await expectChecked(page, hashes.length);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("results are disputed");
});

test("a long list can be paused, resumed and cancelled; the link says that it does not hold it", async ({
  page,
}) => {
  await page.goto("/triage");
  const list = [...samples, ...strangers(3_000)].join("\n");
  await box(page).evaluate((element: HTMLTextAreaElement, value) => {
    element.value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, list);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page).toHaveURL(/\/triage#kept-[0-9a-f]{8}$/);
  await expect(page.getByText("kept on this device: the link opens it here only")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("paused", { exact: true })).toBeVisible();
  const asked = watchLookUps(page);
  await page.getByRole("columnheader", { name: "video" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=video/);
  expect(asked).toEqual([]);
  expect(await rows(page).count()).toBeLessThan(80);
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("cancelled", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Check the rest" })).toBeVisible();

  // A tab that is opened again goes on with the list.
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
    "aria-valuemax",
    String(samples.length + 3_000),
  );
});

test("a link to a list that another device keeps says so", async ({ page }) => {
  await page.goto("/triage#kept-00c0ffee");
  await expect(page.getByText("This link does not hold its list")).toBeVisible();
  await expect(box(page)).toBeVisible();
});

test("100,000 hashes work, with the time said beforehand", async ({ page }) => {
  await page.goto("/triage");
  const text = strangers(100_000).join("\n");
  await page.getByLabel("File with hashes").setInputFiles({
    name: "ticket.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await expect(
    page.getByText("100,000 hashes found. Checking takes 1,000 requests: about 18 minutes"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
    "aria-valuemax",
    "100000",
  );
  expect(await rows(page).count()).toBeLessThan(80);
  await resultsBox(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await expect(page.locator("tbody a:focus")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
});

test("hashes are found however they are written, and what was not understood is shown", async ({ page }) => {
  const { hash } = documented;
  const other = videoSamples["two-camps"].hash;
  const bytes = Buffer.from(hash, "hex");
  const base64 = bytes.toString("base64");
  const parted = (by: string) => (hash.match(/../g) ?? []).join(by);
  const spellings = [
    ["hyphens", parted("-").toUpperCase(), ""],
    ["colons", parted(":"), ""],
    ["a fingerprint", `sha256 Fingerprint=${parted(":")}`, ""],
    ["certutil", `SHA256-Hash von a.mp4:\n${parted(" ")}\nCertUtil: -hashfile-Befehl wurde ausgeführt.`, ""],
    ["wrapped beside a name", `holiday.mp4 ${hash.slice(0, 40)}\n${hash.slice(40)}`, "put together"],
    ["PowerShell", `Hash      : ${hash.slice(0, 58)}\n            ${hash.slice(58)}`, "put together"],
    ["wrapped at a hyphen", `${hash.slice(0, 32)}-\n${hash.slice(32)}`, "put together"],
    ["a quoted-printable mail", `sha256=3D${hash}`, ""],
    ["a soft line end", `sha256=3D${hash.slice(0, 40)}=\n${hash.slice(40)} bye`, ""],
    ["full width", hash.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))), ""],
    ["base64", base64, "converted from base64"],
    ["base64url", bytes.toString("base64url"), "converted from base64"],
    ["an integrity attribute", `sha256-${base64}`, "converted from base64"],
    ["a digest header", `sha-256=:${base64}:`, "converted from base64"],
    ["escapes", `\\x${parted("\\x")}`, ""],
    ["an encoded invisible character", `${hash}%E2%80%8B`, ""],
  ] as const;
  await page.goto("/triage");
  for (const [how, text, said] of spellings)
    await test.step(how, async () => {
      await box(page).fill(`${text}\n\n${other}`);
      await expect(page.getByText("2 hashes found")).toBeVisible();
      await expect(page.getByText("looks like a hash and is none")).toBeHidden();
      if (said !== "") await expect(page.getByText(said)).toBeVisible();
      await page.getByRole("button", { name: "Check" }).click();
      await expect(page).toHaveURL(`/triage#${hash},${other}`);
      await page.goto("/triage");
    });

  const halves = [hash, other].flatMap((one) => [one.slice(0, 32), one.slice(32)]);
  await box(page).fill(halves.join("\n"));
  await expect(page.getByText("2 hashes found")).toBeVisible();
  await expect(page.getByText("2 were put together from more than one line")).toBeVisible();

  const leftovers = [
    ["9e107d9d372bb6826bd81d3542a419d6 e4d909c290d0fb1ca068ffaddf22cbd0", "wrapped"],
    [`${hash.slice(0, 4)}с${hash.slice(5)}`, "a Cyrillic letter, U+0441"],
    [`PrivateKey = ${base64}`, "key"],
    [`${hash}${hash}`, "SHA-512"],
  ] as const;
  for (const [text, words] of leftovers) {
    await box(page).fill(`${other}\n${text}`);
    await expect(page.getByText("1 hash found")).toBeVisible();
    await expect(page.getByText("1 more looks like a hash and is none")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  }
});

test("an empty paste, a text without hashes and a file that is none are told what they are", async ({
  page,
}) => {
  await page.goto("/triage");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert")).toContainText("Nothing to check yet");
  await box(page).fill("see you tomorrow");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert")).toContainText("No SHA-256 hash in this");
  const picker = page.getByLabel("File with hashes");
  await picker.setInputFiles({
    name: "video.mp4",
    mimeType: "video/mp4",
    buffer: Buffer.from([0, 0, 0, 32, 102, 116]),
  });
  await expect(page.getByRole("alert")).toContainText("“video.mp4” is no text");
  await picker.setInputFiles({
    name: "big.txt",
    mimeType: "text/plain",
    buffer: Buffer.alloc(20_000_001, 32),
  });
  await expect(page.getByRole("alert")).toContainText("more than 20 MB");
});

test("only what failed is tried again", async ({ page }) => {
  let fail = true;
  await page.route("**/api/classifications_video?**", async (route) => {
    if (fail) await route.fulfill({ json: [{ hash: documented.hash, results: "none" }] });
    else await route.continue();
  });
  await openList(page, [documented.hash, videoSamples["all-human"].hash]);
  await expect(rows(page).first()).toContainText("failed");
  await expect(rows(page).last()).toContainText("not found");
  fail = false;
  await page.getByRole("button", { name: "Retry failed" }).click();
  await expectChecked(page, 2);
  await expect(rows(page).first()).toContainText("video.mp4");
});

test("a key that is refused in the middle stops the list, which says so and goes on where it was", async ({
  page,
  watch,
}) => {
  watch.expectStatus(401);
  const asked: string[] = [];
  let refuse = true;
  await page.route("**/backend/api/**", async (route) => {
    asked.push(route.request().url());
    // The first request is answered, the second is not.
    if (refuse && asked.length > 1)
      await route.fulfill({ status: 401, json: { message: "Invalid API key." } });
    else await route.continue();
  });
  const all = [documented.hash, ...strangers(150)];
  await page.goto(`/triage#${all.join(",")}`);
  const stopped = page.getByRole("alert").filter({ hasText: "The backend wants a key" });
  await expect(stopped).toContainText(/The \d+ still to check were not asked for; what was answered stays\./);
  await expect(stopped.getByRole("button", { name: "Open Settings" })).toBeVisible();
  await expect(rows(page).filter({ hasText: "video.mp4" })).toHaveCount(1);
  await expect(page.getByRole("progressbar", { name: "Hashes checked" })).not.toHaveAttribute(
    "aria-valuenow",
    String(all.length),
  );
  // It was asked a few times whether the key is refused or only one of the videos, and not for every one.
  expect(asked.length).toBeLessThan(20);

  refuse = false;
  await stopped.getByRole("button", { name: "Go on" }).click();
  await expectChecked(page, all.length);
  await expect(stopped).toHaveCount(0);
});

test("skipping to the content leaves the list in the address", async ({ page }) => {
  await openList(page, [documented.hash]);
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("link", { name: "Skip to content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  expect(new URL(page.url()).hash).toBe(`#${documented.hash}`);
  await expect(rows(page)).toHaveCount(1);
});
