// The rule: behind Caddy, set up as the repository's file says, everything holds that holds behind `npm start`, but for
// the pace: the policy on every response, two addresses and no more, a key that nobody sees.
import { cpSync } from "node:fs";
import path from "node:path";
import type { Vendor } from "../vendor-backend";
import {
  builtFiles,
  expect,
  findProgram,
  freePort,
  projectFolder,
  sayNotRun,
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

const caddy = findProgram("caddy");

type BehindCaddy = {
  readonly serveCaddy: (backendHost: string) => Promise<string>;
  /** In front of a vendor that wants the server's key. */
  readonly behindCaddy: { readonly url: string; readonly vendor: Vendor };
};

const test = base.extend<BehindCaddy>({
  serveCaddy: async ({ folder, runServer }, runTest) => {
    await runTest(async (backendHost) => {
      const port = await freePort();
      for (const name of ["Caddyfile", "config.js"])
        cpSync(path.join(projectFolder, "e2e/deployment", name), path.join(folder, name));
      await runServer([caddy ?? "", "run", "--config", "Caddyfile", "--adapter", "caddyfile"], port, {
        FRAMEWISE_SITE: `http://localhost:${port}`,
        FRAMEWISE_FILES: builtFiles,
        FRAMEWISE_CONFIG: folder,
        BACKEND_HOST: "backend.identifai.net",
        BACKEND_URL: `http://${backendHost}`,
        BACKEND_API_KEY: serverKey,
      });
      return `http://localhost:${port}`;
    });
  },
  behindCaddy: async ({ vendorWith, serveCaddy }, runTest) => {
    const vendor = await vendorWith({ key: serverKey });
    await runTest({ vendor, url: await serveCaddy(vendor.host) });
  },
});

if (caddy === undefined) sayNotRun("Caddy");
test.skip(caddy === undefined, "Caddy is not installed here");

test("behind Caddy a result is looked up without a key in the browser", async ({
  page,
  behindCaddy: { url, vendor },
}) => {
  await expectLookUp(page, url, vendor);
});

test("behind Caddy every response carries the policy, and the backend gets two addresses with the key", async ({
  request,
  behindCaddy: { url, vendor },
}) => {
  await expectOwnAnswers(request, url);
  expect(vendor.received).toEqual([]);
  await expectProxied(request, url, vendor);
  // A name that is not its own gets nothing at all from Caddy.
  const rebound = await request.get(url, { headers: { host: "rebound.example" } });
  expect(await rebound.text()).toBe("");
});

test("a hostile backend does not steer the browser through Caddy", async ({
  request,
  closing,
  serveCaddy,
}) => {
  const host = await serveBackend((incoming, response) => {
    if (incoming.url?.endsWith("0") === true) response.writeHead(302, { Location: "/login" }).end();
    else response.writeHead(200, steeringHeaders).end("<script>1</script>");
  }, closing);
  const url = await serveCaddy(host);
  const response = await request.get(url + one);
  await expectNotSteered(response);
  expect(response.headers()["content-type"]).toBe("text/plain");

  const redirected = await request.get(`${url}${one.slice(0, -1)}0`, { maxRedirects: 0 });
  expect([redirected.status(), redirected.headers()["x-framewise-reason"]]).toEqual([502, "redirected"]);
  expectPolicy(redirected);
});

test("Caddy says in the backend's place that nobody is there", async ({ request, serveCaddy }) => {
  const response = await request.get((await serveCaddy(`127.0.0.1:${await freePort()}`)) + one);
  await expectUnreachable(response);
});
