// The rule: the page works with the vendor's backend in each of the three ways, and a key goes to the backend that it was
// given for and nowhere else, whatever a link says. The vendor is a plain HTTP server of its own.
import { readdir } from "node:fs/promises";
import type { APIResponse, BrowserContext, Page, Request } from "playwright/test";
import { documentedExample } from "./fixture";
import { isKept } from "./kept-on-device";
import { expect, test } from "./served-test";
import { chooseSettings, enter, openSettings, save } from "./settings-steps";

const key = "key-of-one-user-3f2a";
const serverKey = "key-of-the-server-77c1";
const resultPath = `/api/classification_video/${documentedExample}`;
const unknownHash = "0123456789abcdef".repeat(4);

async function expectDocumentedVerdict(page: Page) {
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toContainText(
    "Human: all 6 heuristics agree",
  );
}

/** Every request of this browser from now on, its workers' too. */
function requestsOf(context: BrowserContext): readonly Request[] {
  const requests: Request[] = [];
  context.on("request", (request) => requests.push(request));
  return requests;
}

function lookUps(requests: readonly Request[]): readonly Request[] {
  return requests.filter((request) => request.url().includes("/api/classification_video/"));
}

/** Cookies of both hosts that a browser could send along. */
async function bake(context: BrowserContext) {
  const cookie = { name: "session", value: "of-a-person", path: "/" };
  await context.addCookies([
    { ...cookie, domain: "localhost" },
    { ...cookie, domain: "127.0.0.1" },
  ]);
}

test.describe("with the server's key", () => {
  test("a result is there without any key of the user's", async ({ page, serve, vendorWith }) => {
    const vendor = await vendorWith({ key: serverKey });
    const app = await serve({ BACKEND_URL: vendor.url, BACKEND_API_KEY: serverKey });
    await page.goto(`${app}/video/${documentedExample}`);
    await expectDocumentedVerdict(page);
    await expect(page.getByRole("contentinfo")).toContainText(`Backend: ${vendor.host}`);
    expect(vendor.received.map(({ target, status }) => ({ target, status }))).toEqual([
      { target: resultPath, status: 200 },
    ]);
    expect(vendor.received[0]?.headers["x-api-key"]).toBe(serverKey);
    const dialog = await openSettings(page);
    await expect(dialog).toContainText("The server of this page adds its own key");
    await expect(dialog.getByLabel("API key")).toHaveCount(0);
  });

  test("the browser never sees that key", async ({ page, context, request, serve, vendorWith }) => {
    const vendor = await vendorWith({ key: serverKey });
    const app = await serve({ BACKEND_URL: vendor.url, BACKEND_API_KEY: serverKey });
    const requests = requestsOf(context);
    const seen: string[] = [];
    const keep = async (answer: APIResponse) =>
      void seen.push(JSON.stringify(answer.headers()), await answer.text());
    await context.route("**/*", async (route) => {
      const answer = await route.fetch();
      await keep(answer);
      await route.fulfill({ response: answer });
    });
    await page.goto(`${app}/video/${documentedExample}`);
    await expect(page.getByRole("figure")).toBeVisible();
    await page.waitForLoadState("networkidle");
    for (const wrong of [unknownHash, "not-a-hash"])
      await keep(await request.get(`${app}/backend/api/classification_video/${wrong}`));
    for (const file of await readdir(new URL("../dist", import.meta.url), { recursive: true }))
      if (/\.\w+$/.test(file)) await keep(await request.get(`${app}/${file}`));
    const sent = await Promise.all(requests.map((one) => one.allHeaders()));
    const shown = await page.content();
    expect(seen.filter((text) => text.includes('"hash": "ee9ac46c'))).toHaveLength(1);
    expect(seen.some((text) => text.includes("serverHoldsKey"))).toBe(true);
    expect([...seen, JSON.stringify(sent), shown].filter((text) => text.includes(serverKey))).toEqual([]);
  });

  test("the user's own key is not sent along", async ({ page, context, serve, vendorWith }) => {
    const vendor = await vendorWith();
    const keyless = await serve({ BACKEND_URL: vendor.url });
    await page.goto(keyless);
    await chooseSettings(page, { key, remember: true });
    const stored = await page.evaluate(() => ({ ...localStorage }));
    const app = await serve({ BACKEND_URL: vendor.url, BACKEND_API_KEY: serverKey });
    const requests = requestsOf(context);
    await page.goto(app);
    await page.evaluate((entries) => {
      for (const [name, text] of Object.entries(entries)) localStorage.setItem(name, text);
    }, stored);
    await page.goto(`${app}/video/${documentedExample}`);
    await expectDocumentedVerdict(page);
    expect(lookUps(requests)).toHaveLength(1);
    for (const request of requests) expect(await request.allHeaders()).not.toHaveProperty("x-api-key");
    expect(vendor.received.map(({ headers }) => headers["x-api-key"])).toEqual([serverKey]);
  });
});

