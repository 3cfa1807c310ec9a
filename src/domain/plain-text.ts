// What mails, addresses, programs and pages wrap around a text is taken off, so that a hash stands there as it is: escapes,
// soft line ends, invisible characters, full-width and mathematical digits. Linear, whatever the text; lines stay lines.

/** @returns the text as a reader of hashes wants it, never for showing elsewhere */
export function plainText(text: string): string {
  let plain = text.replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n");
  if (/^Content-Transfer-Encoding: *base64/im.test(plain)) plain = plain.replaceAll(base64Part, decodedPart);
  if (plain.includes("=?"))
    plain = plain
      .replaceAll(/=\?[\w-]{1,30}\?b\?([\w+/]{4,75}={0,2})\?=/gi, (all, text: string) => textOf(text) ?? all)
      .replaceAll(/\?=[ \t]*(\n?)[ \t]+=\?[\w-]{1,30}\?q\?([^?\s]{0,75})/gi, "$2$1");
  if (plain.includes("="))
    plain = plain
      .replaceAll(/=[ \t]*\n([\w+/-]{1,42})(?![\w+/-])/g, unfoldedBase64)
      .replaceAll(/=[ \t]*\n([0-9a-fA-F]{1,66})/g, unfolded)
      .replaceAll(/(?:=[0-9A-F]{2}){1,64}/g, quoted);
  if (plain.includes("%"))
    plain = plain
      .replaceAll(/%25(?=[0-9a-fA-F]{2}(?![0-9a-fA-F]{62}(?![0-9a-fA-F])))/g, "%")
      .replaceAll(/(?:%[0-9a-fA-F]{2}){1,64}/g, decoded);
  if (plain.includes("\\"))
    plain = plain
      .replaceAll("\\/", "/")
      .replaceAll(/\bb(?:'(?:\\.|[^\\'\n]){32,128}'|"(?:\\.|[^\\"\n]){32,128}")/g, pythonBytes)
      .replaceAll(/(?:\\{1,2}x[0-9a-fA-F]{2}){1,64}/g, decoded)
      .replaceAll(/\\{1,2}u\{?([0-9a-fA-F]{4})\}?/g, (all, code: string, at: number, whole: string) =>
        digitsBehind(whole, at + all.length) + 4 === 64 ? all : character(Number.parseInt(code, 16)),
      );
  if (plain.includes("&"))
    plain = plain
      .replaceAll(/&#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}));/g, (_, decimal?: string, hex?: string) =>
        character(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)),
      )
      .replaceAll(/&(?:shy|zwn?j|lrm|rlm|ZeroWidthSpace|NoBreak);/g, "")
      .replaceAll(/&(?:quot|nbsp|apos|colon|Tab);/g, " ");
  if (plain.includes("<"))
    plain = plain
      .replaceAll(/<br ?\/?>(\n?)/gi, (_, end: string) => end || softEnd)
      .replaceAll(
        /(?<=[0-9a-f])(?:<\/?(?:wbr|span|font|mark|b|i|u|em|strong|code|tt|a)\b[^<>]{0,300}>)+(?=[0-9a-f])/gi,
        "",
      );
  plain = plain
    .replaceAll(/\u001b\[[0-9;]{0,20}[A-Za-z]/g, "")
    .replaceAll(/\(byte\) ?/gi, "")
    .replaceAll(/\b0x(?=[0-9a-f]\b)/gi, "0x0")
    .replaceAll(decimals, decimalBytes);
  // Of ASCII alone there is nothing else to take off.
  if (!/[^\0-\x7f]/.test(plain)) return plain;
  return plain
    .replaceAll(/[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ea\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu, (wide) =>
      wide.normalize("NFKC"),
    )
    .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf)
    .replaceAll(/[\u2010-\u2015\u2212\ufe63]/g, "-")
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, "");
}

/** The end of a line that is none in the text: counted by nobody. */
export const softEnd = "\u2028\n";

const base64Part =
  /^Content-Transfer-Encoding: *base64 *\n(?:[\w-]+:.*\n|[ \t]+\S.*\n){0,20}\n((?:[\w+/=]{1,100}\n?)+)/gim;

function decodedPart(all: string, body: string): string {
  const text = textOf(body.replaceAll("\n", ""));
  return text === undefined
    ? all
    : text.replaceAll(/\r\n?|\n/g, softEnd) + "\n".repeat(body.split("\n").length - 1);
}

/** What base64 says, where that is a text. */
function textOf(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const text = new TextDecoder("utf-8").decode(bytes);
    return /[\0-\x08]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** 32 bytes as Python shows them: letters and signs as they are. */
function pythonBytes(all: string): string {
  const shown = all.slice(2, -1).match(/\\x[0-9a-f]{2}|\\?./g) ?? [];
  const named: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13 };
  const bytes = shown.map((one) =>
    one.length === 4
      ? Number.parseInt(one.slice(2), 16)
      : ((one.length === 2 ? named[one.charAt(1)] : undefined) ?? one.charCodeAt(one.length - 1)),
  );
  const isText = shown.filter((one) => one.length === 4).length < 8;
  return bytes.length !== 32 || isText ? all : `b'${byteList(bytes)}'`;
}

