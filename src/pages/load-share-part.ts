// What leaves the page is made by code of its own, which arrives when somebody comes near the buttons.

import { createChunk } from "../ui/chunk";

export const sharePart = createChunk(async () => {
  const { SharePart, copyToShare } = await import("./share-part");
  return { SharePart, copyToShare };
});
