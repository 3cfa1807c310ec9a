// An address that cannot be a backend is told why, and what would be allowed.
import { expect, it } from "vitest";
import { refusedBackendWords } from "./settings-words";

it("names the reason, and the allowed ones where there are some", () => {
  expect(refusedBackendWords("not-an-address", [])).toMatch(/^That is no address of a backend/);
  expect(refusedBackendWords("not-allowed", ["https:", "http://localhost:*"])).toContain(
    "Allowed: https:, http://localhost:*.",
  );
  expect(refusedBackendWords("locked", ["https:"])).toBe("Whoever runs this page has fixed the backend.");
});
