// What says that an answer was kept arrives with the first that was; and when there is time, so that it is there without a
// network.

import { createChunk } from "../ui/chunk";

export const keptPart = createChunk(async () => (await import("./kept-part")).KeptPart);
