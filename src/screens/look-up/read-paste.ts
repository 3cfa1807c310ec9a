// What reads any spelling of a hash; 64 digits alone need none of it.

import { parsePastedHash } from "../../domain/found-hashes";
import { conversionWords, pastedHashWords } from "../../words/hash-words";
import type { ReadPaste } from "./hash-search";

export const readPaste: ReadPaste = async (text, find) => {
  const pasted = parsePastedHash(text, await find(text));
  if (pasted.kind === "hash")
    return { hash: pasted.hash, said: pasted.from === undefined ? undefined : conversionWords[pasted.from] };
  return { wrong: pastedHashWords(pasted), hashes: pasted.kind === "several" ? pasted.hashes : undefined };
};
