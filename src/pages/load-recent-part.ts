// The list of recent look-ups arrives where there are any.

import { createChunk } from "../ui/chunk";

export const recentPart = createChunk(async () => (await import("./recent-part")).RecentPart);
