// What stands under the first screenful arrives when the browser has time for it.

import { createChunk } from "../ui/chunk";

export const lowerPage = createChunk(async () => (await import("./lower-page")).LowerPage);
