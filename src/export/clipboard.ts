// The clipboard, where a browser has one: plain http has none, and a person may have refused it. Whoever calls shows the text
// to be copied by hand then; nothing here is ever lost silently.

export type CopyOutcome = "copied" | "withheld";

export async function copyText(text: string): Promise<CopyOutcome> {
  return written(async (clipboard) => clipboard.writeText(text));
}

/** Plain text for where only that can be pasted, rich text for the rest; plain alone where a browser knows no rich text. */
export async function copyRichText(text: string, html: string): Promise<CopyOutcome> {
  const rich = await copyParts({
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  });
  return rich === "copied" ? rich : copyText(text);
}

/** @param parts by media type; a promise keeps the person's gesture alive while it is worked on */
export async function copyParts(parts: Readonly<Record<string, Blob | Promise<Blob>>>): Promise<CopyOutcome> {
  if (typeof ClipboardItem !== "function") return "withheld";
  return written(async (clipboard) => clipboard.write([new ClipboardItem({ ...parts })]));
}

async function written(write: (clipboard: Clipboard) => Promise<void>): Promise<CopyOutcome> {
  // Plain http has no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return "withheld";
  try {
    await write(clipboard);
    return "copied";
  } catch {
    return "withheld";
  }
}
