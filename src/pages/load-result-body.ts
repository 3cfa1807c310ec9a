// What stands under the headline arrives on its own, so that the verdict waits for nothing else.

import { createChunk } from "../ui/chunk";

export const resultBody = createChunk(async () => (await import("./result-body")).ResultBody);
