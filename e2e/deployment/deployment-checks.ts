// What every server that stands in for `npm start` must answer, whichever it is.
import { readdirSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, type APIResponse, type Page, expect } from "playwright/test";
import { securityHeaders } from "../../src/server/security-headers";
import { documentedExample } from "../fixture";
import type { Vendor } from "../vendor-backend";
import { builtFiles } from "./deployed-test";

export const serverKey = "key-of-the-server-77c1";
/** One result, asked for through the server. */
export const one = `/backend/api/classification_video/${documentedExample}`;
const many = "/backend/api/classifications_video";

/** What is asked, and what must come back: status, type, how long it may be kept. */
const kinds = [
  ["GET", "/", 200, "text/html", "no-cache"],
  ["GET", `/video/${documentedExample}?view=table`, 200, "text/html", "no-cache"],
  ["GET", "/no/such/page", 200, "text/html", "no-cache"],
  ["GET", "/favicon.svg", 200, "image/svg+xml", "no-cache"],
  ["GET", "/config.js", 200, "javascript", "no-store"],
  ["GET", "/assets/index-00000000.js", 404, "text/plain", "no-store"],
  ["GET", "/assets/none", 404, "text/plain", "no-store"],
  ["GET", "/robots.txt", 404, "text/plain", "no-store"],
  ["GET", "/video/a.mp4", 404, "text/plain", "no-store"],
  ["GET", "/.vite/manifest.json", 404, "text/plain", "no-store"],
  ["GET", "/assets/..%2f..%2fpackage.json", [400, 404], "", "no-store"],
  ["HEAD", "/", 200, "text/html", "no-cache"],
  ["POST", "/", 405, "", "no-store"],
  ["DELETE", "/config.js", 405, "", "no-store"],
  ["OPTIONS", one, 405, "application/json", "no-store"],
  ["POST", one, 405, "application/json", "no-store"],
  ["GET", "/backend", 404, "application/json", "no-store"],
  ["GET", "/backend/api/users", 404, "application/json", "no-store"],
  ["GET", "/backend/api/classification_video/nothing", 404, "application/json", "no-store"],
  ["GET", `${one}/../../users`, 404, "application/json", "no-store"],
  ["GET", `${one}?a=b`, 404, "application/json", "no-store"],
  ["GET", `${one}%2f..`, 404, "application/json", "no-store"],
  ["GET", many, 404, "application/json", "no-store"],
  ["GET", `${many}?identifiers[]=1`, 404, "application/json", "no-store"],
  ["GET", `${many}?${batchOf(101)}`, 404, "application/json", "no-store"],
  ["GET", `${many}?${batchOf(2)}&all=1`, 404, "application/json", "no-store"],
] as const;

/** `count` identifiers, in the longest way in which a browser may write them. */
export function batchOf(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `identifiers%5B%5D=${String(index).padStart(64, "0")}`,
  ).join("&");
}

export function expectPolicy(response: APIResponse, file = ""): void {
  const headers = response.headersArray();
  for (const [name, value] of Object.entries(securityHeaders([], file))) {
    const given = headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
    expect(
      given.map((header) => header.value),
      `${name} of ${response.url()}`,
    ).toEqual([value]);
  }
}

/** Pages, files and everything that never reaches the backend: right, and under the policy. */
export async function expectOwnAnswers(request: APIRequestContext, url: string): Promise<void> {
  for (const [method, address, status, type, cache] of kinds) {
    const response = await request.fetch(url + address, { method, maxRedirects: 0 });
    const what = `${method} ${address.slice(0, 90)}`;
    expect([status].flat(), what).toContain(response.status());
    expect(response.headers()["content-type"] ?? "", what).toContain(type);
    expect(response.headers()["cache-control"], what).toBe(cache);
    expectPolicy(response);
  }
  for (const name of readdirSync(path.join(builtFiles, "assets"))) {
    const file = `/assets/${name}`;
    const response = await request.get(url + file);
    expect(response.headers()["cache-control"], name).toBe("public, max-age=31536000, immutable");
    expectPolicy(response, file);
  }
  const foreign = await request.get(url + one, { headers: { "sec-fetch-site": "cross-site" } });
  expect(foreign.status()).toBe(403);
  expectPolicy(foreign);
}

