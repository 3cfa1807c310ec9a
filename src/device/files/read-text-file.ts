// A chosen or dropped file as text, whatever its name. Nothing of it leaves the device. Never throws.

import { encodingOf } from "../../domain/text-encoding";

export type TextFile =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "binary" }
  /** Gone, forbidden, or a folder that does not say so. */
  | { readonly kind: "unreadable" };

/** Three hundred thousand hashes, one to a line. */
export const mostTextBytes = 20_000_000;

export async function readTextFile(file: Blob): Promise<TextFile> {
  if (file.size > mostTextBytes) return { kind: "too-large", bytes: file.size };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    // No text holds this character; pictures, videos and archives do within their first bytes.
    return text.slice(0, 65_536).includes("\0") ? { kind: "binary" } : { kind: "text", text };
  } catch {
    return { kind: "unreadable" };
  }
}
