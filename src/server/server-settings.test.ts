// Rule: a wrong setting stops the start with one sentence that names it, and no sentence ever repeats the key.
import { describe, expect, it } from "vitest";
import { readServerSettings, settingsWarnings } from "./server-settings";
import { settingsForTest } from "./serve-for-test";

describe("without any setting", () => {
  it("the sample backend is served to this machine", () => {
    expect(settingsForTest()).toEqual({
      port: 4173,
      host: "localhost",
      backendUrl: null,
      backendKey: null,
      allow: ["https:", "http://localhost:*", "http://127.0.0.1:*"],
      lock: false,
      allowedHosts: ["localhost", "127.0.0.1", "::1", "localhost"],
      basePath: "/",
    });
  });

  it("empty means unset", () => {
    const names = ["PORT", "HOST", "BACKEND_URL", "BACKEND_API_KEY", "BACKEND_ALLOW", "LOCK_BACKEND"];
    const empty = Object.fromEntries([...names, "ALLOWED_HOSTS", "BASE_PATH"].map((name) => [name, " "]));
    expect(settingsForTest(empty)).toEqual(settingsForTest());
  });
});

describe("a setting that is understood", () => {
  it.each([
    [{ PORT: "1" }, { port: 1 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0", allowedHosts: ["localhost", "127.0.0.1", "::1", "0.0.0.0"] }],
    [{ HOST: "::1" }, { host: "::1" }],
    [{ HOST: "[::]" }, { host: "::" }],
    [{ BACKEND_URL: "https://backend.identifai.net" }, { backendUrl: "https://backend.identifai.net" }],
    [{ BACKEND_URL: "http://127.0.0.1:8080/some/path//" }, { backendUrl: "http://127.0.0.1:8080/some/path" }],
    [{ BACKEND_API_KEY: "a key ~ÿ" }, { backendKey: "a key ~ÿ" }],
    [
      { BACKEND_ALLOW: "https://A.example/, http://localhost:*" },
      { allow: ["https://a.example", "http://localhost:*"] },
    ],
    [
      { LOCK_BACKEND: "1", BACKEND_ALLOW: "https:" },
      { lock: true, allow: [] },
    ],
    [{ LOCK_BACKEND: "0" }, { lock: false }],
    [
      { ALLOWED_HOSTS: "Framewise.example, [::1]:80 10.0.0.7" },
      { allowedHosts: ["framewise.example", "::1", "10.0.0.7"] },
    ],
    [{ BASE_PATH: "/" }, { basePath: "/" }],
    [{ BASE_PATH: "/tools/framewise" }, { basePath: "/tools/framewise/" }],
    [{ BASE_PATH: "/tools/" }, { basePath: "/tools/" }],
  ])("%j", (environment, expected) => {
    expect(settingsForTest(environment)).toMatchObject(expected);
  });
});

describe("a setting that is wrong", () => {
  it.each([
    ...["0", "70000", "abc", "-1", "80.5", "0x50", "1e3", "123456"].map((value) => ["PORT", value]),
    ...["a b", "http://x", "x/y", "evil\u001b[2J", "[1:2]", "localhost:80", "[::1]:80"].map((value) => [
      "HOST",
      value,
    ]),
    ...[
      "backend.example",
      "ftp://a.example",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "https://",
      "https://user@a.example",
      "https://:password@a.example",
      "https://a.example/?x=1",
      "https://a.example/?",
      "https://a.example/#x",
      "https://a.example/#",
    ].map((value) => ["BACKEND_URL", value]),
    ...["*", "http:", "'unsafe-inline'", "https:; script-src *", "https://a/b", "data:", "a.example"].map(
      (value) => ["BACKEND_ALLOW", value],
    ),
    ...["true", "yes", "2", "on", "01"].map((value) => ["LOCK_BACKEND", value]),
    ...["*", "a/b", "user@a", "http://a.example", "a;b", ",", " , "].map((value) => ["ALLOWED_HOSTS", value]),
    ["BACKEND_ALLOW", ","],
    ...["tools", "./", "/a//b", "/a/../b", "/./", "/a b", "/a?b", "/a#b", '/"', "/%2e", "/ä", "//a"].map(
      (value) => ["BASE_PATH", value],
    ),
    ...["one\ntwo", "tab\there", "nul\0", "\u007f", "ключ", "€", "\u0085"].map((value) => [
      "BACKEND_API_KEY",
      value,
    ]),
  ])("%s=%j", (name = "", value = "") => {
    const reading = readServerSettings({ [name]: value });
    expect(reading).toMatchObject({ kind: "wrong" });
    if (reading.kind === "settings") return;
    expect(reading.message).toMatch(new RegExp(String.raw`^${name} [\x20-\x7e…]+\.$`));
    if (name === "BACKEND_API_KEY") expect(reading.message).not.toContain(value);
    if (value.includes("password")) expect(reading.message).not.toContain(value);
  });

  it("is told alone where several are", () => {
    const reading = readServerSettings({ PORT: "x", HOST: "a b", BACKEND_API_KEY: "one\ntwo" });
    expect(reading).toEqual({ kind: "wrong", message: 'HOST must be a name or an address, not "a b".' });
  });

  it("is cut short in its sentence", () => {
    const reading = readServerSettings({ PORT: "9".repeat(10_000) });
    expect(reading.kind === "wrong" && reading.message.length < 140).toBe(true);
  });
});

describe("a warning", () => {
  const backend = { BACKEND_URL: "https://a.example", BACKEND_API_KEY: "the-key" };

  it.each([
    [{}, /^$/],
    [backend, /^$/],
    [{ ...backend, HOST: "127.0.0.1" }, /^$/],
    [{ HOST: "0.0.0.0", ALLOWED_HOSTS: "framewise.example" }, /^$/],
    [{ HOST: "0.0.0.0" }, /^Warning: HOST is 0\.0\.0\.0, but .* ALLOWED_HOSTS .*\.$/],
    [{ HOST: "::", ALLOWED_HOSTS: "localhost" }, /^Warning: HOST is ::, but .* ALLOWED_HOSTS .*\.$/],
    [{ ...backend, HOST: "10.0.0.5" }, /^Warning: HOST is 10\.0\.0\.5, .*BACKEND_API_KEY\.$/],
    [{ BACKEND_API_KEY: "the-key" }, /^Warning: BACKEND_API_KEY is set but BACKEND_URL is not/],
  ])("%j", (environment, expected) => {
    const warnings = settingsWarnings(settingsForTest(environment)).join("\n");
    expect(warnings).toMatch(expected);
    expect(warnings).not.toContain("the-key");
  });
});
