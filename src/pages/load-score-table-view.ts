// The table of scores arrives when its tab is chosen.

import { createChunk } from "../ui/chunk";

export const scoreTableView = createChunk(
  async () => (await import("../features/score-table-view")).ScoreTableView,
);
