// The rule: every response of every kind carries the same security headers, and the page lives under them without
// talking to anybody but its own server.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failureSamples } from "../src/sample/sample-table";
import { type APIResponse, documentedExample, expect, openResult, test } from "./fixture";

const policyHeaders = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "x-frame-options",
] as const;

function policyOf(response: APIResponse) {
  const headers = response.headers();
  return Object.fromEntries(policyHeaders.map((name) => [name, headers[name]]));
}

const backend = "/backend/api/classification_video";

const kinds = [
  ["a result's page", "GET", `/video/${documentedExample}`, 200, "text/html"],
  ["a page that leads nowhere", "GET", "/no/such/page", 200, "text/html"],
  ["the icon", "GET", "/favicon.svg", 200, "image/svg+xml"],
  ["a missing asset", "GET", "/assets/index-00000000.js", 404, "text/plain"],
  ["a missing file", "GET", "/robots.txt", 404, "text/plain"],
  ["the configuration", "GET", "/config.js", 200, "text/javascript"],
  ["a result", "GET", `${backend}/${documentedExample}`, 200, "application/json"],
  ["the list of samples", "GET", "/backend/api/sample_videos", 200, "application/json"],
  ["a hash that the backend does not know", "GET", `${backend}/${"0".repeat(64)}`, 404, "application/json"],
  ["a hash that is none", "GET", `${backend}/nothing`, 422, "application/json"],
  ["a failing backend", "GET", `${backend}/${failureSamples["server-error"].hash}`, 500, "application/json"],
  [
    "a web page in place of a result",
    "GET",
    `${backend}/${failureSamples["html-page"].hash}`,
    200,
    "text/html",
  ],
  ["an address that the backend does not have", "GET", "/backend/api/users", 404, "application/json"],
  ["a page that is posted to", "POST", "/", 405, ""],
  ["a configuration that is posted to", "POST", "/config.js", 405, ""],
  ["a backend that is posted to", "POST", `${backend}/${documentedExample}`, 405, ""],
  ["the head of a page", "HEAD", "/", 200, "text/html"],
  ["a preflight", "OPTIONS", `${backend}/${documentedExample}`, 405, ""],
  ["a way out of the folder", "GET", "/assets/..%2f..%2fpackage.json", 404, "text/plain"],
] as const;

test("every kind of response carries the same security headers", async ({ request }) => {
  const home = await request.get("/");
  const policy = policyOf(home);
  expect(policy["content-security-policy"]).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; .*; require-trusted-types-for 'script'; trusted-types app-worker$/,
  );
  expect(policy["x-content-type-options"]).toBe("nosniff");
  expect(policy["referrer-policy"]).toBe("no-referrer");
  expect(Object.values(policy)).not.toContain(undefined);

  const assets = [...(await home.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(assets.filter((path) => path.endsWith(".js")).length).toBeGreaterThan(1);
  expect(assets.filter((path) => path.endsWith(".css")).length).toBeGreaterThan(0);
  for (const path of assets) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(policyOf(response), path).toEqual(policy);
  }
  for (const [what, method, path, status, type] of kinds) {
    const response = await request.fetch(path, { method, maxRedirects: 0 });
    expect(response.status(), what).toBe(status);
    expect(response.headers()["content-type"] ?? "", what).toContain(type);
    expect(policyOf(response), what).toEqual(policy);
    expect(response.headers()["set-cookie"], what).toBeUndefined();
    expect(response.headers()["access-control-allow-origin"], what).toBeUndefined();
  }
});

test("the hashing worker's own file may compile WebAssembly, and no other file of the build", async ({
  request,
}) => {
  const policy = (await request.get("/")).headers()["content-security-policy"];
  const assets = readdirSync(fileURLToPath(new URL("../dist/assets", import.meta.url)));
  const isHasher = (name: string) => /^hashing-worker-[\w-]+\.js$/.test(name);
  expect(assets.filter(isHasher)).toHaveLength(1);
  for (const name of assets.filter((name) => !/\.(?:br|gz)$/.test(name))) {
    const own = (await request.get(`/assets/${name}`)).headers()["content-security-policy"];
    const expected = isHasher(name)
      ? policy?.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
      : policy;
    expect(own, name).toBe(expected);
  }
});

test("other people's pages and other host names are turned away under the same headers", async ({
  request,
}) => {
  const policy = policyOf(await request.get("/"));
  const elsewhere = await request.get(`${backend}/${documentedExample}`, {
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(elsewhere.status()).toBe(403);
  expect(policyOf(elsewhere)).toEqual(policy);
  const rebound = await request.get("/", { headers: { host: "rebound.example" } });
  expect(rebound.status()).toBe(403);
  expect(policyOf(rebound)).toEqual(policy);
});

test("assets are kept for ever, pages and configuration never without asking", async ({ request }) => {
  const home = await request.get("/");
  const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(await home.text()) ?? [];
  const cache = async (path: string) => (await request.get(path)).headers()["cache-control"];
  expect(await cache(script)).toBe("public, max-age=31536000, immutable");
  expect(await cache("/")).toBe("no-cache");
  expect(await cache(`/video/${documentedExample}`)).toBe("no-cache");
  expect(await cache("/config.js")).toBe("no-store");
});

test("the main job talks to no other server, and every response on its way carries the policy", async ({
  page,
  baseURL,
}) => {
  const seen: { readonly url: string; readonly policy: string | undefined }[] = [];
  page.on("response", (response) => {
    seen.push({ url: response.url(), policy: response.headers()["content-security-policy"] });
  });
  await page.goto("/");
  await page.getByRole("searchbox").fill(documentedExample);
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("figure").getByText("25%", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("rowheader", { name: "3", exact: true }).click();
  await expect(page.getByRole("region", { name: "Frame", exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");

  expect(seen.some(({ url }) => url.includes("/assets/worker-"))).toBe(true);
  expect(seen.some(({ url }) => url.includes("/backend/api/classification_video/"))).toBe(true);
  for (const { url, policy } of seen) {
    expect(new URL(url).origin).toBe(baseURL);
    expect(policy, url).toContain("default-src 'none'");
  }
  // Nothing is left behind on the device by looking something up.
  expect(await page.context().cookies()).toEqual([]);
});

test("a result carries no text of the answer as markup", async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><b>bold</b>';
  await page.route(`**${backend}/${documentedExample}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('"V01"', JSON.stringify(evil))
      .replaceAll('"video.mp4"', JSON.stringify(evil))
      .replaceAll('"Majority"', JSON.stringify(evil));
    await route.fulfill({ response, body });
  });
  await openResult(page, documentedExample);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  await expect(page.getByRole("switch", { name: evil })).toBeVisible();
  await expect(page.getByRole("figure").getByText("25%", { exact: true })).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle(`human, disputed · ${evil} · Framewise`);
});
