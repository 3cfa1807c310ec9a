// Rule: only an address that whoever runs the page allows can be asked, and a key is bound to the origin that it is sent to.
import { describe, expect, it } from "vitest";
import { backendIdentity, chooseBackend } from "./backend-choice";
import { defaultAllow, type ConfiguredBackend, type RuntimeConfig } from "./runtime-config";

const configured: ConfiguredBackend = { kind: "proxied", url: "/backend", name: "backend.example" };

function config(part: Partial<RuntimeConfig> = {}): RuntimeConfig {
  return {
    backend: configured,
    serverHoldsKey: false,
    lock: false,
    allow: defaultAllow,
    theme: "system",
    ...part,
  };
}

function direct(url: string, name: string) {
  return { kind: "backend", backend: { kind: "direct", url, name } };
}

describe("the backend that is asked", () => {
  it.each(["", " ", "\t\n"])("is the configured one when nothing was entered: %j", (address) => {
    expect(chooseBackend(config(), address)).toEqual({ kind: "backend", backend: configured });
  });

  it.each([
    ["https://a.example", "https://a.example", "a.example"],
    ["  https://a.example/  ", "https://a.example", "a.example"],
    ["HTTPS://A.Example:443/Path//", "https://a.example/Path", "a.example/Path"],
    ["https://a.example:8443/v2/api", "https://a.example:8443/v2/api", "a.example:8443/v2/api"],
    ["http://localhost:9000", "http://localhost:9000", "localhost:9000"],
    ["http://127.0.0.1", "http://127.0.0.1", "127.0.0.1"],
    ["https://a.example/x/../y", "https://a.example/y", "a.example/y"],
    ["https://\u0430.example", "https://xn--80a.example", "xn--80a.example"],
  ])("may be %s", (address, url, name) => {
    expect(chooseBackend(config(), address)).toEqual(direct(url, name));
  });

  it.each([
    "a.example",
    "/backend",
    "//a.example",
    "https://",
    "ftp://a.example",
    "javascript:alert(1)",
    "data:text/html,a",
    "file:///etc/hosts",
    "https://name@a.example",
    "https://name:password@a.example",
    "https://:password@a.example",
    "https://a.example/?key=1",
    "https://a.example/#key",
    "https://a.example:99999",
    "https://a example",
  ])("is never %s, which is no plain address", (address) => {
    expect(chooseBackend(config(), address)).toEqual({ kind: "refused", reason: "not-an-address" });
  });

  it.each(["http://a.example", "http://localhost.a.example", "http://192.168.0.1", "http://[::1]:80"])(
    "is never %s, which nobody allowed",
    (address) => {
      expect(chooseBackend(config(), address)).toEqual({ kind: "refused", reason: "not-allowed" });
    },
  );

  it("is one of a list where there is one", () => {
    const listed = config({ allow: ["https://a.example"] });
    expect(chooseBackend(listed, "https://a.example/path")).toEqual(
      direct("https://a.example/path", "a.example/path"),
    );
    expect(chooseBackend(listed, "https://b.example")).toEqual({ kind: "refused", reason: "not-allowed" });
  });

  it("cannot be changed where it is locked, not even to what is allowed elsewhere", () => {
    const locked = config({ lock: true });
    expect(chooseBackend(locked, "https://a.example")).toEqual({ kind: "refused", reason: "locked" });
    expect(chooseBackend(locked, "not an address")).toEqual({ kind: "refused", reason: "locked" });
    expect(chooseBackend(locked, "")).toEqual({ kind: "backend", backend: configured });
  });
});

describe("what a key is bound to", () => {
  const identity = (url: string) => backendIdentity({ kind: "direct", url, name: "any name" });

  it("is the origin of a direct backend, whatever its path and name", () => {
    expect(identity("https://a.example/v1")).toBe("https://a.example");
    expect(identity("https://a.example/v2")).toBe("https://a.example");
    expect(identity("https://a.example:443")).toBe("https://a.example");
  });

  it("differs with scheme, host and port", () => {
    const urls = [
      "https://a.example",
      "http://a.example",
      "https://a.example:8443",
      "https://b.example",
      "https://a.example.b",
    ];
    expect(new Set(urls.map(identity)).size).toBe(urls.length);
  });

  it("is the backend behind our server, not the address here, which is always the same", () => {
    const one = backendIdentity(configured);
    const other = backendIdentity({ ...configured, name: "other.example" });
    expect(one).not.toBe(other);
    expect(backendIdentity({ ...configured, url: "/tools/backend" })).toBe(one);
  });

  it("is never the same for two ways to a backend", () => {
    const name = "a.example";
    const ways = [
      backendIdentity({ kind: "proxied", url: "/backend", name }),
      backendIdentity({ kind: "sample", url: "/backend", name }),
      backendIdentity({ kind: "direct", url: `https://${name}`, name }),
    ];
    expect(new Set(ways).size).toBe(ways.length);
  });
});
