// What a file of this device needs arrives with the first one.

import { createChunk } from "../ui/chunk";

export const fileDoor = createChunk(async () => (await import("./file-door")).FileDoor);
