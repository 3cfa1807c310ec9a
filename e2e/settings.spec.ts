// The rule: in Settings a person sees what is, tests it before saving it, and keeps a key exactly as long as wished;
// the key itself is shown nowhere.
import type { Locator, Page } from "playwright/test";
import { failureSamples } from "../src/sample/sample-table";
import { documentedExample, openResult } from "./fixture";
import { expect, test } from "./served-test";
import { chooseSettings, enter, openSettings, save } from "./settings-steps";

const key = "key-of-one-user-3f2a";
const wantsKey = failureSamples["no-key"].hash;

function verdict(page: Page): Locator {
  return page.getByRole("region", { name: "Verdict", exact: true });
}

function settingsButton(page: Page): Locator {
  return page.getByRole("button", { name: "Settings", exact: true });
}

/** Everything that the page keeps in this tab and on this device. */
async function kept(page: Page): Promise<{ readonly session: string; readonly device: string }> {
  return page.evaluate(() => ({
    session: JSON.stringify({ ...sessionStorage }),
    device: JSON.stringify({ ...localStorage }),
  }));
}

test.describe("the settings dialog", () => {
  test("is closed by Escape, Cancel, Close and Save, and the focus goes back to its button", async ({
    page,
  }) => {
    await page.goto("/");
    for (const way of ["Escape", "Cancel", "Close settings", "Save"]) {
      const dialog = await openSettings(page);
      expect(await dialog.evaluate((element) => element.matches("dialog:modal"))).toBe(true);
      if (way === "Escape") await page.keyboard.press(way);
      else await dialog.getByRole("button", { name: way }).click();
      await expect(dialog).toHaveCount(0);
      await expect(settingsButton(page), way).toBeFocused();
    }
  });

  test("opens and closes from the keyboard alone", async ({ page }) => {
    await page.goto("/");
    await settingsButton(page).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Settings" });
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
  });

  test("forgets what was typed and not saved", async ({ page }) => {
    await page.goto("/");
    const dialog = await openSettings(page);
    await enter(dialog, { address: "https://backend.example", key });
    await dialog.getByLabel("Dark").check();
    await page.keyboard.press("Escape");
    const again = await openSettings(page);
    await expect(again.getByLabel("Backend address")).toHaveValue("");
    await expect(again.getByLabel("API key")).toHaveValue("");
    await expect(again.getByLabel("As the system")).toBeChecked();
    expect((await kept(page)).session + (await kept(page)).device).not.toContain(key);
  });

  test("says what each field is for", async ({ page }) => {
    await page.goto("/");
    const dialog = await openSettings(page);
    await expect(dialog.getByLabel("Backend address")).toHaveAccessibleDescription(
      "Empty: sample backend, as this page was set up.",
    );
    await expect(dialog.getByLabel("API key")).toHaveAccessibleDescription(/Sent to this backend only/);
    await expect(dialog.getByLabel("API key")).toHaveAttribute("type", "password");
    await expect(dialog.getByLabel("Remember on this device")).not.toBeChecked();
    await expect(dialog.getByRole("radio")).toHaveCount(3);
    await expect(dialog.getByRole("switch", { name: "Single-letter keys" })).toBeChecked();
  });

  test("tells what is wrong with an address, and asks nobody", async ({ page, context }) => {
    await page.goto("/");
    const dialog = await openSettings(page);
    const field = dialog.getByLabel("Backend address");
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    for (const { address, fault } of [
      { address: "backend.example", fault: /That is no address of a backend/ },
      { address: "https://name:password@backend.example", fault: /no name, password/ },
      { address: "https://backend.example/?key=1", fault: /no address of a backend/ },
      { address: "http://backend.example", fault: /does not allow that backend.*https:/ },
    ]) {
      await field.fill(address);
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog.getByRole("alert")).toHaveText(fault);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(fault);
      await dialog.getByRole("button", { name: "Test connection" }).click();
      await expect(dialog.getByRole("status")).toBeEmpty();
      await field.fill("");
      await expect(dialog.getByRole("alert")).toHaveCount(0);
    }
    await save(dialog);
    expect(asked.filter((url) => url.includes("/api/"))).toEqual([]);
    await expect(page.getByRole("contentinfo")).toContainText("sample backend");
  });

  test("tells what is wrong with a key that no header can carry", async ({ page }) => {
    await page.goto("/");
    const dialog = await openSettings(page);
    await enter(dialog, { key: "a key with spaces" });
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert")).toContainText("A key has no spaces");
    await expect(dialog.getByLabel("API key")).toHaveAttribute("aria-invalid", "true");
  });

  test("cannot change the backend where it is locked, whatever this browser kept", async ({
    page,
    serve,
    vendorWith,
  }) => {
    const vendor = await vendorWith({ cors: true });
    const app = await serve({ LOCK_BACKEND: "1" });
    await page.goto(app);
    await page.evaluate((address) => {
      localStorage.setItem("framewise.settings", JSON.stringify({ address, letterKeys: true }));
    }, vendor.url);
    const response = await page.goto(`${app}/video/${documentedExample}`);
    expect(response?.headers()["content-security-policy"]).toContain("connect-src 'self';");
    await expect(verdict(page)).toBeVisible();
    const dialog = await openSettings(page);
    await expect(dialog.getByText("Whoever runs this page has fixed it.")).toBeVisible();
    await expect(dialog.getByLabel("Backend address")).toHaveCount(0);
    await enter(dialog, { key });
    await save(dialog);
    await expect(verdict(page)).toBeVisible();
    expect(vendor.received).toEqual([]);
  });
});

