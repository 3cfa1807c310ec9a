// What says that a result is not finished arrives with the first that is not.

import { createChunk } from "../ui/chunk";

export const pendingPart = createChunk(async () => (await import("./pending-part")).PendingPart);
