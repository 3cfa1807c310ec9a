// Pages that are not a verdict arrive on their own; those for failures are fetched while the line still works.

import { createChunk } from "../ui/chunk";

export const homePage = createChunk(async () => (await import("./home-page")).HomePage);
export const failurePage = createChunk(async () => (await import("./failure-page")).FailurePage);
export const otherPage = createChunk(async () => (await import("./other-page")).OtherPage);
