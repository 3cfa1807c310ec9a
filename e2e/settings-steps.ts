// What a person does with the settings dialog, for the tests that only pass through it.
import { type Locator, type Page, expect } from "playwright/test";

type Entered = {
  /** Of a backend; empty for the configured one. */
  readonly address?: string;
  readonly key?: string;
  readonly remember?: boolean;
};

export async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function enter(dialog: Locator, { address, key, remember }: Entered): Promise<void> {
  if (address !== undefined) await dialog.getByLabel("Backend address").fill(address);
  if (key !== undefined) await dialog.getByLabel("API key").fill(key);
  if (remember !== undefined) await dialog.getByLabel("Remember on this device").setChecked(remember);
}

export async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
}

export async function chooseSettings(page: Page, entered: Entered): Promise<void> {
  const dialog = await openSettings(page);
  await enter(dialog, entered);
  await save(dialog);
}
