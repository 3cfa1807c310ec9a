// Rule: who opens a file is decided by its first bytes, never by its name.
import fc from "fast-check";
import { expect, it } from "vitest";
import { natureOf, natureOfBytes } from "./file-nature";

fc.configureGlobal({ seed: 1, numRuns: 200 });

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : [...part])));
const zeros = (n: number) => Array.from({ length: n }, () => 0);

it.each([
  ["an MP4", bytes([0, 0, 0, 24], "ftypisom")],
  ["a MOV of an old camera", bytes([0, 0, 0, 8], "wide", [0, 1, 2, 3], "mdat")],
  ["a WebM", bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f])],
  ["an AVI", bytes("RIFF", [1, 2, 3, 4], "AVI LIST")],
  ["an Ogg", bytes("OggS", [0, 2])],
  ["an FLV", bytes("FLV", [1, 5])],
  ["an MPEG-PS", bytes([0, 0, 1, 0xba, 0x44])],
  ["an MPEG-TS", bytes("G", zeros(187), "G")],
  ["an MPEG-TS of a camera", bytes(zeros(4), "G", zeros(191), "G")],
  ["a WMV", bytes([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11])],
])("%s is a video", (_, head) => {
  expect(natureOfBytes(head)).toBe("video");
});

it.each([
  ["an object", '{"a":1}', "json"],
  ["a list after a byte order mark and spaces", "\ufeff \r\n[1]", "json"],
  ["a page", "<!DOCTYPE html><html>", "html"],
  ["a page without a type", "\n<HTML lang=en>", "html"],
  ["other markup", "<svg>", "text"],
  ["a WAV", "RIFF\u0001\u0001\u0001\u0001WAVE", "other"],
  ["a text", "Games are fun", "text"],
  ["a text that reads like a box", "The free list", "text"],
  ["nothing", "", "other"],
])("%s is told from one", (_, text, nature) => {
  expect(natureOfBytes(bytes(text))).toBe(nature);
});

it("a name changes nothing, and only the first bytes are read", async () => {
  const file = new File([bytes("{}"), new Uint8Array(10_000)], "holiday.mp4", { type: "video/mp4" });
  expect(await natureOf(file)).toBe("json");
});

it("any bytes have a nature", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (head) => {
      expect(["video", "json", "html", "text", "other"]).toContain(natureOfBytes(head));
    }),
  );
});
