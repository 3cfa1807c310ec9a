// Any text file is read, in the encodings that lists come in; what is no text is told apart.
import { expect, it } from "vitest";
import { mostTextBytes, readTextFile } from "./read-text-file";

const utf16 = (text: string, swap: boolean): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`, (character) => {
      const code = character.charCodeAt(0);
      return swap ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }).flat(),
  );

it.each<readonly [string, BlobPart]>([
  ["UTF-8", "aé,b"],
  ["UTF-8 with a byte order mark", "\ufeffaé,b"],
  ["UTF-16, little endian, as PowerShell writes it", utf16("aé,b", false)],
  ["UTF-16, big endian", utf16("aé,b", true)],
])("%s is text", async (_, part) => {
  expect(await readTextFile(new Blob([part]))).toEqual({ kind: "text", text: "aé,b" });
});

it("an empty file is an empty text", async () => {
  expect(await readTextFile(new Blob([]))).toEqual({ kind: "text", text: "" });
});

it("a video is no text", async () => {
  const head = Uint8Array.from([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d]);
  expect(await readTextFile(new Blob([head]))).toEqual({ kind: "binary" });
});

it("a file above the limit is not read at all", async () => {
  const huge = new Blob(["a".repeat(1_000)]);
  Object.defineProperty(huge, "size", { value: mostTextBytes + 1 });
  expect(await readTextFile(huge)).toEqual({ kind: "too-large", bytes: mostTextBytes + 1 });
});

it("a file that is gone is said", async () => {
  const gone = new Blob(["a"]);
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  expect(await readTextFile(gone)).toEqual({ kind: "unreadable" });
});
