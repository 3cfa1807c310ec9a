// Whatever goes wrong with a file is said with its name and a next step; a reading is said in sizes that people know.
import { describe, expect, it } from "vitest";
import type { FileFailure, FileFailureKind } from "../domain/file-failure";
import {
  bestEffortWords,
  chooseOneWords,
  clockText,
  fileFailureWords,
  pictureFailureWords,
  readingText,
  staysHereWords,
} from "./file-words";

const name = "holiday.mp4";
const failures: { readonly [Kind in FileFailureKind]: Extract<FileFailure, { kind: Kind }> } = {
  "no-file": { kind: "no-file" },
  folder: { kind: "folder", name },
  empty: { kind: "empty", name },
  vanished: { kind: "vanished", name },
  changed: { kind: "changed", name, bytes: 412_000_000 },
  unreadable: { kind: "unreadable", name },
  "no-hasher": { kind: "no-hasher", name },
  "hasher-stopped": { kind: "hasher-stopped", name, bytes: 999 },
};

describe.each(Object.values(failures).map((failure) => [failure.kind, failure] as const))(
  "%s",
  (_, failure) => {
    const words = fileFailureWords(failure);

    it("has a heading, sentences and a next step", () => {
      expect(words.heading).toMatch(/^[A-Z][^.]+$/);
      for (const text of [words.what, words.meaning]) {
        expect(text).toMatch(/^[A-Z“].*[^.]\.$/);
        expect(text).not.toMatch(/undefined|NaN| {2}/);
      }
      expect(words.steps.length).toBeGreaterThan(0);
    });

    it("names the file where there is one", () => {
      if ("name" in failure) expect(words.what).toContain("“holiday.mp4”");
    });
  },
);

it("says how far it came, and whether it had begun", () => {
  expect(fileFailureWords(failures.changed).what).toBe(
    "“holiday.mp4” changed while it was read, after 412 MB.",
  );
  expect(fileFailureWords({ ...failures.changed, bytes: 0 }).what).toBe(
    "“holiday.mp4” is not the file any more that was chosen.",
  );
});

it("shows a name that would turn a sentence around, and shortens an endless one", () => {
  expect(fileFailureWords({ kind: "folder", name: "a\u202egpj" }).what).toContain("“a\\u202egpj”");
  expect(fileFailureWords({ kind: "folder", name: "x".repeat(300) }).what.length).toBeLessThan(120);
});

it.each([
  [undefined, undefined, "412 MB of 1.1 GB"],
  [205e6, 3.2, "412 MB of 1.1 GB · 205 MB a second · about 4 s left"],
  [205e6, 0, "412 MB of 1.1 GB · 205 MB a second · almost done"],
  [5e6, 132, "412 MB of 1.1 GB · 5.0 MB a second · about 2 min left"],
])("a reading at %s bytes a second with %s seconds left", (bytesPerSecond, secondsLeft, text) => {
  expect(readingText(412e6, 1.1e9, { bytesPerSecond, secondsLeft })).toBe(text);
});

it.each([
  [7.9, "0:07"],
  [60, "1:00"],
  [3_723, "1:02:03"],
])("%d s are %s", (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

it("says where the file stays and what a missing result may mean", () => {
  expect(staysHereWords("the sample backend")).toBe(
    "The file never leaves this device. Its hash is computed here, and only the hash is sent to the sample backend.",
  );
  expect(bestEffortWords("a.mp4")).toContain("best effort: “a.mp4” was hashed here");
});

it.each(["not-playable", "no-picture", "no-length", "gone"] as const)("no pictures: %s", (failure) => {
  expect(pictureFailureWords(failure, "a.mp4")).toMatch(/“a\.mp4”.*\.$/);
});

it("several files at once: none is read, and folders are counted out", () => {
  expect(chooseOneWords(0)).toBe("A look-up takes one of them. Which one? Nothing has been read yet.");
  expect(chooseOneWords(1)).toMatch(/yet\. A folder is left out\.$/);
  expect(chooseOneWords(3)).toMatch(/yet\. 3 folders are left out\.$/);
});
