// Every piece of the screens that arrives late, in one table. Whoever shows one asks for it here, and says what stands in its
// place until then.

import { createChunk } from "../ui/chunk";

export const fileImport = createChunk(async () => (await import("./look-up/file/file-import")).FileImport);
export const framePanel = createChunk(async () => (await import("./result/frame-panel")).FramePanel);
export const keptPart = createChunk(async () => (await import("./result/kept-part")).KeptPart);
export const furtherSections = createChunk(
  async () => (await import("./result/further-sections")).FurtherSections,
);
export const newerDetails = createChunk(async () => (await import("./result/newer-details")).NewerDetails);
export const noResultPages = createChunk(async () => {
  const { FailurePage, FailurePart, CancelledPage } = await import("./look-up/no-result-pages");
  return { FailurePage, FailurePart, CancelledPage };
});
export const homePage = createChunk(async () => (await import("./home/home-page")).HomePage);
export const otherPage = createChunk(async () => (await import("../app/other-page")).OtherPage);
export const keysDialog = createChunk(async () => (await import("../app/keys-dialog")).KeysDialog);
export const settingsPage = createChunk(async () => (await import("./settings/settings-page")).SettingsPage);
export const triagePage = createChunk(async () => (await import("./triage/triage-page")).TriagePage);
/** The reader of pasted text arrives when the search box is used. */
export const pasteReader = createChunk(async () => (await import("./look-up/read-paste")).readPaste);
export const comparePage = createChunk(async () => (await import("./compare/compare-page")).ComparePage);
/** Said on a result whose hash was pasted in another spelling. */
export const noticesPart = createChunk(async () => (await import("./look-up/notices")).Notices);
export const pendingPart = createChunk(async () => (await import("./look-up/pending-part")).PendingPart);
export const recentPart = createChunk(async () => (await import("./home/recent-part")).RecentPart);
export const resultBody = createChunk(async () => {
  const { ResultBody, ShareButtons, assessResult } = await import("./result/result-body");
  return { ResultBody, ShareButtons, assessResult };
});
export const savedPart = createChunk(async () => (await import("./result/saved-part")).SavedPart);
export const scoreTableView = createChunk(
  async () => (await import("./result/score-table-view")).ScoreTableView,
);
export const sharePart = createChunk(async () => {
  const { SharePart, copyToShare } = await import("./result/share-part");
  return { SharePart, copyToShare };
});
export const rawPanel = createChunk(async () => (await import("./result/raw/raw-panel")).RawPanel);
