// Settings says where a key goes and what is forgotten, before anybody saves.
import { expect, it } from "vitest";
import { keepLookUpsWords, keyHintWords } from "./settings-words";

it("a key that is held is named by its mask and by how long it stays", () => {
  expect(keyHintWords({ masked: "••••••••3f2a", remembered: true })).toBe(
    "Held: ••••••••3f2a, on this device. A new one replaces it.",
  );
  expect(keyHintWords({ masked: "••••••••", remembered: false })).toBe(
    "Held: ••••••••, this tab only. A new one replaces it.",
  );
});

it("without one it says where a new one will go", () => {
  expect(keyHintWords(undefined)).toBe("Sent to this backend only, and to no other that you choose later.");
});

it("switching off says that it forgets", () => {
  expect(keepLookUpsWords(false)).toContain("forgets every look-up");
  expect(keepLookUpsWords(true)).toContain("Never a key.");
});
