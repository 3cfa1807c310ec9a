// What only newer answers hold arrives with the first of them.

import { createChunk } from "../ui/chunk";

export const newerDetails = createChunk(async () => (await import("./newer-details")).NewerDetails);
