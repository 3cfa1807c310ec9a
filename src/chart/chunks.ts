// The pieces of the chart that arrive late.

import { createChunk } from "../ui/chunk";

export const heatmap = createChunk(async () => (await import("./heatmap")).Heatmap);
export const rechartsPlot = createChunk(async () => (await import("./recharts-plot")).RechartsPlot);
