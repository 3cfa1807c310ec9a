// A backend reads well inside a sentence, whichever it is.
import { expect, it } from "vitest";
import { askingWords } from "./backend-phrase";

it("the sample backend has an article, a host has none", () => {
  expect(askingWords("sample backend")).toBe("Asking the sample backend…");
  expect(askingWords("backend.example")).toBe("Asking backend.example…");
});