/** 32 numbers of one byte each, in brackets or alone. */
const decimals =
  /([[{(]\s{0,20}|^\s{0,20})(-?\d{1,3}(?:(?:,\s{0,20}|\s{1,20})-?\d{1,3}){31})(?=,?\s{0,20}(?:[\])}]|$))/g;

function decimalBytes(all: string, before: string, list: string, at: number, whole: string): string {
  const bytes = list.split(/[,\s]+/).map(Number);
  const isAlone = whole.length < all.length + 10;
  const isNamed = /sha-?_?(?:2-)?256|digest|checksum|hash/i.test(whole.slice(Math.max(0, at - 60), at));
  if (
    !(isAlone || isNamed) ||
    bytes.some((byte) => byte < -128 || byte > 255) ||
    bytes.every((byte) => (byte & 255) < 100)
  )
    return all;
  return before + byteList(bytes) + "\n".repeat(list.split("\n").length - 1);
}

function byteList(bytes: readonly number[]): string {
  return bytes.map((byte) => `0x${(byte & 255).toString(16).padStart(2, "0")}`).join(", ");
}

/** Digits of every script stand ten in a row, the zero first. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** How many hex digits stand there, up to 65. */
function digitsBehind(text: string, from: number): number {
  let end = from;
  while (end < from + 65 && isHex(text.charCodeAt(end))) end++;
  return end - from;
}

function digitsBefore(text: string, to: number): number {
  let start = to;
  while (start > to - 67 && isHex(text.charCodeAt(start - 1))) start--;
  return to - start;
}

export function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102 && code < 128);
}

/** A soft line end of quoted-printable mail, where what it parts makes a hash; the line ends behind it instead. */
function unfolded(all: string, behind: string, at: number, whole: string): string {
  const digits = digitsBefore(whole, at) + behind.length;
  const behindEscape = digits === 66 && whole.charAt(at - digitsBefore(whole, at) - 1) === "=";
  return digits === 64 || behindEscape ? `${behind}${all.includes("\n") ? "\n" : ""}` : all;
}

function unfoldedBase64(all: string, behind: string, at: number, whole: string): string {
  const before =
    /(?:=3D|sha-?256-|[^\w+/-]|^)([\w+/-]{1,42})$/i.exec(whole.slice(Math.max(0, at - 60), at))?.[1] ?? "";
  if (before.length + behind.length !== 43 || /^[0-9a-f]*$/i.test(before + behind)) return all;
  return `${behind}${/^(?:=3D|=)/.exec(whole.slice(at + all.length))?.[0] ?? ""}\n`;
}

/** `=3D` before a hash, before a first pair of digits and behind base64; bytes above ASCII anywhere. */
function quoted(all: string, at: number, whole: string): string {
  const behind = digitsBehind(whole, at + all.length);
  const isSign = all.length === 3 && /^=(?:3D|20|09|22|27|3A)$/.test(all);
  if (behind === 64 || /^(?:=[89A-F][0-9A-F]){2,4}$/.test(all))
    return behind + 2 === 64 ? all : bytesText(all);
  const beforePair = isSign && behind === 2 && /[:\- ]/.test(whole.charAt(at + all.length + 2));
  const behindBase64 =
    all === "=3D" && behind === 0 && /[\w+/-]{43}$/.test(whole.slice(Math.max(0, at - 43), at));
  const beforeBase64 = all === "=3D" && /^[\w+/-]{43}(?:=|$)/.test(whole.slice(at + 3, at + 47));
  return beforePair || behindBase64 || beforeBase64 ? bytesText(all) : all;
}

/** Bytes written as `%e2%80%8b` or `\xe2\x80\x8b`. What only looks like one, because a hash begins there, stays. */
function decoded(all: string, at: number, whole: string): string {
  const size = all.startsWith("%") ? 3 : all.startsWith("\\\\") ? 5 : 4;
  if (digitsBehind(whole, at + all.length) + 2 === 64) {
    const kept = all.slice(-size);
    return all.length === size ? all : bytesText(all.slice(0, -size)) + kept;
  }
  // A digest as a program writes bytes: a list of them.
  if (all.length / size >= 8) return all.replaceAll(/(?:%|\\{1,2}x)(..)/g, "0x$1, ");
  return bytesText(all);
}

function bytesText(escapes: string): string {
  const bytes = Array.from(escapes.matchAll(/(?:[%=]|x)(..)/g), ([, pair = ""]) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(Uint8Array.from(bytes))
      .replaceAll(/[\r\n]/g, " ");
  } catch {
    return " ";
  }
}

function character(code: number): string {
  if (code > 0x10ffff || code === 10 || code === 13) return " ";
  return String.fromCodePoint(code);
}

/** What stands before it in its line, the last 200 characters at most. */
export function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), Math.max(0, at));
  return before.slice(before.lastIndexOf("\n") + 1);
}
