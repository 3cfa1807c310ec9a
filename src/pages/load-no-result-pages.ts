// What a failure needs is fetched while the line still works.

import { createChunk } from "../ui/chunk";

export const noResultPages = createChunk(async () => {
  const { FailurePage, FailurePart, CancelledPage } = await import("./no-result-pages");
  return { FailurePage, FailurePart, CancelledPage };
});
