// A long list comes back as it was kept, or not at all.
import fc from "fast-check";
import { expect, it } from "vitest";
import { isVideoHash } from "../../domain/video-hash";
import { keepList, readKeptList } from "./kept-list";
import type { TextStorage } from "./stored-text";

fc.configureGlobal({ seed: 1 });

function memory(mostCharacters = Number.POSITIVE_INFINITY): () => TextStorage {
  const texts = new Map<string, string>();
  return () => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > mostCharacters) throw new DOMException("full", "QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => texts.delete(key),
  });
}

const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/).filter(isVideoHash);

it("what was kept comes back, under its own mark only", () => {
  fc.assert(
    fc.property(fc.array(anyHash, { minLength: 1, maxLength: 50 }), (hashes) => {
      const storage = memory();
      expect(keepList("00000001", hashes, storage)).toBe(true);
      expect(readKeptList("00000001", storage)).toEqual(hashes);
      expect(readKeptList("00000002", storage)).toBeUndefined();
    }),
  );
});

it("100,000 hashes fit into the five million characters of a browser's storage", () => {
  const hashes = Array.from({ length: 100_000 }, (_, n) => n.toString(16).padStart(64, "0")).filter(
    isVideoHash,
  );
  const storage = memory(5_000_000);
  expect(keepList("00000001", hashes, storage)).toBe(true);
  expect(readKeptList("00000001", storage)).toEqual(hashes);
});

it("no room is said", () => {
  const hashes = ["a".repeat(64)].filter(isVideoHash);
  expect(keepList("00000001", hashes, memory(10))).toBe(false);
});

it.each(["00000001:", "00000001:???", "00000001:YWJj", "x"])("%j was written by somebody else", (text) => {
  const storage = memory();
  storage().setItem("framewise.triage", text);
  expect(readKeptList("00000001", storage)).toBeUndefined();
});