test.describe("the theme", () => {
  test("is the one that was chosen, at once, after a reload, and before the first paint", async ({
    page,
  }) => {
    const root = page.locator("html");
    const ink = () => page.locator("body").evaluate((body) => getComputedStyle(body).color);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const light = await ink();
    const dialog = await openSettings(page);
    await dialog.getByLabel("Dark").check();
    await save(dialog);
    await expect(root).toHaveAttribute("data-theme", "dark");
    expect(await ink()).not.toBe(light);
    await page.route("**/assets/index-*.js", () => {
      // Held back for ever: what is painted now is painted without our own code.
    });
    await page.reload({ waitUntil: "commit" });
    await expect(root).toHaveAttribute("data-theme", "dark");
  });

  test("follows the system again when it is told to", async ({ page }) => {
    await page.goto("/");
    const dark = await openSettings(page);
    await dark.getByLabel("Dark").check();
    await save(dark);
    const system = await openSettings(page);
    await expect(system.getByLabel("Dark")).toBeChecked();
    await system.getByLabel("As the system").check();
    await save(system);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await page.reload();
    await expect((await openSettings(page)).getByLabel("As the system")).toBeChecked();
  });
});

test("with single-letter keys off, / does nothing, also after a reload, until they are on again", async ({
  page,
}) => {
  const box = page.getByRole("searchbox", { name: "Video hash" });
  const letterKeys = async (on: boolean) => {
    const dialog = await openSettings(page);
    await dialog.getByRole("switch", { name: "Single-letter keys" }).setChecked(on);
    await save(dialog);
  };
  await openResult(page, documentedExample);
  await letterKeys(false);
  await page.keyboard.press("/");
  await expect(settingsButton(page)).toBeFocused();
  await page.reload();
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press("/");
  await expect(box).not.toBeFocused();
  await letterKeys(true);
  await page.keyboard.press("/");
  await expect(box).toBeFocused();
});

test.describe("testing the connection", () => {
  async function finding(dialog: Locator): Promise<Locator> {
    await dialog.getByRole("button", { name: "Test connection" }).click();
    return dialog.getByRole("status");
  }

  test("finds that the backend answers, with and without a key, and says so without the key", async ({
    page,
  }) => {
    await page.goto("/");
    const dialog = await openSettings(page);
    await expect(await finding(dialog)).toHaveText(
      "It works: the sample backend answers without a key of yours.",
    );
    await enter(dialog, { key });
    await expect(await finding(dialog)).toHaveText(
      "It works: the sample backend answers and did not refuse the key.",
    );
    await expect(dialog).not.toContainText(key);
    // Tested is not saved.
    expect((await kept(page)).session).not.toContain(key);
  });

  test("finds that a key is missing, that one is refused, and that one is taken", async ({
    page,
    serve,
    vendorWith,
    watch,
  }) => {
    const vendor = await vendorWith({ key, cors: true });
    const app = await serve({ BACKEND_ALLOW: vendor.url });
    watch.expectHost(vendor.host);
    await page.goto(app);
    const dialog = await openSettings(page);
    await enter(dialog, { address: vendor.url });
    await expect(await finding(dialog)).toContainText("The backend wants a key");
    await enter(dialog, { key: "not-the-vendors-key" });
    await expect(await finding(dialog)).toContainText("The backend refused the key");
    await enter(dialog, { key });
    await expect(await finding(dialog)).toHaveText(
      `It works: ${vendor.host} answers and did not refuse the key.`,
    );
    expect(vendor.received.map(({ status }) => status)).toEqual([401, 401, 404]);
  });

  test("finds that nobody is there, from the browser and from the server", async ({
    page,
    serve,
    vendorWith,
    watch,
  }) => {
    const gone = await vendorWith();
    await gone.close();
    const app = await serve({ BACKEND_URL: gone.url, BACKEND_ALLOW: gone.url });
    watch.expectHost(gone.host);
    watch.expectNetworkError("ERR_CONNECTION_REFUSED");
    await page.goto(app);
    const dialog = await openSettings(page);
    await expect(await finding(dialog)).toContainText(
      `The backend cannot be reached: The server of this page got no answer from ${gone.host}.`,
    );
    await enter(dialog, { address: gone.url });
    await expect(await finding(dialog)).toContainText(
      `The browser could not reach the backend: No answer came from ${gone.host}`,
    );
  });
});

