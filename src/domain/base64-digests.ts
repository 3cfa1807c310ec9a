// 32 bytes in base64 or base64url, with and without padding. A word of 43 characters may as well be a key, a token or the
// address of a wallet: it is a digest only where it is called one or stands alone in its line.

import { lineBefore } from "./plain-text";

export type Base64Digest = {
  readonly start: number;
  readonly end: number;
  readonly hex: string;
  /** False where nothing calls it a digest. */
  readonly sure: boolean;
};

const label = /sha-?_?(?:2-)?256|digest|checksum|integrity|\bhash\b/i;
export function base64Digests(text: string): readonly Base64Digest[] {
  const found: Base64Digest[] = [];
  const header = text.slice(0, Math.min(200, Math.max(0, text.indexOf("\n"))));
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]{43,60}/g)) {
    const bytes = run.replace(/^sha-?256-/i, "");
    if (bytes.length !== 43) continue;
    const start = index + run.length - 43;
    const isPadded = text.charAt(index + run.length) === "=";
    const end = start + (isPadded ? 44 : 43);
    // A part of a token, or of something longer.
    if (/[A-Za-z0-9+/_.-]/.test(text.charAt(index - 1)) || /[\w.=+/-]/.test(text.charAt(end))) continue;
    const hex = toHex(bytes);
    // Nor digits, nor a text.
    if (hex === undefined || /^[0-9a-f]+$/i.test(bytes) || /^(?:[2-7][0-9a-f])+$/.test(hex)) continue;
    const before = lineBefore(text, start);
    const behind = text.slice(end, end + 60);
    const named = label.test(before);
    // Digits, letters of both cases: else it is a name, or a number.
    if (!named && !(/\d/.test(bytes) && /[A-Z]/.test(bytes) && /[a-z]/.test(bytes))) continue;
    const alone = /^[\s"'`>*,;]*$/.test(before) && /^[ \t\r"'`,;]*(?:\n|$)/.test(behind);
    const inColumn =
      label.test(header) && /[,;\t]["']?$/.test(before) && /^["']?(?:[,;\t\r\n]|$)/.test(behind);
    // Without 0, O, I, l and signs it may be the address of a wallet.
    const sure =
      named || inColumn || (alone && (isPadded || /[0OIl+/_-]/.test(bytes)) && !isLastLine(text, start));
    if (sure || isPadded) found.push({ start, end, hex, sure });
  }
  return found;
}

/** The line above is a longer run or ends with a dot: this is the end of a certificate, a picture, a token. */
function isLastLine(text: string, start: number): boolean {
  const above = lineBefore(text, start - lineBefore(text, start).length - 1).trimEnd();
  return /[\w+/=-]{45,}$|\.$/.test(above);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** @param text 43 characters: 256 bits and two that must be zero */
function toHex(text: string): string | undefined {
  let bits = "";
  for (const character of text.replaceAll("-", "+").replaceAll("_", "/"))
    bits += alphabet.indexOf(character).toString(2).padStart(6, "0");
  if (!bits.endsWith("00")) return undefined;
  return Array.from({ length: 64 }, (_, index) =>
    Number.parseInt(bits.slice(index * 4, index * 4 + 4), 2).toString(16),
  ).join("");
}
