// Rule: every address answers with a page, a file or an error of its own kind, to our own names only, and always with
// the same security headers.
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packFolder } from "./build-app";
import { securityHeaders } from "./security-headers";
import {
  rawGet,
  rawRequest,
  resultPath,
  serveApplication,
  settingsForTest,
  statusOf,
} from "./serve-for-test";

const script = "/assets/index-abc123.js";

describe("a page", () => {
  it.each([
    "/",
    "/video/abc",
    "/compare?a=1&b=2",
    "/triage",
    "/anything/else",
    "/video/%E0%A4%A",
    "/video/%F0%9F%8E%AC",
    "/?.js",
    "/index.html",
  ])("is served at %s, and asked for anew each time", async (path) => {
    const { url } = await serveApplication();
    const answer = await fetch(url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toContain("<title>Framewise</title>");
  });

  it("is not sent again while it is the same", async () => {
    const { url, port } = await serveApplication();
    const etag = (await fetch(url)).headers.get("etag") ?? "";
    const again = await rawGet(port, "/video/abc", `If-None-Match: ${etag}`);
    expect(statusOf(again)).toBe(304);
    expect(again).toMatch(/\r\ncache-control: no-cache\r\n/i);
    expect(again).toContain("\r\nX-Frame-Options: DENY\r\n");
  });
});

describe("a file", () => {
  it("with a hashed name is kept for ever", async () => {
    const { url } = await serveApplication();
    const answer = await fetch(url + script);
    expect(answer.headers.get("content-type")).toMatch(/javascript/);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("without one is asked for anew", async () => {
    const { url } = await serveApplication();
    const answer = await fetch(`${url}/favicon.svg`);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  });

  it.each([
    "/assets/index-old.js",
    "/assets/",
    "/assets/none",
    "/missing.css",
    "/a/b.png",
    "/video/abc.mp4",
    "/x%2Ejs",
  ])("that is missing is a 404 and never a page: %s", async (path) => {
    const { url } = await serveApplication();
    const answer = await fetch(url + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("There is no such file.\n");
  });

  it.each([
    ["br", "br"],
    ["gzip", "gzip"],
    ["identity", null],
  ])("is sent packed to whoever takes %s", async (accepted, encoding) => {
    const { folder } = await serveApplication();
    await packFolder(folder);
    const { url } = await serveApplication({}, undefined, folder);
    const answer = await fetch(url + script, { headers: { "Accept-Encoding": accepted } });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    expect(await answer.text()).toHaveLength(2_023);
  });

  it("is sent whole, whatever range was asked for", async () => {
    const { url } = await serveApplication();
    for (const range of ["bytes=5-2", "bytes=0-3", "bytes=-1", "bytes=999999-", "x"]) {
      const answer = await fetch(url + script, { headers: { Range: range } });
      expect([answer.status, (await answer.text()).length]).toEqual([200, 2_023]);
    }
  });

  it("that vanishes while the server runs is missing, and the server runs on", async () => {
    const { url, folder } = await serveApplication();
    await rename(join(folder, "favicon.svg"), join(folder, "gone.svg"));
    expect((await fetch(`${url}/favicon.svg`)).status).toBe(404);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe("what no honest link contains", () => {
  it.each([
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/../../package.json",
    "/assets/%2e%2e/index.html",
    "//assets/index-abc123.js",
    "/./index.html",
    "/video/%00",
    "/%5c..%5cpackage.json",
    "/backend%2Fapi/classification_video/x",
    "/config%2Ejs",
    "/config.js.br",
  ])("is a 404 with nothing of ours in it: %s", async (path) => {
    const { port } = await serveApplication();
    const answer = await rawGet(port, path);
    expect(statusOf(answer)).toBe(404);
    expect(answer).toMatch(/There is no such file\.\n$/);
  });
});

describe("a method", () => {
  it("HEAD gets the headers of GET and no body", async () => {
    const { url } = await serveApplication();
    for (const path of ["/", script, "/config.js"]) {
      const answer = await fetch(url + path, { method: "HEAD" });
      expect(answer.status).toBe(200);
      expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(0);
      expect(await answer.text()).toBe("");
    }
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
    const { url } = await serveApplication();
    for (const path of ["/", script, "/config.js", "/missing.js"]) {
      const answer = await fetch(url + path, { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
    const answer = await fetch(url + resultPath, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
  });
});

describe("config.js", () => {
  it("says what the page must know, and is never kept", async () => {
    const { url } = await serveApplication();
    const answer = await fetch(`${url}/config.js?v=1`);
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [configuration, ...painting] = (await answer.text()).split("\n");
    expect(configuration).toBe(
      'window.__CONFIG__ = {"backend":{"kind":"sample","url":"/backend","name":"sample backend"},' +
        '"serverHoldsKey":false,"lock":false,"allow":["https:","http://localhost:*","http://127.0.0.1:*"],"theme":"system"};',
    );
    expect(painting.join("\n")).toContain("document.documentElement.dataset.theme");
  });

  it("names a real backend, and says that there is a key but not which", async () => {
    const { url } = await serveApplication({
      BACKEND_URL: "https://backend.example:8443/v2",
      BACKEND_API_KEY: "the-key",
      LOCK_BACKEND: "1",
      BASE_PATH: "/fw",
    });
    const text = await (await fetch(`${url}/fw/config.js`)).text();
    expect(text).toContain('{"kind":"proxied","url":"/fw/backend","name":"backend.example:8443"}');
    expect(text).toContain('"serverHoldsKey":true,"lock":true,"allow":[]');
    expect(text).not.toContain("the-key");
  });
});

describe("under a base path", () => {
  it("everything lives there and nothing outside", async () => {
    const { url, port } = await serveApplication({ BASE_PATH: "/fw" });
    for (const path of ["/fw/", "/fw/video/abc", `/fw${script}`, "/fw/config.js", `/fw${resultPath}`]) {
      expect((await fetch(url + path)).status).toBe(200);
    }
    for (const path of ["/", "/config.js", script, resultPath, "/fwx", "/FW/"]) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    expect(await rawGet(port, "//fw//video/abc")).toMatch(
      /^HTTP\/1\.1 307 [^]*\nlocation: \/fw\/video\/abc\r\n/i,
    );
  });

  it("the address without its last slash leads there", async () => {
    const { url } = await serveApplication({ BASE_PATH: "/fw" });
    const answer = await fetch(`${url}/fw?v=1`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "/fw/?v=1"]);
  });
});

describe("whether it runs", () => {
  it.each(["/healthz", "/readyz", "/fw/healthz"])("is told at %s under any name", async (path) => {
    const { port } = await serveApplication({ BASE_PATH: "/fw" });
    for (const lines of [["Host: 10.0.0.5:4173"], ["Host: framewise.internal"], []])
      expect(statusOf(await rawRequest(port, `GET ${path} HTTP/1.1`, ...lines))).toBe(200);
    expect(statusOf(await rawRequest(port, `POST ${path} HTTP/1.1`, "Host: localhost"))).toBe(405);
  });
});

describe("a host name", () => {
  const paths = ["/", script, "/config.js", resultPath, "/missing.js"];

  it.each(["localhost", "localhost:9999", "127.0.0.1", "[::1]:4173", "LocalHost"])(
    "%s is served",
    async (host) => {
      const { port } = await serveApplication();
      expect(statusOf(await rawRequest(port, "GET / HTTP/1.1", `Host: ${host}`))).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example:4173",
    "user@localhost",
  ])("%s is refused everywhere", async (host) => {
    const { port } = await serveApplication();
    for (const path of paths) {
      const answer = await rawRequest(port, `GET ${path} HTTP/1.1`, `Host: ${host}`);
      expect(statusOf(answer)).toBe(403);
      expect(answer).not.toContain(host);
    }
  });

  it("that is missing, empty or repeated is refused", async () => {
    const { port } = await serveApplication();
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.1"))).toBe(400);
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.1", "Host:"))).toBe(403);
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.1", "Host: localhost", "Host: localhost"))).toBe(
      400,
    );
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.0"))).toBe(400);
  });

  it("is one of ALLOWED_HOSTS where that is set", async () => {
    const { port } = await serveApplication({ ALLOWED_HOSTS: "framewise.example" });
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.1", "Host: framewise.example"))).toBe(200);
    expect(statusOf(await rawRequest(port, "GET / HTTP/1.1", "Host: localhost"))).toBe(403);
  });
});

describe("the security headers", () => {
  it.each([
    ["a page", "GET / HTTP/1.1"],
    ["a file", `GET ${script} HTTP/1.1`],
    ["config.js", "GET /config.js HTTP/1.1"],
    ["a backend's answer", `GET ${resultPath} HTTP/1.1`],
    ["a missing file", "GET /missing.js HTTP/1.1"],
    ["a strange path", "GET /%00 HTTP/1.1"],
    ["a HEAD", "HEAD / HTTP/1.1"],
    ["an OPTIONS", "OPTIONS / HTTP/1.1"],
    ["an OPTIONS of everything", "OPTIONS * HTTP/1.1"],
    ["a refused method", "DELETE / HTTP/1.1"],
    ["a refused method at the backend", `POST ${resultPath} HTTP/1.1`],
    ["a foreign host", "GET / HTTP/1.1", "Host: evil.example"],
    ["a missing host", "GET / HTTP/1.1", "X: x"],
    ["a page of another site", `GET ${resultPath} HTTP/1.1`, "Host: localhost", "Sec-Fetch-Site: cross-site"],
    ["a request for a proxy", "GET http://evil.example/ HTTP/1.1"],
    ["a tunnel", "CONNECT evil.example:443 HTTP/1.1"],
    ["an unknown expectation", "GET / HTTP/1.1", "Host: localhost", "Expect: everything"],
    ["a broken request line", "GET / HTTP/9"],
    ["a broken header", "GET / HTTP/1.1", "Host: localhost", "no colon"],
    ["too many headers", "GET / HTTP/1.1", "Host: localhost", `X: ${"x".repeat(20_000)}`],
  ])("stand on %s", async (_name, line, ...lines) => {
    const { port } = await serveApplication();
    const answer = await rawRequest(port, line, ...(lines.length === 0 ? ["Host: localhost"] : lines));
    expect(statusOf(answer)).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(securityHeaders(settingsForTest().allow))) {
      expect(answer.split(`${name}: ${value}\r\n`)).toHaveLength(2);
    }
  });
});
