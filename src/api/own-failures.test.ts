// Whoever is offline hears that, and is asked to do nothing about code that will arrive once the line is back.
import { afterEach, expect, it, vi } from "vitest";
import { codeMissing } from "./own-failures";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  [true, "code-missing"],
  [false, "offline"],
])("code that did not arrive (online: %s): %s", (onLine, kind) => {
  vi.stubGlobal("navigator", { onLine });
  expect(codeMissing()).toEqual({ kind });
});
