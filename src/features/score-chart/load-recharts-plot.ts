// Recharts weighs more than the rest of the page: it arrives on its own, after the verdict.

import { createChunk } from "../../ui/chunk";

export const rechartsPlot = createChunk(async () => (await import("./recharts-plot")).RechartsPlot);
