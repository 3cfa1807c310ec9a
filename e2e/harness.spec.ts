// The rule: whatever goes wrong behind a page fails the test that met it. Here each kind of fault is provoked
// on a page of our own, so that the fixture cannot fall silent unnoticed.
import type { Page } from "playwright/test";
import { test as bare } from "playwright/test";
import { expect, test } from "./fixture";
import { watchFaults } from "./watch-faults";

const address = "/harness-page";

async function serve(page: Page, body: string, headers: Record<string, string> = {}) {
  await page.route(`**${address}`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers,
      body: `<!doctype html><title>Harness</title>${body}`,
    }),
  );
  await page.route("**/no-such-thing", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(address);
}

/** The faults collected on a page with this body, without failing the test. */
async function faultsOf(page: Page, body: string, headers: Record<string, string> = {}) {
  const { origin } = new URL(test.info().project.use.baseURL ?? "");
  const watch = await watchFaults(page.context(), origin);
  await serve(page, body, headers);
  return (await watch.faults()).join("\n");
}

const script = (code: string) => `<script>${code}</script>`;

bare.describe("the watch", () => {
  bare("reports an error that nobody caught", async ({ page }) => {
    expect(await faultsOf(page, script("throw new Error('boom')"))).toContain("page error: Error: boom");
  });

  bare("reports a promise that nobody caught", async ({ page }) => {
    const faults = await faultsOf(page, script("Promise.reject(new Error('lost'))"));
    expect(faults).toContain("page error: Error: lost");
  });

  bare("reports an error inside a worker", async ({ page }) => {
    const body = script(
      `const url = URL.createObjectURL(new Blob(["throw new Error('in the worker')"]));
       const worker = new Worker(url); worker.onerror = () => { document.title = "Over"; };`,
    );
    const { origin } = new URL(test.info().project.use.baseURL ?? "");
    const watch = await watchFaults(page.context(), origin);
    await serve(page, body);
    await expect(page).toHaveTitle("Over");
    expect((await watch.faults()).join("\n")).toContain("in the worker");
  });

  bare("reports console errors and warnings, and nothing quieter", async ({ page }) => {
    const faults = await faultsOf(
      page,
      script("console.error('bad'); console.warn('odd'); console.log('fine'); console.info('fine too')"),
    );
    expect(faults).toContain("console error: bad");
    expect(faults).toContain("console warning: odd");
    expect(faults).not.toContain("fine");
  });

  bare("reports a violation of the security policy", async ({ page }) => {
    const faults = await faultsOf(page, script("document.title = 'never'"), {
      "content-security-policy": "default-src 'none'; script-src 'self'",
    });
    expect(faults).toContain("security policy violation: script-src-elem blocked inline");
  });

  bare("reports text given to a sink that wants trusted types", async ({ page }) => {
    const faults = await faultsOf(
      page,
      script(
        "try { document.createElement('p').innerHTML = '<b>x</b>' } catch { /* the page may swallow it */ }",
      ),
      { "content-security-policy": "script-src 'unsafe-inline'; require-trusted-types-for 'script'" },
    );
    expect(faults).toContain("security policy violation: require-trusted-types-for");
  });

  bare("reports a request to another host", async ({ page }) => {
    const faults = await faultsOf(page, '<img src="https://elsewhere.example/pixel.png" alt="">');
    expect(faults).toContain("request to another host: https://elsewhere.example/pixel.png");
  });

  for (const [what, policy, told] of [
    ["a request to another host", "", "request to another host: https://elsewhere.example/data"],
    [
      "a violation of the security policy",
      "script-src 'unsafe-inline'; worker-src blob:; connect-src 'none'",
      "security policy violation: connect-src blocked https://elsewhere.example/data",
    ],
  ] as const) {
    bare(`reports ${what} inside a worker`, async ({ page }) => {
      const { origin } = new URL(test.info().project.use.baseURL ?? "");
      const watch = await watchFaults(page.context(), origin);
      const came = page.waitForEvent("worker");
      await serve(
        page,
        script(`new Worker(URL.createObjectURL(new Blob(["onmessage = () => {}"])))`),
        policy === "" ? {} : { "content-security-policy": policy },
      );
      await (await came).evaluate(() => fetch("https://elsewhere.example/data").catch(() => undefined));
      expect((await watch.faults()).join("\n")).toContain(told);
    });
  }

  bare("reports a status that nobody announced", async ({ page }) => {
    const faults = await faultsOf(page, '<img src="/no-such-thing" alt="">');
    expect(faults).toContain("status of 404");
  });

  bare("reports an announced status that never came", async ({ page }) => {
    const { origin } = new URL(test.info().project.use.baseURL ?? "");
    const watch = await watchFaults(page.context(), origin);
    watch.expectStatus(503);
    expect(await watch.faults()).toEqual(["status 503 was announced, but nothing answered with it"]);
  });
});

test.describe("the fixture", () => {
  test("lets a quiet page pass", async ({ page }) => {
    await serve(page, script("document.title = 'Quiet'"));
    await expect(page).toHaveTitle("Quiet");
  });

  test("lets an announced status pass", async ({ page, watch }) => {
    watch.expectStatus(404);
    await serve(page, '<img src="/no-such-thing" alt="">');
  });

  test("lets an announced break of the connection pass", async ({ page, watch }) => {
    watch.expectNetworkError("ERR_CONNECTION_RESET");
    await page.route("**/broken", (route) => route.abort("connectionreset"));
    await serve(page, '<img src="/broken" alt="">');
  });

  test.fail("expected to fail at its end: an error behind the page", async ({ page }) => {
    await serve(page, script("throw new Error('boom')"));
  });

  test.fail("expected to fail at its end: an error behind a fresh page", async ({ freshPage }) => {
    await serve(await freshPage(), script("console.error('bad')"));
  });
});
