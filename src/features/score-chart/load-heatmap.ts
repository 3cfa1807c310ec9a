// The heatmap arrives when somebody asks for it.

import { createChunk } from "../../ui/chunk";

export const heatmap = createChunk(async () => (await import("./heatmap")).Heatmap);