test.describe("a key", () => {
  test("is kept for this tab: it still works after a reload, not in another tab, not in a fresh browser", async ({
    page,
    freshPage,
  }) => {
    await page.goto(`/video/${wantsKey}`);
    await expect(page.getByRole("alert")).toContainText("The backend wants a key");
    await chooseSettings(page, { key });
    await expect(verdict(page)).toBeVisible();
    expect((await kept(page)).device).not.toContain(key);
    expect((await kept(page)).session).toContain(key);
    await page.reload();
    await expect(verdict(page)).toBeVisible();
    for (const other of [await page.context().newPage(), await freshPage()]) {
      await other.goto(`/video/${wantsKey}`);
      await expect(other.getByRole("alert")).toContainText("The backend wants a key");
    }
  });

  test("is kept on the device when it shall be remembered, and works in another tab", async ({
    page,
    freshPage,
  }) => {
    await page.goto(`/video/${wantsKey}`);
    await chooseSettings(page, { key, remember: true });
    await expect(verdict(page)).toBeVisible();
    expect((await kept(page)).device).toContain(key);
    expect((await kept(page)).session).not.toContain(key);
    const tab = await page.context().newPage();
    await tab.goto(`/video/${wantsKey}`);
    await expect(verdict(tab)).toBeVisible();
    const fresh = await freshPage();
    await fresh.goto(`/video/${wantsKey}`);
    await expect(fresh.getByRole("alert")).toContainText("The backend wants a key");
  });

  for (const remember of [false, true]) {
    test(`is gone at once when it is forgotten (remembered: ${remember})`, async ({ page }) => {
      await page.goto(`/video/${wantsKey}`);
      await chooseSettings(page, { key, remember });
      await expect(verdict(page)).toBeVisible();
      const dialog = await openSettings(page);
      await expect(dialog.getByLabel("API key")).toHaveAccessibleDescription(
        remember ? /Held: ••••••••3f2a, on this device/ : /Held: ••••••••3f2a, this tab only/,
      );
      await dialog.getByRole("button", { name: "Forget key" }).click();
      await expect(dialog.getByLabel("API key")).toHaveAccessibleDescription(/Sent to this backend only/);
      await expect(dialog.getByRole("button", { name: "Forget key" })).toHaveCount(0);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("alert")).toContainText("The backend wants a key");
      expect((await kept(page)).session + (await kept(page)).device).not.toContain(key);
      await page.reload();
      await expect(page.getByRole("alert")).toContainText("The backend wants a key");
    });
  }

  test("is in no address, link, title, text, console line or request but its own header", async ({
    page,
  }) => {
    const said: string[] = [];
    const asked: string[] = [];
    page.context().on("console", (message) => said.push(message.text()));
    page.context().on("request", (request) => {
      const { referer = "" } = request.headers();
      asked.push(request.url(), referer, request.postData() ?? "");
    });
    const look = async () => {
      const shown = await page.evaluate(() => ({
        markup: document.documentElement.outerHTML,
        title: document.title,
        history: JSON.stringify(history.state),
      }));
      expect(Object.values(shown).join() + page.url()).not.toContain(key);
    };
    await page.goto("/");
    await chooseSettings(page, { key, remember: true });
    await look();
    const dialog = await openSettings(page);
    await expect(dialog.getByLabel("API key")).toHaveValue("");
    await look();
    await save(dialog);
    for (const { hash } of [failureSamples["key-refused"], failureSamples["key-forbidden"]]) {
      await page.goto(`/video/${hash}`);
      await expect(page.getByRole("alert")).toContainText("The backend refused the key");
      await look();
    }
    await openResult(page, wantsKey);
    await expect(page.getByRole("figure")).toBeVisible();
    await look();
    expect(said.join() + asked.join()).not.toContain(key);
    const { session, device } = await kept(page);
    expect(session).not.toContain(key);
    expect(device.split(key)).toHaveLength(2);
  });
});

test("closing gives the focus back to the button also where a press gives none", async ({ page }) => {
  // As Safari does.
  await page.addInitScript(() => addEventListener("mousedown", (event) => event.preventDefault()));
  await page.goto("/");
  await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
  const button = page.getByRole("button", { name: "Settings" });
  await button.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});
