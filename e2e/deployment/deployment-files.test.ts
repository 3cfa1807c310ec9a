// Rule: what other servers are told is word for word what `npm start` does by itself.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { securityHeaders } from "../../src/server/security-headers";
import { readRuntimeConfig } from "../../src/device/settings/runtime-config";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const expected = Object.entries(securityHeaders([]));
const ownScripts = "script-src 'self'";

describe("the security headers are the same", () => {
  it("in nginx, each on every status", () => {
    const lines = file("security-headers.conf")
      .split("\n")
      .filter((line) => line.startsWith("add_header"));
    expect(lines).toEqual(
      expected.map(
        ([name, value]) =>
          `add_header ${name} "${value.replace(ownScripts, `${ownScripts}$framewise_hashing`)}" always;`,
      ),
    );
  });

  it("in Caddy", () => {
    const [, block = ""] = /\(security\) \{\n\theader \{\n([^]*?)\n\t\t-Server/.exec(file("Caddyfile")) ?? [];
    expect(block.split("\n").map((line) => line.trim())).toEqual(
      expected.map(
        ([name, value]) => `${name} "${value.replace(ownScripts, `${ownScripts}{vars.hashing}`)}"`,
      ),
    );
  });
});

it.each(["nginx.conf", "Caddyfile"])(
  "%s lets the hashing worker's own file alone compile WebAssembly",
  (name) => {
    expect(file(name)).toContain(String.raw`^/assets/hashing-worker-[\w-]+\.js$`);
    expect(file(name).split("'wasm-unsafe-eval'")).toHaveLength(2);
  },
);

it("nginx.conf adds no header inside a location, which would drop all others there", () => {
  const [, ...locations] = file("nginx.conf").split(/^ {2}location /m);
  expect(locations.length).toBeGreaterThan(6);
  expect(locations.filter((text) => text.includes("add_header"))).toEqual([]);
});

it("config.js is read as written: through the proxy, with the server's key, and nothing to choose", () => {
  const window: Record<string, unknown> = {};
  runInNewContext(file("config.js"), { window });
  const read = readRuntimeConfig(window["__CONFIG__"]);
  expect(read).toEqual({
    backend: { kind: "proxied", url: "/backend", name: "backend.identifai.net" },
    serverHoldsKey: true,
    lock: true,
    allow: [],
    theme: "system",
  });
  expect(JSON.parse(JSON.stringify(window["__CONFIG__"]))).toEqual(read);
});
