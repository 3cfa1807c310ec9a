// What a file seems to be, by its first bytes and never by its name: decides who opens it. A guess with consequences for
// words only: whatever nobody else opens is hashed, a text only after a question.

import { encodingOf } from "../../domain/text-encoding";

export type FileNature = "video" | "json" | "html" | "text" | "other";

/** Enough for the marks of every container below, and to tell a text, which has no control characters, from anything else. */
const mostBytes = 4_096;

/** Rejects when the file cannot be read. */
export async function natureOf(file: File): Promise<FileNature> {
  return natureOfBytes(new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()));
}

/** @param bytes the file's first, up to 4,096 */
export function natureOfBytes(bytes: Uint8Array): FileNature {
  const head = bytes.subarray(0, mostBytes);
  // A character of which only the beginning is there waits for its rest.
  const text = new TextDecoder(encodingOf(head)).decode(head, { stream: true });
  if (isText(text)) return textNature(text);
  // One character per byte, so that positions are the file's.
  const marks = String.fromCharCode(...head);
  return videoMarks.some((mark) => mark.test(marks)) ? "video" : textNature(text, "other");
}

function textNature(text: string, otherwise: "text" | "other" = "text"): FileNature {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return "json";
  return /^<(?:!doctype html|html)\b/i.test(start) ? "html" : otherwise;
}

/** Older encodings than UTF-8 leave some letters unread. */
function isText(text: string): boolean {
  if (text.trim() === "" || /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text)) return false;
  return text.length - text.replaceAll("\ufffd", "").length <= text.length / 10;
}

/** By its name somebody calls it a video, whatever is in it. */
export function isNamedVideo(name: string): boolean {
  return /\.(?:mp4|m4v|mov|qt|avi|mkv|webm|wmv|mpe?g|3gp|m?ts|m2ts|flv|ogv|mxf|vob)$/i.test(name);
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
