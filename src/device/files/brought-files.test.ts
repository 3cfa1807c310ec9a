// Rule: every file of a drop is found, folders are known by name, and what is no file is left alone.
import { expect, it } from "vitest";
import { readDrop, type DroppedItem } from "./brought-files";

const fileItem = (file: File): DroppedItem => ({
  kind: "file",
  getAsFile: () => file,
  webkitGetAsEntry: () => ({ name: file.name, isDirectory: false }),
});

const a = new File(["a"], "a.mp4");
const b = new File(["b"], "b.mp4");

it("takes files in their order", () => {
  expect(readDrop([fileItem(a), fileItem(b)])).toEqual({ files: [a, b], folders: [] });
});

it("knows a folder from a file, though the browser hands one over for it", () => {
  const folder: DroppedItem = {
    ...fileItem(a),
    webkitGetAsEntry: () => ({ name: "clips", isDirectory: true }),
  };
  expect(readDrop([folder, fileItem(b)])).toEqual({ files: [b], folders: ["clips"] });
});

it("takes a file that comes without an entry, and leaves texts and what is not handed over", () => {
  const text: DroppedItem = { kind: "string", getAsFile: () => null, webkitGetAsEntry: () => null };
  const withheld: DroppedItem = { kind: "file", getAsFile: () => null, webkitGetAsEntry: () => null };
  expect(readDrop([text, withheld, { ...fileItem(a), webkitGetAsEntry: () => null }])).toEqual({
    files: [a],
    folders: [],
  });
  expect(readDrop([text])).toEqual({ files: [], folders: [] });
});
