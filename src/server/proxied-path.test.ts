// Rule: of what a browser asks for, only hex digits reach the backend's address.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProxiedPath } from "./proxied-path";
import { someHash } from "./serve-for-test";

const other = "0".repeat(64);
const batch = "/api/classifications_video";

describe("an address that passes", () => {
  it.each([
    [`/api/classification_video/${someHash}`, `/api/classification_video/${someHash}`],
    [`/api/classification_video/${someHash.toUpperCase()}`, `/api/classification_video/${someHash}`],
    [`${batch}?identifiers[]=${someHash}`, `${batch}?identifiers[]=${someHash}`],
    [
      `${batch}?identifiers%5B%5D=${someHash}&identifiers%5b%5d=${other}`,
      `${batch}?identifiers[]=${someHash}&identifiers[]=${other}`,
    ],
  ])("%s", (target, passed) => {
    expect(readProxiedPath(target)).toBe(passed);
  });

  it("names at most 100 hashes", () => {
    const list = (length: number) => Array.from({ length }, () => `identifiers[]=${other}`).join("&");
    expect(readProxiedPath(`${batch}?${list(100)}`)).toBe(`${batch}?${list(100)}`);
    expect(readProxiedPath(`${batch}?${list(101)}`)).toBeNull();
  });
});

describe("an address that does not pass", () => {
  it.each([
    "",
    "/",
    "/api/user",
    "/api/classification_video",
    "/api/classification_video/",
    `/api/classification_video/${someHash}/`,
    `/api/classification_video/${someHash}0`,
    `/api/classification_video/${someHash.slice(1)}`,
    `/api/classification_video/${someHash}?`,
    `/api/classification_video/${someHash}?force=1`,
    `/api/classification_video/${someHash}#x`,
    `/api/classification_video/${someHash}%0a`,
    `/api/classification_video/${someHash}\n`,
    `/api/classification_video/%65${someHash.slice(1)}`,
    `/api/classification_video%2f${someHash}`,
    `/api/classification_video//${someHash}`,
    `//api/classification_video/${someHash}`,
    `/./api/classification_video/${someHash}`,
    `/api/../api/classification_video/${someHash}`,
    `/API/classification_video/${someHash}`,
    `/api/classification_video;x/${someHash}`,
    batch,
    `${batch}?`,
    `${batch}/?identifiers[]=${someHash}`,
    `${batch}?identifiers=${someHash}`,
    `${batch}?identifiers[0]=${someHash}`,
    `${batch}?identifiers[]=`,
    `${batch}?identifiers[]=${someHash}&`,
    `${batch}?identifiers[]=${someHash}&force=1`,
    `${batch}?force=1&identifiers[]=${someHash}`,
    `${batch}?identifiers[]=${someHash}?x`,
    `${batch}?identifiers[]=${someHash}&identifiers[]=${someHash}/../../x`,
    `${batch}?identifiers[]=${someHash},${someHash}`,
  ])("%j", (target) => {
    expect(readProxiedPath(target)).toBeNull();
  });

  it("is any other text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => readProxiedPath(text) === null),
      { seed: 1 },
    );
  });
});
