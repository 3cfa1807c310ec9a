// Rule: whatever `/config.js` says or fails to say, the page gets a whole and harmless configuration.
import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  allowsBackend,
  defaultAllow,
  isBackendSource,
  printRuntimeConfig,
  readRuntimeConfig,
  type RuntimeConfig,
} from "./runtime-config";

const atRest = readRuntimeConfig(undefined);

const served: RuntimeConfig = {
  backend: { kind: "proxied", url: "/tools/backend", name: "backend.example.org" },
  serverHoldsKey: true,
  lock: true,
  allow: [],
  theme: "dark",
};

function run(script: string): unknown {
  const window: Record<string, unknown> = {};
  runInNewContext(script, { window });
  return window["__CONFIG__"];
}

describe("a configuration", () => {
  it("comes back as it was printed", () => {
    expect(readRuntimeConfig(run(printRuntimeConfig(served)))).toEqual(served);
  });

  it("cannot end the script that carries it", () => {
    const name = "</script><script>\u2028\u2029<!--";
    const script = printRuntimeConfig({ ...served, backend: { ...served.backend, name } });
    expect(script).not.toMatch(/[<\u2028\u2029]/);
    expect(readRuntimeConfig(run(script)).backend.name).toBe(name);
  });

  it("is on a static host what public/config.js says, and the same when that file is missing", async () => {
    const script = await readFile(new URL("../../../public/config.js", import.meta.url), "utf8");
    expect(readRuntimeConfig(run(script))).toEqual(atRest);
    expect(JSON.parse(JSON.stringify(run(script)))).toEqual(atRest);
  });
});

describe("what a page makes of a broken configuration", () => {
  it.each([undefined, null, "text", 7, [], () => {}])("falls back as a whole for %s", (value) => {
    expect(readRuntimeConfig(value)).toEqual(atRest);
    expect(atRest.backend).toEqual({
      kind: "direct",
      url: "https://backend.identifai.net",
      name: "backend.identifai.net",
    });
    expect(atRest.allow).toEqual(defaultAllow);
  });

  it("falls back field by field, and keeps the rest", () => {
    expect(readRuntimeConfig({ ...served, theme: "pink", lock: "yes" })).toEqual({
      ...served,
      theme: "system",
      lock: false,
    });
  });

  it.each([
    { kind: "direct", url: "javascript:alert(1)", name: "x" },
    { kind: "direct", url: "https://user:password@example.org", name: "x" },
    { kind: "direct", url: "https://example.org/?to=elsewhere", name: "x" },
    { kind: "direct", url: "/backend", name: "x" },
    { kind: "proxied", url: "//elsewhere.example", name: "x" },
    { kind: "proxied", url: "https://elsewhere.example", name: "x" },
    { kind: "other", url: "/backend", name: "x" },
    { kind: "sample", url: "/backend" },
  ])("never asks a backend written as $kind $url", (backend) => {
    expect(readRuntimeConfig({ ...served, backend }).backend).toEqual(atRest.backend);
  });

  it("never takes a source that could add to the policy", () => {
    expect(readRuntimeConfig({ ...served, allow: ["https:; script-src *"] }).allow).toEqual(defaultAllow);
  });
});

describe("a source that a user may choose from", () => {
  it.each([
    "https:",
    "http://localhost:*",
    "https://a.example",
    "https://*.a.example",
    "http://127.0.0.1:8080",
    "https://x",
  ])("may be %s", (source) => {
    expect(isBackendSource(source)).toBe(true);
  });

  it.each([
    "*",
    "http:",
    "data:",
    "'self'",
    "'unsafe-inline'",
    "a.example",
    "https://a.example/path",
    "https://a.example;script-src",
    "https://a example",
    "https://a.example\n",
    "https://user@a.example",
    "https://*",
    "https://a.*",
    "HTTPS:",
    "",
  ])("may not be %j", (source) => {
    expect(isBackendSource(source)).toBe(false);
  });
});

describe("which backend a user may choose", () => {
  it.each([
    ["https:", "https://a.example/path", true],
    ["https:", "http://a.example", false],
    ["http://localhost:*", "http://localhost:9000", true],
    ["http://localhost:*", "http://localhost", true],
    ["http://localhost:*", "https://localhost:9000", false],
    ["http://localhost:*", "http://localhost.evil.example", false],
    ["https://a.example", "https://a.example", true],
    ["https://a.example", "https://a.example:443/path", true],
    ["https://a.example", "https://a.example:8443", false],
    ["https://a.example:8443", "https://a.example:8443", true],
    ["https://*.a.example", "https://b.a.example", true],
    ["https://*.a.example", "https://a.example", false],
    ["https://*.a.example", "https://b-a.example", false],
    ["https:", "https://name:password@a.example", false],
    ["https:", "not a URL", false],
    ["https:", "javascript:alert(1)", false],
  ])("%s and %s: %s", (source, url, allowed) => {
    expect(allowsBackend([source], url)).toBe(allowed);
  });

  it("is none when nothing is allowed", () => {
    expect(allowsBackend([], "https://a.example")).toBe(false);
  });
});
