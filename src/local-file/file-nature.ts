// What a file seems to be, by its first bytes and never by its name: decides who opens it. A guess with consequences for
// words only: whatever nobody else opens is hashed.

export type FileNature = "video" | "json" | "html" | "other";

/** Enough for the marks of every container below, and for a byte order mark and spaces before a text's first character. */
const mostBytes = 512;

/** Rejects when the file cannot be read. */
export async function natureOf(file: File): Promise<FileNature> {
  return natureOfBytes(new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()));
}

/** @param bytes the file's first, up to 512 */
export function natureOfBytes(bytes: Uint8Array): FileNature {
  // One character per byte, so that positions are the file's.
  const text = String.fromCharCode(...bytes.subarray(0, mostBytes));
  if (videoMarks.some((mark) => mark.test(text))) return "video";
  const start = text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^[{[]/.test(start)) return "json";
  return /^<(?:!doctype html|html)\b/i.test(start) ? "html" : "other";
}

/** https://mimesniff.spec.whatwg.org/#matching-an-audio-or-video-type-pattern, and what else cameras and recorders write. */
const videoMarks: readonly RegExp[] = [
  // MP4, MOV, 3GP: a first box of one of these types
  /^[\s\S]{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)/,
  // WebM, Matroska
  /^\x1a\x45\u00df\u00a3/,
  /^RIFF[\s\S]{4}AVI /,
  /^OggS\0/,
  /^FLV\x01/,
  // MPEG program stream and elementary video
  /^\0\0\x01[\u00ba\u00b3]/,
  // MPEG transport stream, plain and as cameras write it: a mark every 188 or 192 bytes
  /^G[\s\S]{187}G/,
  /^[\s\S]{4}G[\s\S]{191}G/,
  // Windows Media
  /^\x30\x26\u00b2\x75\u008e\x66\u00cf\x11/,
];