test.describe("with the user's key through the server", () => {
  test("a result comes by itself once the key is entered", async ({ page, context, serve, vendorWith }) => {
    const vendor = await vendorWith({ key });
    const app = await serve({ BACKEND_URL: vendor.url });
    await bake(context);
    const requests = requestsOf(context);
    await page.goto(`${app}/video/${documentedExample}`);
    await expect(page.getByRole("alert")).toContainText("The backend wants a key");
    await page.getByRole("main").getByRole("button", { name: "Change the key" }).click();
    const dialog = page.getByRole("dialog", { name: "Settings" });
    await enter(dialog, { key });
    await save(dialog);
    await expectDocumentedVerdict(page);
    expect(vendor.received.map(({ headers, status }) => [headers["x-api-key"], status])).toEqual([
      [undefined, 401],
      [key, 200],
    ]);
    expect(requests.filter((request) => new URL(request.url()).origin !== app)).toEqual([]);
  });

  test("a wrong key is refused in words that do not repeat it", async ({ page, serve, vendorWith }) => {
    const vendor = await vendorWith({ key });
    const app = await serve({ BACKEND_URL: vendor.url });
    await page.goto(`${app}/video/${documentedExample}`);
    await chooseSettings(page, { key: "not-the-vendors-key" });
    await expect(page.getByRole("alert")).toContainText("The backend refused the key");
    await expect(page.locator("body")).not.toContainText("not-the-vendors-key");
    await expect(page.getByRole("main")).toContainText("401 “Invalid API key.”");
  });
});

test.describe("directly from the browser", () => {
  test("a result comes from a backend that lets web pages ask", async ({
    page,
    context,
    serve,
    vendorWith,
    watch,
  }) => {
    const vendor = await vendorWith({ key, cors: true });
    const app = await serve({ BACKEND_ALLOW: "http://127.0.0.1:*" });
    watch.expectHost(vendor.host);
    await bake(context);
    await page.goto(app);
    await chooseSettings(page, { address: vendor.url, key });
    const requests = requestsOf(context);
    await page.getByRole("searchbox", { name: "Video hash" }).fill(documentedExample);
    await page.keyboard.press("Enter");
    await expectDocumentedVerdict(page);
    await expect(page.getByRole("contentinfo")).toContainText(`Backend: ${vendor.host}`);
    expect(lookUps(requests).map((request) => request.url())).toEqual([vendor.url + resultPath]);
    expect(vendor.received.map(({ headers }) => headers["x-api-key"])).toEqual([key]);
    expect(vendor.received[0]?.headers.origin).toBe(app);
    expect(vendor.received[0]?.headers).not.toHaveProperty("referer");
    await isKept(page, documentedExample);
    await page.reload();
    await expectDocumentedVerdict(page);
    await page.getByRole("button", { name: "Refresh", exact: true }).click();
    await expect.poll(() => vendor.received.length).toBe(2);
    expect(vendor.received[1]?.headers["x-api-key"]).toBe(key);
  });

  test("a backend that does not is told as what it may be, and why", async ({
    page,
    serve,
    vendorWith,
    watch,
  }) => {
    const vendor = await vendorWith({ key });
    const app = await serve({ BACKEND_ALLOW: "http://127.0.0.1:*" });
    watch.expectHost(vendor.host);
    await page.goto(`${app}/video/${documentedExample}`);
    await expectDocumentedVerdict(page);
    await chooseSettings(page, { address: vendor.url, key });
    const alert = page.getByRole("alert");
    await expect(alert.getByRole("heading")).toHaveText("The browser could not reach the backend");
    await expect(alert).toContainText(`No answer came from ${vendor.host}`);
    await expect(alert).toContainText(/Possible reasons: .*address is wrong.*\(CORS\)/);
    await page.getByRole("button", { name: "Use another backend" }).click();
    const dialog = page.getByRole("dialog", { name: "Settings" });
    await enter(dialog, { address: "" });
    await save(dialog);
    await expectDocumentedVerdict(page);
  });
});

