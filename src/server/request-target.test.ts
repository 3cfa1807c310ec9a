// Rule: no request line is too strange to be read, nothing outside of the base path counts as ours, and nothing that is
// spelled in a roundabout way leads anywhere.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRequestTarget } from "./request-target";

describe("what a request asks for", () => {
  it.each([
    ["/", "/", { kind: "page" }],
    ["/video/x?view=table?", "/", { kind: "page" }],
    ["/fw/", "/fw/", { kind: "page" }],
    ["/fw/video/x?a", "/fw/", { kind: "page" }],
    ["/fw", "/fw/", { kind: "moved", location: "/fw/" }],
    ["/fw?a=b", "/fw/", { kind: "moved", location: "/fw/?a=b" }],
    ["/fwx", "/fw/", { kind: "outside" }],
    ["/", "/fw/", { kind: "outside" }],
    ["/x/../fw/", "/fw/", { kind: "outside" }],
    ["http://localhost/", "/", { kind: "malformed" }],
    ["localhost:80", "/", { kind: "malformed" }],
    ["*", "/", { kind: "malformed" }],
    ["", "/", { kind: "malformed" }],
    ["?a", "/", { kind: "malformed" }],
    ["/healthz", "/fw/", { kind: "health" }],
    ["/fw/readyz?verbose", "/fw/", { kind: "ready" }],
    ["/config.js?v=1", "/", { kind: "config" }],
    ["/config%2Ejs", "/", { kind: "missing" }],
    ["/fw/backend/api//x?y", "/fw/", { kind: "backend", target: "/api//x?y" }],
    ["/backendx", "/", { kind: "page" }],
    ["/assets/a%20b.js", "/", { kind: "asset", file: "assets/a b.js" }],
    ["/favicon.svg", "/", { kind: "file", file: "favicon.svg" }],
    ["/a..b/.c", "/", { kind: "file", file: "a..b/.c" }],
    ["/video/%E0%A4%A", "/", { kind: "page" }],
    ["/video/https%3A%2F%2Fa", "/", { kind: "page" }],
  ])("%s below %s", (target, basePath, expected) => {
    expect(readRequestTarget(target, basePath)).toEqual(expected);
  });

  it.each([
    ["//video/abc?view=table", "/", "/video/abc?view=table"],
    ["/video//abc", "/", "/video/abc"],
    ["//", "/", "/"],
    ["//evil.example/", "/", "/evil.example/"],
    ["///fw//triage", "/fw/", "/fw/triage"],
    ["//fw", "/fw/", "/fw"],
  ])("%s below %s is a page whose address has a slash too many", (target, basePath, location) => {
    expect(readRequestTarget(target, basePath)).toEqual({ kind: "moved", location });
  });

  it.each([
    "/..",
    "/../x",
    "/a/./b",
    "/%2e%2e/x",
    "/a/.%2E/b",
    "//assets/x.js",
    "//backend/api",
    "//config.js",
    "/a/..//b",
    "/a%00",
    "/a%5Cb",
    "/a\\b",
  ])("%s is nothing", (target) => {
    expect(readRequestTarget(target, "/")).toEqual({ kind: "missing" });
  });

  it("is found for any text at all, and never leads to another origin", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = readRequestTarget(`/${Buffer.from(bytes).toString("latin1")}`, "/");
        return read.kind !== "moved" || /^\/(?!\/)/.test(read.location);
      }),
      { seed: 1 },
    );
  });
});
