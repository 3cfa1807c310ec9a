// The tree arrives when it is opened.

import { createChunk } from "../../ui/chunk";

export const rawPanel = createChunk(async () => (await import("./raw-panel")).RawPanel);
