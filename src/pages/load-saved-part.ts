// What is said of a result that was opened from a file arrives with the first one.

import { createChunk } from "../ui/chunk";

export const savedPart = createChunk(async () => (await import("./saved-part")).SavedPart);
