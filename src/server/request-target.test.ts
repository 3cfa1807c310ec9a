// Rule: no request line is too strange to be read, and nothing outside of the base path counts as ours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePlainPath, readRequestTarget } from "./request-target";

describe("what a request asks for", () => {
  it.each([
    ["/", "/", { kind: "below", path: "/", query: "" }],
    ["/video/x?view=table?", "/", { kind: "below", path: "/video/x", query: "?view=table?" }],
    ["/fw/", "/fw/", { kind: "below", path: "/", query: "" }],
    ["/fw/video/x?a", "/fw/", { kind: "below", path: "/video/x", query: "?a" }],
    ["/fw", "/fw/", { kind: "base", query: "" }],
    ["/fw?a=b", "/fw/", { kind: "base", query: "?a=b" }],
    ["/fwx", "/fw/", { kind: "outside" }],
    ["/", "/fw/", { kind: "outside" }],
    ["/x/../fw/", "/fw/", { kind: "outside" }],
    ["http://localhost/", "/", { kind: "malformed" }],
    ["localhost:80", "/", { kind: "malformed" }],
    ["*", "/", { kind: "malformed" }],
    ["", "/", { kind: "malformed" }],
    ["?a", "/", { kind: "malformed" }],
  ])("%s below %s", (target, basePath, expected) => {
    expect(readRequestTarget(target, basePath)).toEqual(expected);
  });

  it("is found for any text at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = `/${Buffer.from(bytes).toString("latin1")}`;
        decodePlainPath(text);
        return readRequestTarget(text, "/").kind === "below";
      }),
      { seed: 1 },
    );
  });
});

describe("a decoded path", () => {
  it.each([
    ["/video/abc", "/video/abc"],
    ["/a%20b", "/a b"],
    ["/%E0%A4%A", "/%E0%A4%A"],
    ["/a..b/.c", "/a..b/.c"],
    ["/video/https%3A%2F%2Fa", "/video/https://a"],
  ])("%s is %s", (path, plain) => {
    expect(decodePlainPath(path)).toBe(plain);
  });

  it.each(["/..", "/../x", "/a/./b", "/%2e%2e/x", "/a/.%2E/b", "//x", "/a//b", "/a%00", "/a%5Cb", "/a\\b"])(
    "%s is none",
    (path) => {
      expect(decodePlainPath(path)).toBeNull();
    },
  );
});