test.describe("whichever way", () => {
  test("no cookie goes to a backend, and none comes from it", async ({
    page,
    context,
    serve,
    vendorWith,
    watch,
  }) => {
    await bake(context);
    const before = await context.cookies();
    const vendor = await vendorWith({ cors: true });
    const proxied = await serve({ BACKEND_URL: vendor.url });
    const direct = await serve({ BACKEND_ALLOW: vendor.url });
    watch.expectHost(vendor.host);
    await page.goto(`${proxied}/video/${documentedExample}`);
    await expectDocumentedVerdict(page);
    await page.goto(direct);
    await chooseSettings(page, { address: vendor.url });
    await page.getByRole("searchbox", { name: "Video hash" }).fill(documentedExample);
    await page.keyboard.press("Enter");
    await expectDocumentedVerdict(page);
    expect(vendor.received).toHaveLength(2);
    for (const { headers } of vendor.received) expect(headers).not.toHaveProperty("cookie");
    expect(await context.cookies()).toEqual(before);
  });

  test("another backend never gets the key of the one before", async ({ page, serve, vendorWith, watch }) => {
    const first = await vendorWith({ key, cors: true });
    const second = await vendorWith({ key: "key-of-the-second", cors: true });
    const app = await serve({ BACKEND_ALLOW: "http://127.0.0.1:*" });
    watch.expectHost(first.host, second.host);
    await page.goto(`${app}/video/${documentedExample}`);
    await chooseSettings(page, { address: first.url, key, remember: true });
    await expectDocumentedVerdict(page);

    const dialog = await openSettings(page);
    await enter(dialog, { address: second.url });
    await expect(dialog.getByLabel("API key")).toHaveAccessibleDescription(/Sent to this backend only/);
    await dialog.getByRole("button", { name: "Test connection" }).click();
    await expect(dialog.getByRole("status")).toContainText("The backend wants a key");
    await save(dialog);
    await expect(page.getByRole("alert")).toContainText("The backend wants a key");
    expect(second.received.map(({ headers }) => headers["x-api-key"])).toEqual([undefined, undefined]);
    expect(JSON.stringify([second.received, second.preflights])).not.toContain(key);

    await chooseSettings(page, { key: "key-of-the-second" });
    await expectDocumentedVerdict(page);
    expect(first.received.map(({ headers }) => headers["x-api-key"])).toEqual([key]);

    await chooseSettings(page, { address: first.url });
    await expectDocumentedVerdict(page);
    expect(first.received.map(({ headers }) => headers["x-api-key"])).toEqual([key, key]);
    expect(JSON.stringify(second.received)).not.toContain(key);
  });

  test("what is not found names the backend that was asked", async ({ page, serve, vendorWith }) => {
    const vendor = await vendorWith();
    const app = await serve({ BACKEND_URL: vendor.url });
    await page.goto(`${app}/video/${unknownHash}`);
    const alert = page.getByRole("alert");
    await expect(alert.getByRole("heading")).toHaveText("No result under this hash");
    await expect(alert).toContainText(
      `The backend that was asked, ${vendor.host}, does not know this video.`,
    );
    await expect(alert).toContainText("a link may come from one");
    expect(vendor.received.map(({ status }) => status)).toEqual([404]);
  });

  test("no part of a link chooses where a request or a key goes", async ({
    page,
    context,
    serve,
    vendorWith,
  }) => {
    const vendor = await vendorWith({ cors: true });
    const app = await serve({ BACKEND_ALLOW: "http://127.0.0.1:*" });
    const { url, host } = vendor;
    const told = encodeURIComponent(url);
    const links = [
      `/video/${documentedExample}?backend=${told}&key=${key}`,
      `/video/${documentedExample}?address=${told}&api_key=${key}&x-api-key=${key}`,
      `/video/${documentedExample}?config=${encodeURIComponent(JSON.stringify({ backend: { kind: "direct", url, name: host } }))}`,
      `/video/${documentedExample}?__CONFIG__=${told}&framewise.settings=${told}&proxy=${told}`,
      `/video/${documentedExample}#backend=${told}&key=${key}`,
      `/video/${documentedExample}?v=1&backend=${told}#${url}`,
    ];
    // A memory of a later version keeps nothing, so that each link is asked for.
    await page.goto(app);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("framewise", 99);
          opening.addEventListener("success", () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    for (const link of links) {
      const requests = requestsOf(context);
      await page.goto("about:blank");
      await page.goto(app + link);
      await expectDocumentedVerdict(page);
      expect(lookUps(requests).map((request) => request.url())).toEqual([`${app}/backend${resultPath}`]);
      for (const request of requests) {
        const { url: asked, headers } = { url: new URL(request.url()), headers: await request.allHeaders() };
        expect([app, "null"]).toContain(asked.origin);
        expect(headers).not.toHaveProperty("x-api-key");
        if (request.resourceType() !== "document")
          expect(asked.href + (headers["referer"] ?? "")).not.toContain(key);
      }
    }
    await page.goto(`${app}/${host}/video/${documentedExample}`);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    expect(vendor.received).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
