// What people paste is either a whole SHA-256 or is told what it is; nothing is cut out of something longer.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./any-text-for-test";
import { parsePastedHash } from "./found-hashes";
import { isVideoHash } from "./video-hash";

fc.configureGlobal({ seed: 1 });

const hash = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";
const other = "b".repeat(64);

describe("a pasted hash is found", () => {
  it.each([
    ["plain", hash],
    ["with spaces and line ends around it", `  ${hash}\r\n`],
    ["in upper case", hash.toUpperCase()],
    ["in double quotes", `"${hash}"`],
    ["in typographic quotes", `“${hash}”`],
    ["behind sha256:", `sha256:${hash}`],
    ["behind SHA-256 and spaces", `SHA-256:  ${hash}`],
    ["behind 0x", `0x${hash}`],
    ["wrapped over two lines", `${hash.slice(0, 40)}\n${hash.slice(40)}`],
    ["in groups of eight", hash.replaceAll(/(.{8})/g, "$1 ")],
    ["as sha256sum prints it", `${hash}  holiday-2026.mp4`],
    ["as shasum --tag prints it", `SHA256 (deadbeef.mp4) = ${hash}`],
    ["in a result link", `https://framewise.example/video/${hash}?threshold=0.65#top`],
    ["in an API address", `https://backend.example/api/classification_video/${hash}`],
    ["in a batch address", `https://b.example/api/classifications_video?identifiers%5B%5D=${hash}`],
    ["between encoded quotes", `https://b.example/?q=%22${hash}%22`],
    ["twice the same", `${hash}, ${hash.toUpperCase()}`],
    ["behind a byte order mark and a zero width space", `\ufeff\u200b${hash}`],
  ])("%s", (_, text) => {
    expect(parsePastedHash(text)).toMatchObject({ kind: "hash", hash });
  });
});

describe("anything else is told what it is", () => {
  it.each([
    ["nothing", "  \n ", { kind: "empty" }],
    ["an MD5", "a".repeat(32), { kind: "wrong-length", digits: 32, algorithm: "MD5" }],
    ["a SHA-1", "a".repeat(40), { kind: "wrong-length", digits: 40, algorithm: "SHA-1" }],
    [
      "a SHA-512, not a hash inside one",
      "a".repeat(128),
      { kind: "wrong-length", digits: 128, algorithm: "SHA-512" },
    ],
    ["one digit short", "a".repeat(63), { kind: "wrong-length", digits: 63, algorithm: undefined }],
    ["one digit long", "a".repeat(65), { kind: "wrong-length", digits: 65, algorithm: undefined }],
    ["a few digits", "abc", { kind: "wrong-length", digits: 3, algorithm: undefined }],
    ["the letter o for a zero", `o${"a".repeat(63)}`, { kind: "not-hex", character: "o", position: 1 }],

    ["two different hashes", `${hash} ${other}`, { kind: "several", hashes: [hash, other] }],
    [
      "parts",
      hash.replaceAll(/(.{8})/g, "$1\n"),
      { kind: "parts", digits: Array.from({ length: 8 }, () => 8) },
    ],
    [
      "what is no algorithm over lines",
      "aa bb cc dd\n".repeat(12),
      { kind: "wrong-length", digits: 96, algorithm: undefined },
    ],
    [
      "a sign for a letter",
      `${hash.slice(0, 20)}🙂${hash.slice(21)}`,
      { kind: "not-hex", character: "🙂", position: 21 },
    ],
    ["words", "holiday video", { kind: "no-hash" }],
    ["a script", "<script>alert(1)</script>", { kind: "no-hash" }],
  ])("%s", (_, text, expected) => {
    expect(parsePastedHash(text)).toEqual(expected);
  });
});

/** What hashes are written with, and what spoils them. */
const nearHash = fc.constantFrom(..."0123456789abcdefABCDEFgoxyz :%\"'\n=+/-.\u200b\ufeff");

it("never throws, and whatever it calls a hash is one", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: nearHash, maxLength: 140 })), (text) => {
      const pasted = parsePastedHash(text);
      if (pasted.kind === "hash") expect(isVideoHash(pasted.hash)).toBe(true);
    }),
  );
});

it("finds a hash between any two texts that do not continue it", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
  const around = fc.string({ unit: fc.constantFrom(..." \n\t\"'/:?=&#.,;()<>") });
  fc.assert(
    fc.property(digits, around, around, (found, before, after) => {
      expect(parsePastedHash(before + found + after)).toEqual({ kind: "hash", hash: found });
    }),
  );
});
