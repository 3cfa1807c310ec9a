// A chosen file as the text of a list, or the sentence about why it is none.

import { mostTextBytes, readTextFile } from "../../../device/files/read-text-file";
import type { ListText } from "./given-list";
import { visibleText } from "../../../words/visible-text";

export async function readListFile(file: File): Promise<ListText> {
  const read = await readTextFile(file);
  if (read.kind === "text") return { kind: "text", text: read.text, source: file.name };
  return { kind: "refused", reason: textFileWords(read.kind, file.name, mostTextBytes) };
}

export function textFileWords(
  kind: "too-large" | "binary" | "unreadable",
  fileName: string,
  mostBytes: number,
): string {
  const name = `“${visibleText(fileName.length > 80 ? `${fileName.slice(0, 79)}…` : fileName)}”`;
  switch (kind) {
    case "too-large":
      return `${name} has more than ${mostBytes / 1_000_000} MB, more than a list needs. Split it, or paste the part with the hashes.`;
    case "binary":
      return `${name} is no text, so there are no hashes to find in it. Choose a text, a CSV or a JSON file.`;
    case "unreadable":
      return `${name} could not be read: it may be a folder, or gone, or not allowed. Choose it again, or paste its text.`;
  }
}
