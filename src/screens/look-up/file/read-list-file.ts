// A chosen file as the text of a list, or the sentence about why it is none.

import type { ListText } from "./given-list";
import { mostTextBytes, readTextFile } from "../../../device/files/read-text-file";
import { textFileWords } from "./text-file-words";

export async function readListFile(file: File): Promise<ListText> {
  const read = await readTextFile(file);
  if (read.kind === "text") return { kind: "text", text: read.text, source: file.name };
  return { kind: "refused", reason: textFileWords(read.kind, file.name, mostTextBytes) };
}
