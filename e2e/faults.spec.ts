// The rule: however the backend or the browser breaks, a person reads what happened and has a next step; a region that
// breaks never takes the verdict away. What is told of each fault of the backend stands in faults.test.ts, without a browser.
import type { Page } from "playwright/test";
import { gzipSync } from "node:zlib";
import type { FailureKind } from "../src/domain/failure";
import { answers, type Play, startFaultBackend } from "./fault-backend";
import { hashOfFault, type Outcome, playsByHash } from "./fault-plays";
import { documentedExample, openResult } from "./fixture";
import { expect, test } from "./served-test";
import { chooseSettings } from "./settings-steps";

function verdictOf(page: Page) {
  return page.getByRole("region", { name: "Verdict", exact: true });
}

/** Runs in the page: whatever this selects cannot be drawn, until the poison is taken away. */
function poisonElements(selector: string) {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its element
  const set = Element.prototype.setAttribute;
  Reflect.set(globalThis, "poison", selector);
  Element.prototype.setAttribute = function setAttribute(attribute, value) {
    set.call(this, attribute, value);
    const poison: unknown = Reflect.get(globalThis, "poison");
    if (typeof poison === "string" && this.matches(poison)) throw new Error("broken on purpose");
  };
}

test.describe("a backend that", () => {
  for (const [fault, told] of [
    ["is cut in the middle", /The connection broke/],
    ["says half a header", /The backend cannot be reached/],
    ["promises less than it sends", /The answer stops in the middle/],
    ["answers 304 without having been asked", /The answer is empty/],
    ["answers 407", /The backend failed/],
    ["answers 401 and says that it is packed", /The backend wants a key/],
    ["answers 404 and says that it is packed", /No result under this hash/],
    ["answers 403 with a page that blocks", /Something in between answered/],
    ["answers 404 with a web page", /This address does not look like the backend/],
    ["sends a bomb of brotli", /The answer is too large/],
  ] as const) {
    test(`${fault} is told in words, with a next step`, async ({ page, serve, closing, watch }) => {
      const backend = await startFaultBackend(playsByHash);
      closing.push(backend.close);
      const app = await serve({ BACKEND_URL: backend.url });
      if (fault === "is cut in the middle") watch.expectNetworkError("ERR_CONTENT_LENGTH_MISMATCH");
      if (fault === "says half a header" || fault === "answers 407") watch.expectStatus(502);
      const [, said] = /^answers (304|401|403|404)/.exec(fault) ?? [];
      if (said !== undefined) watch.expectStatus(Number(said));
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

test("a line of our server that is too long is told, and the page comes back to its place by itself", async ({
  page,
  watch,
}) => {
  watch.expectStatus(503);
  let calls = 0;
  await page.context().route("**/backend/api/**", (route) => {
    calls += 1;
    if (calls > 1) return route.continue();
    return route.fulfill({
      status: 503,
      headers: { "X-Framewise-Reason": "crowded", "Retry-After": "1" },
      json: { message: "Too many requests are waiting for the backend." },
    });
  });
  await page.goto(`/video/${documentedExample}`);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("The backend asks us to wait");
  await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
  expect(calls).toBe(2);
});

/** The browser tells of a redirect's target as of a request, although nothing is sent; nobody would answer there. */
const otherOrigin = "http://localhost:9";

/** What only a page that asks by itself can meet. */
const directPlays: Readonly<Record<string, Play>> = {
  "lets no page ask": (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}"),
  "redirects to another origin": answers("", {
    status: "302 Found",
    headers: [`Location: ${otherOrigin}/`],
  }),
  "sends a bomb of gzip": (socket) => {
    const bytes = gzipSync(Buffer.alloc(450_000_000, " "), { level: 1 });
    answers(bytes, { headers: ["Content-Type: application/json", "Content-Encoding: gzip"] })(socket, "");
  },
};

/** Asked by the page itself: what of each fault a browser says, as it groups them. */
const directly: Readonly<Record<string, Readonly<Record<string, Outcome>>>> = {
  "connections that break": {
    "ends without a byte": "blocked-or-unreachable",
    "is reset without a byte": "blocked-or-unreachable",
    "says half a header": "blocked-or-unreachable",
    "speaks no HTTP": "blocked-or-unreachable",
    "is cut in the middle": "connection-lost",
    "is reset in the middle": "connection-lost",
    "promises more than it sends": "connection-lost",
    "ends its chunks too early": "connection-lost",
    "says that it is packed and is not": "connection-lost",
    "sends a NUL in a header": "blocked-or-unreachable",
    "names two lengths": "blocked-or-unreachable",
  },
  "answers that are none": {
    "promises less than it sends": "truncated",
    "answers 204": "empty-answer",
    "answers 206 with a part": "truncated",
    "answers 304 without having been asked": "empty-answer",
    "answers 407": "blocked-or-unreachable",
    "redirects to itself for ever": "redirected",
    "redirects to another origin": "redirected",
    "lets no page ask": "blocked-or-unreachable",
    "sends a bomb of gzip": "too-large",
    "packs in a way that nobody knows": "not-json",
    "answers 999": "backend-failed",
  },
  "refusals whose words are lost": {
    "answers 429 and says that it is packed": "too-many-requests",
    "answers 401 and says that it is packed": "no-key",
    "answers 404 and says that it is packed": "not-found",
    "answers 404 and promises more than it sends": "not-found",
    "answers 403 and never says why": "no-key",
    "answers 503 without end": "backend-failed",
  },
  "answers of others": {
    "answers 404 with a web page": "not-the-backend",
    "answers 404 in plain text": "not-the-backend",
    "answers 404 in JSON": "not-found",
    "answers 403 with a page that blocks": "in-between",
    "says a web page": "in-between",
  },
  "oddities that hide a result": {
    "answers 100 first": "result",
    "answers 103 fifty times first": "result",
    "drips the whole answer": "result",
    "packs its answer unasked": "result",
    "answers 206 with all of it": "result",
    "is UTF-16 without a mark": "result",
    "says its keys twice": "result",
  },
};

const headings: Readonly<Partial<Record<FailureKind, string>>> = {
  "blocked-or-unreachable": "The browser could not reach the backend",
  "connection-lost": "The connection broke",
  truncated: "The answer stops in the middle",
  "empty-answer": "The answer is empty",
  redirected: "The backend points elsewhere",
  "too-large": "The answer is too large",
  "not-json": "The answer is not data",
  "backend-failed": "The backend failed",
  "too-many-requests": "The backend asks us to wait",
  "no-key": "The backend wants a key",
  "not-found": "No result under this hash",
  "not-the-backend": "This address does not look like the backend",
  "in-between": "Something in between answered",
};

test.describe("asked by the page itself, without our server:", () => {
  for (const [group, faults] of Object.entries(directly)) {
    test(`${group} each end in a result, or in words and a next step`, async ({
      page,
      serve,
      closing,
      watch,
    }) => {
      watch.expectConsole("net::ERR_", "CORS policy", "the server responded with a status of");
      const own = Object.entries(directPlays).map(([name, play]) => [hashOfFault(name), play] as const);
      const backend = await startFaultBackend(new Map([...playsByHash, ...own]));
      closing.push(backend.close);
      const app = await serve({ BACKEND_ALLOW: backend.url });
      watch.expectHost(backend.host, new URL(otherOrigin).host);
      await page.goto(app);
      await chooseSettings(page, { address: backend.url });
      const main = page.getByRole("main");
      for (const [fault, outcome] of Object.entries(faults)) {
        await test.step(fault, async () => {
          await page.getByRole("searchbox", { name: "Video hash" }).fill(hashOfFault(fault));
          await page.keyboard.press("Enter");
          await expect(page).toHaveURL(new RegExp(hashOfFault(fault)));
          if (outcome === "result") {
            await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
            return;
          }
          await expect(main.getByRole("alert").getByRole("heading", { level: 1 })).toHaveText(
            headings[outcome] ?? "",
          );
          await expect(main.getByRole("button", { name: /^Try (again|now)$/ })).toBeEnabled();
        });
      }
      for (const fault of Object.keys(faults)) expect(backend.asked).toContain(hashOfFault(fault));
    });
  }
});

test.describe("around the page, what cannot be drawn", () => {
  for (const [part, poison] of [
    ["the banner", "header.border-b"],
    ["the search", "form[role=search]"],
    ["the footer", "footer.mt-auto"],
  ] as const) {
    test(`${part}: the verdict stays, and trying again draws it`, async ({ page, watch }) => {
      watch.expectConsole("broken on purpose");
      await page.addInitScript(poisonElements, poison);
      await openResult(page, documentedExample);
      await expect(verdictOf(page)).toContainText("Human: all 6 heuristics agree");
      const alert = page.getByRole("alert");
      await expect(alert).toHaveCount(1);
      await expect(alert).toContainText("could not be drawn");
      await page.evaluate(() => Reflect.set(globalThis, "poison", undefined));
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect(alert).toHaveCount(0);
      await expect(page.locator(poison).first()).toBeVisible();
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
    // Keys are listened to from then on.
    await expect(page.getByRole("region", { name: "How to read this" })).toBeVisible();
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
    ["the model list", "section[aria-labelledby=models]", ""],
    ["the verdict cards", "section[aria-labelledby=verdicts]", ""],
    ["the frame panel, and every other table of numbers", ".grid-table", "frame=2"],
    ["what we recompute", "section[aria-labelledby=robustness]", ""],
    ["the lines", ".threshold-line", ""],
  ] as const) {
    test(`${region}: the verdict and the rest stay, and trying again draws it`, async ({ page, watch }) => {
      watch.expectConsole("broken on purpose");
      await page.addInitScript(poisonElements, poison);
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
