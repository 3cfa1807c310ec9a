// The rule: behind nginx, set up as the repository's file says, everything holds that holds behind `npm start`: the
// policy on every response, two addresses and no more, a key that nobody sees, and the vendor's pace.
import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documentedExample } from "../fixture";
import { mostWithin } from "../vendor-backend";
import {
  builtFiles,
  expect,
  findProgram,
  freePort,
  projectFolder,
  readDeployed,
  sayNotRun,
  sendRaw,
  serveBackend,
  test as base,
} from "./deployed-test";
import { expectLookUp, expectOwnAnswers, expectPolicy, expectProxied, serverKey } from "./deployment-checks";

const nginx = findProgram("nginx");
const one = `/backend/api/classification_video/${documentedExample}`;

/** What stands around the file in an installation, without a trace of the machine's own. */
const surrounding = (folder: string): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr error;
events {}
http {
  types { text/html html; text/javascript js; text/css css; image/svg+xml svg; }
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/framewise.conf;
}
`;

const test = base.extend<{ readonly serveNginx: (backendHost: string) => Promise<string> }>({
  serveNginx: async ({ folder, runServer }, runTest) => {
    await runTest(async (backendHost) => {
      const port = await freePort();
      const configuration = readDeployed("nginx.conf", [
        ["listen 80 default_server", `listen 127.0.0.1:${port} default_server`],
        ["listen 80;", `listen 127.0.0.1:${port};`],
        ["server_name framewise.example", "server_name localhost"],
        ["/var/www/framewise", builtFiles],
        ["/etc/framewise", folder],
        ["server backend.identifai.net:443", `server ${backendHost}`],
        ["https://framewise_backend", "http://framewise_backend"],
        ["proxy_ssl_verify on;", ""],
        ["proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;", ""],
      ]);
      writeFileSync(path.join(folder, "framewise.conf"), configuration);
      writeFileSync(path.join(folder, "nginx.conf"), surrounding(folder));
      writeFileSync(
        path.join(folder, "key.conf"),
        readDeployed("key.conf", [["PUT-THE-KEY-HERE", serverKey]]),
      );
      for (const name of ["security-headers.conf", "config.js"])
        cpSync(path.join(projectFolder, "e2e/deployment", name), path.join(folder, name));
      await runServer([nginx ?? "", "-p", folder, "-c", path.join(folder, "nginx.conf")], port);
      return `http://localhost:${port}`;
    });
  },
});

if (nginx === undefined) sayNotRun("nginx");
test.skip(nginx === undefined, "nginx is not installed here");

test("behind nginx a result is looked up without a key in the browser", async ({
  page,
  vendorWith,
  serveNginx,
}) => {
  const vendor = await vendorWith({ key: serverKey });
  const url = await serveNginx(vendor.host);
  await expectLookUp(page, url, vendor);
  expect(vendor.received[0]?.headers["x-api-key"]).toBe(serverKey);
});

test("behind nginx a file is hashed in the page, though no other script may run WebAssembly", async ({
  page,
  watch,
  vendorWith,
  serveNginx,
}) => {
  watch.expectStatus(404);
  const vendor = await vendorWith({ key: serverKey });
  await page.goto(await serveNginx(vendor.host));
  await page.locator("input[type=file]").setInputFiles({
    name: "clip.mp4",
    mimeType: "video/mp4",
    buffer: Buffer.from("\0\0\0\u0018ftypmp42 and nothing else", "latin1"),
  });
  await expect(page.getByRole("alert")).toContainText("No result under this hash");
  expect(vendor.received.map(({ target }) => target.length)).toEqual([one.length - "/backend".length]);
});