/** A person's whole way: a look-up, a reload of its address, and not a word of the key. */
export async function expectLookUp(page: Page, url: string, vendor: Vendor): Promise<void> {
  const verdict = page.getByRole("region", { name: "Verdict", exact: true });
  const seen: string[] = [];
  page.on("request", (request) => seen.push(new URL(request.url()).origin));
  await page.goto(`${url}/`);
  await page.getByRole("searchbox", { name: "Video hash" }).fill(documentedExample);
  await page.keyboard.press("Enter");
  await expect(verdict).toContainText("Human: all 6 heuristics agree");
  await page.reload();
  await expect(verdict).toContainText("Human: all 6 heuristics agree");
  await expect(page.getByRole("contentinfo")).toContainText("Backend: backend.identifai.net");
  expect(new Set(seen)).toEqual(new Set([url]));
  expect(vendor.received.map(({ target, status }) => ({ target, status }))).toEqual([
    { target: one.slice("/backend".length), status: 200 },
  ]);
}

/** What the proxy passes on, and what it keeps: checked on both its sides. */
export async function expectProxied(request: APIRequestContext, url: string, vendor: Vendor): Promise<void> {
  const headers = {
    "x-api-key": "key-of-one-user",
    cookie: "session=1",
    authorization: "Basic x",
    referer: url,
  };
  const known = await request.get(url + one, { headers });
  expect(known.status()).toBe(200);
  expect(known.headers()["content-type"]).toBe("application/json");
  const batch = await request.get(`${url}${many}?${batchOf(100)}`, { headers });
  expect(batch.status()).toBe(404);
  expect(await batch.json()).toEqual({ message: "Not found." });
  for (const response of [known, batch]) {
    expectPolicy(response);
    expect(response.headers()["set-cookie"]).toBeUndefined();
    expect(response.headers()["cache-control"]).toBe("no-store");
    expect(JSON.stringify(response.headers())).not.toContain(serverKey);
  }
  expect(vendor.received.map(({ target }) => decodeURI(target).split("identifiers[]=").length)).toEqual([
    1, 101,
  ]);
  for (const { headers: sent } of vendor.received) {
    expect(sent["x-api-key"]).toBe(serverKey);
    expect(sent.host).toBe("backend.identifai.net");
    for (const name of ["cookie", "authorization", "referer", "origin", "x-forwarded-for"])
      expect(sent).not.toHaveProperty(name);
  }
}

/** What a hostile backend says to steer the server in front of it, or the browser behind that. */
export const steeringHeaders = {
  "content-security-policy": "default-src *",
  "access-control-allow-origin": "*",
  "set-cookie": "a=b",
  "cache-control": "public, max-age=9",
  "x-framewise-reason": "crowded",
  refresh: "0; url=https://elsewhere.example",
  "content-type": "text/html",
};

/** Its bytes come through as a download, and none of its headers does. */
export async function expectNotSteered(response: APIResponse): Promise<void> {
  const headers = response.headers();
  expect(await response.text()).toBe("<script>1</script>");
  expect([headers["content-disposition"], headers["cache-control"]]).toEqual(["attachment", "no-store"]);
  for (const name of ["access-control-allow-origin", "set-cookie", "x-framewise-reason", "refresh"])
    expect(headers[name], name).toBeUndefined();
  expectPolicy(response);
}

/** What is said in the place of a backend that nobody answers for. */
export async function expectUnreachable(response: APIResponse): Promise<void> {
  expect([response.status(), response.headers()["x-framewise-reason"]]).toEqual([502, "unreachable"]);
  expect(await response.json()).toEqual({ message: "The backend could not be reached." });
  expectPolicy(response);
}
