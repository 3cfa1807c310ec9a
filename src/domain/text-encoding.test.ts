// The rule: a text is read in the encoding that its bytes show, and bytes that show none are UTF-8.
import { expect, it } from "vitest";
import { encodingOf } from "./text-encoding";

const utf16 = (text: string) => [...Buffer.from(text, "utf16le")];
const swapped = (text: string) => [...Buffer.from(text, "utf16le").swap16()];

it.each<readonly [string, ReturnType<typeof encodingOf>, readonly number[]]>([
  ["nothing", "utf-8", []],
  ["one byte", "utf-8", [0x61]],
  ["a zero", "utf-8", [0]],
  ["ASCII", "utf-8", [...Buffer.from("aé,b")]],
  ["UTF-8 with its mark", "utf-8", [0xef, 0xbb, 0xbf, 0x61]],
  ["Latin-1", "utf-8", [...Buffer.from("größe für é", "latin1")]],
  ["UTF-16 with its mark", "utf-16le", [0xff, 0xfe, ...utf16("a")]],
  ["UTF-16, big end first, with its mark", "utf-16be", [0xfe, 0xff, ...swapped("a")]],
  ["UTF-16 without a mark", "utf-16le", utf16("ee9a  a.mp4\r\n")],
  ["UTF-16, big end first, without a mark", "utf-16be", swapped("ee9a  a.mp4\r\n")],
  ["UTF-16 of which half a character is there", "utf-16le", [...utf16("ee9a  a.mp4"), 0x61]],
  ["UTF-16, big end first, of which half a character is there", "utf-16be", [...swapped("ee9a  a.mp4"), 0]],
  ["UTF-16 with some names of another script", "utf-16le", utf16(`${"ee9a".repeat(16)} видео.mp4`)],
  ["the head of an MP4", "utf-8", [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d]],
  ["sound of 16 bits, with zeros on both sides", "utf-8", Array.from({ length: 64 }, (_, n) => n % 4 && 7)],
])("%s is %s", (_, encoding, bytes) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(encoding);
});

it("only the beginning is looked at", () => {
  const bytes = new Uint8Array(2_000_000).fill(0x61);
  bytes.fill(0, 1_000_000);
  expect(encodingOf(bytes)).toBe("utf-8");
});
