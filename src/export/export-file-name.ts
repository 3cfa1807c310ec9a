// The names of files that leave: which video, which hash, what is inside. Safe on every system whatever an answer calls its
// file: no separators, no reserved names, no marks that turn text around, and short enough for every file system.

/** Some systems allow 143 bytes (encrypted ones), most 255; what stands around the name takes up to 60. */
const mostNameBytes = 72;

/**
 * "framewise-video.mp4-ee9ac46c-scores.csv".
 * @param name of the video as the answer gives it, however hostile
 * @param what the file holds, in our words: lower-case letters and hyphens
 * @param ending without a stop in front, ours as well
 */
export function exportFileName(
  { name, hash }: { readonly name: string | undefined; readonly hash: string },
  what: string,
  ending: string,
): string {
  const safe = name === undefined ? "" : safeName(name);
  return `framewise-${safe === "" ? "" : `${safe}-`}${hash.slice(0, 8)}-${what}.${ending}`;
}

/**
 * Letters, digits and marks of every script and a few signs; each run of anything else, or of what is not seen, becomes one hyphen. Our own word
 * stands before it and our own ending after it, so that no reserved name (CON, NUL) and no stop or space at an end remains.
 */
function safeName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/(?:[^\p{L}\p{N}\p{M}._()]|\p{Default_Ignorable_Code_Point})+/gu, "-")
    .replaceAll(/\.{2,}/g, ".");
  return firstBytes(plain, mostNameBytes).replaceAll(/^[-._]+|[-._]+$/g, "");
}

/** As many whole characters as fit. */
function firstBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
