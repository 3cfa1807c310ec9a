// What is known about one frame arrives when a frame is selected.

import { createChunk } from "../ui/chunk";

export const framePanel = createChunk(async () => (await import("../features/frame-panel")).FramePanel);
