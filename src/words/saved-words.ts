// What is said about a result that was opened from a file, and about files that could not be.

import type { SavedFile } from "../domain/saved-file";
import type { FileFailureWords } from "./file-words";
import { byteText } from "./format";
import { namePhrase, sentence, type Sentence } from "./phrase";
import { visibleText } from "./visible-text";

/** Which file it is, and whether its answer is the one that was saved. */
export function savedFileWords({ fileName, known, digestFits }: SavedFile): Sentence {
  const file = sentence("This is a saved file, ", namePhrase(fileName), ". ");
  if (known === undefined)
    return sentence(
      file,
      "It is a plain answer: it does not say when it was fetched, or from which backend.",
    );
  const by = `Saved by Framewise ${visibleText(known.appVersion)}. `;
  if (digestFits === undefined)
    return sentence(file, by, "Whether its answer is still the one that was saved cannot be checked here.");
  return digestFits
    ? sentence(file, by, "Its answer is the one that was saved: its SHA-256 fits.")
    : sentence(
        file,
        by,
        { kind: "strong", text: "Its answer was changed after it was saved:" },
        " its SHA-256 does not fit.",
      );
}

export const savedNextWords =
  "No backend was asked. Reloading the page looks the video up instead; to see the file again, open it again.";

/** Why a file was not opened, in one sentence or two. */
export function evidenceFaultWords(fault: EvidenceFaultFacts, fileName: string): string {
  const file = `“${visibleText(fileName)}”`;
  switch (fault.kind) {
    case "too-large":
      return `${file} has ${byteText(fault.bytes)}, more than a browser can open at once.`;
    case "not-ours":
      return fault.isPage
        ? `${file} is a web page, but not one that Framewise saved. Nothing of it was run.`
        : `${file} holds neither a saved result nor an answer of a backend.`;
    case "newer":
      return `${file} was saved by a newer Framewise (version ${fault.version} of its format). Reloading the page may bring one that can read it.`;
    case "damaged":
      return `${file} was saved by Framewise, but is cut off or damaged inside. Another copy of it may be whole.`;
    case "no-hash":
      return `${file} names no hash, so there is no address under which it could be shown.`;
    case "not-a-result":
      return `${file} can be read, but holds no result that could be shown.`;
    case "unreadable":
      return `${file} could not be read. It may have been moved, or changed while it was read.`;
  }
}

/** For the dialog about a file. @param why as above */
export function notOpenedWords(why: string): FileFailureWords {
  return {
    heading: "The file was not opened",
    what: why,
    meaning:
      "Framewise opens results that it saved itself, as page or as JSON, and answers of a backend saved as JSON. A video is opened by its hash.",
    steps: ["choose-file"],
  };
}

export const openerMissingWords =
  "The part of Framewise that opens files did not arrive. Perhaps Framewise was just updated: reload the page, then open it again.";

/** What went wrong, as facts. */
export type EvidenceFaultFacts =
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "not-ours"; readonly isPage: boolean }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" | "no-hash" | "not-a-result" | "unreadable" };
