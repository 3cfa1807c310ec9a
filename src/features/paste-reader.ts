// What reads any spelling of a hash arrives when the box is used: 64 digits alone need none of it.

import { createChunk } from "../ui/chunk";

export const pasteReader = createChunk(async () => {
  const [{ parsePastedHash }, words] = await Promise.all([
    import("../domain/found-hashes"),
    import("../words/hash-words"),
  ]);
  return { parsePastedHash, ...words };
});
