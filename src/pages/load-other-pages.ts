// Pages that are not a verdict arrive on their own; those for failures are fetched while the line still works.

import { createChunk } from "../ui/chunk";

export const homePage = createChunk(async () => (await import("./home-page")).HomePage);
export const noResultPages = createChunk(async () => {
  const { FailurePage, FailurePart, CancelledPage } = await import("./no-result-pages");
  return { FailurePage, FailurePart, CancelledPage };
});
export const otherPage = createChunk(async () => (await import("./other-page")).OtherPage);
export const keysDialog = createChunk(async () => (await import("../features/keys-dialog")).KeysDialog);
export const settingsPage = createChunk(async () => (await import("./settings-page")).SettingsPage);
export const triagePage = createChunk(async () => (await import("./triage-page")).TriagePage);
export const comparePage = createChunk(async () => (await import("./compare-page")).ComparePage);