test("behind nginx every response carries the policy, broken requests included", async ({
  request,
  vendorWith,
  serveNginx,
}) => {
  const vendor = await vendorWith({ key: serverKey });
  const url = await serveNginx(vendor.host);
  await expectOwnAnswers(request, url);
  expect(vendor.received).toEqual([]);

  const rebound = await request.get(url, { headers: { host: "rebound.example" } });
  expect(rebound.status()).toBe(403);
  expectPolicy(rebound);
  for (const [line, status] of [
    ["GET / HTTP/1.1\r\n\r\n", 400],
    ["GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
    ["NO-REQUEST\r\n\r\n", 400],
    ["GET / HTTP/9.1\r\nHost: localhost\r\n\r\n", 505],
    [`GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 414],
    [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 400],
    ["CONNECT a.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 40],
  ] as const) {
    const answer = await sendRaw(Number(new URL(url).port), line);
    expect(answer.startsWith(`HTTP/1.1 ${status}`), `${line.slice(0, 40)}: ${answer.slice(0, 40)}`).toBe(
      true,
    );
    expect(answer, line.slice(0, 40)).toContain("Content-Security-Policy: default-src 'none';");
  }
});

test("nginx adds the key, and lets neither cookies nor other headers through", async ({
  request,
  vendorWith,
  serveNginx,
}) => {
  const vendor = await vendorWith({ key: serverKey });
  const url = await serveNginx(vendor.host);
  await expectProxied(request, url, vendor);
});

test("nginx keeps many users together within two requests per second", async ({
  request,
  vendorWith,
  serveNginx,
}) => {
  const vendor = await vendorWith({ key: serverKey });
  const url = await serveNginx(vendor.host);
  const responses = await Promise.all(Array.from({ length: 5 }, () => request.get(url + one)));
  expect(responses.map((response) => response.status())).toEqual([200, 200, 200, 200, 200]);
  expect(mostWithin(vendor.received, 900)).toBeLessThanOrEqual(2);
});

test("who would wait too long behind nginx is told when to come back", async ({ vendorWith, serveNginx }) => {
  const vendor = await vendorWith({ key: serverKey });
  const url = await serveNginx(vendor.host);
  const leaving = new AbortController();
  const asked = Array.from({ length: 30 }, () => fetch(url + one, { signal: leaving.signal }));
  const crowded = await Promise.any(
    asked.map(async (answer) =>
      (await answer).status === 503 ? answer : Promise.reject(new Error("waited")),
    ),
  );
  expect(crowded.headers.get("x-framewise-reason")).toBe("crowded");
  expect(crowded.headers.get("retry-after")).toBe("20");
  expect(crowded.headers.get("content-security-policy")).toContain("default-src 'none';");
  leaving.abort();
  await Promise.allSettled(asked);
});

test("a hostile backend steers neither nginx nor the browser", async ({ request, closing, serveNginx }) => {
  const evil = {
    "x-accel-redirect": "/config.js",
    "content-security-policy": "default-src *",
    "access-control-allow-origin": "*",
    "set-cookie": "a=b",
    "cache-control": "public, max-age=9",
    "x-framewise-reason": "crowded",
    refresh: "0; url=https://elsewhere.example",
    "content-type": "text/html",
  };
  const host = await serveBackend((_request, response) => {
    response.writeHead(200, evil).end("<script>1</script>");
  }, closing);
  const response = await request.get((await serveNginx(host)) + one);
  expect(await response.text()).toBe("<script>1</script>");
  expect(response.headers()["content-disposition"]).toBe("attachment");
  expect(response.headers()["cache-control"]).toBe("no-store");
  for (const name of ["access-control-allow-origin", "set-cookie", "x-framewise-reason", "refresh"])
    expect(response.headers()[name], name).toBeUndefined();
  expectPolicy(response);
});

test("nginx streams, follows no redirect, and says when nobody is there", async ({
  page,
  request,
  closing,
  serveNginx,
}) => {
  let end = () => {};
  const host = await serveBackend((incoming, response) => {
    if (incoming.url?.endsWith("0") === true) {
      response.writeHead(302, { Location: "https://elsewhere.example/" }).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write("[1,");
    end = () => void response.end("2]");
  }, closing);
  const url = await serveNginx(host);
  const streamed = await fetch(url + one);
  const reader = streamed.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("[1,");
  end();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("2]");

  await page.goto(`${url}/video/${"0".repeat(64)}`);
  await expect(page.getByRole("alert")).toContainText("redirect");
  const redirected = await request.get(`${url}${one.slice(0, -1)}0`, { maxRedirects: 0 });
  expect(redirected.headers()["location"]).toBeUndefined();
});

test("nginx says in the backend's place that nobody is there", async ({ request, serveNginx }) => {
  const url = await serveNginx(`127.0.0.1:${await freePort()}`);
  const response = await request.get(url + one);
  expect(response.status()).toBe(502);
  expect(response.headers()["x-framewise-reason"]).toBe("unreachable");
  expect(await response.json()).toEqual({ message: "The backend could not be reached." });
  expectPolicy(response);
});
