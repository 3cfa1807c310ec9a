// Pages that are not a verdict arrive on their own.

import { createChunk } from "../ui/chunk";

export const homePage = createChunk(async () => (await import("./home-page")).HomePage);
export const otherPage = createChunk(async () => (await import("./other-page")).OtherPage);
export const keysDialog = createChunk(async () => (await import("../features/keys-dialog")).KeysDialog);
export const settingsPage = createChunk(async () => (await import("./settings-page")).SettingsPage);
export const triagePage = createChunk(async () => (await import("./triage-page")).TriagePage);
/** The reader of pasted text arrives when the search box is used. */
export const pasteReader = createChunk(async () => (await import("./read-paste")).readPaste);
export const comparePage = createChunk(async () => (await import("./compare-page")).ComparePage);
/** Said on a result whose hash was pasted in another spelling. */
export const noticesPart = createChunk(async () => (await import("./notices")).Notices);
