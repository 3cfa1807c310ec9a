// What stands under the headline arrives on its own, so that the verdict waits for nothing else; with it comes what
// composes the headline again when the threshold moves.

import { createChunk } from "../ui/chunk";

export const resultBody = createChunk(async () => {
  const { ResultBody, ShareButtons, assessResult } = await import("./result-body");
  return { ResultBody, ShareButtons, assessResult };
});
