// The rule: behind nginx, set up as the repository's file says, everything holds that holds behind `npm start`: the
// policy on every response, two addresses and no more, a key that nobody sees, and the vendor's pace.
import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mostWithin, type Vendor } from "../vendor-backend";
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
import {
  expectLookUp,
  expectNotSteered,
  expectOwnAnswers,
  expectPolicy,
  expectProxied,
  expectUnreachable,
  one,
  serverKey,
  steeringHeaders,
} from "./deployment-checks";

const nginx = findProgram("nginx");

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

type BehindNginx = {
  readonly serveNginx: (backendHost: string) => Promise<string>;
  /** In front of a vendor that wants the server's key. */
  readonly behindNginx: { readonly url: string; readonly vendor: Vendor };
};

const test = base.extend<BehindNginx>({
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
  behindNginx: async ({ vendorWith, serveNginx }, runTest) => {
    const vendor = await vendorWith({ key: serverKey });
    await runTest({ vendor, url: await serveNginx(vendor.host) });
  },
});

if (nginx === undefined) sayNotRun("nginx");
test.skip(nginx === undefined, "nginx is not installed here");

test("behind nginx a result is looked up without a key in the browser", async ({
  page,
  behindNginx: { url, vendor },
}) => {
  await expectLookUp(page, url, vendor);
  expect(vendor.received[0]?.headers["x-api-key"]).toBe(serverKey);
});

test("behind nginx a file is hashed in the page, though no other script may run WebAssembly", async ({
  page,
  watch,
  behindNginx: { url, vendor },
}) => {
  watch.expectStatus(404);
  await page.goto(url);
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
  behindNginx: { url, vendor },
}) => {
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
  behindNginx: { url, vendor },
}) => {
  await expectProxied(request, url, vendor);
});

test("nginx keeps many users together within two requests per second", async ({
  request,
  behindNginx: { url, vendor },
}) => {
  const responses = await Promise.all(Array.from({ length: 5 }, () => request.get(url + one)));
  expect(responses.map((response) => response.status())).toEqual([200, 200, 200, 200, 200]);
  expect(mostWithin(vendor.received, 900)).toBeLessThanOrEqual(2);
});

test("who would wait too long behind nginx is told when to come back", async ({ behindNginx: { url } }) => {
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
  const host = await serveBackend((_request, response) => {
    response.writeHead(200, steeringHeaders).end("<script>1</script>");
  }, closing);
  await expectNotSteered(await request.get((await serveNginx(host)) + one));
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
  await expectUnreachable(await request.get(url + one));
});
