// The words beside the bar of a download say bytes, and no length that nobody knows.
import { expect, it } from "vitest";
import { receivedText } from "./loading-shape";

it("says how much of how much has come", () => {
  expect(receivedText(12_400_000, 134_000_000)).toBe("12.4 MB of 134 MB");
  expect(receivedText(64_000, 1_200_000)).toBe("64.0 kB of 1.2 MB");
});

it("says how much has come where the length is not known", () => {
  expect(receivedText(12_400_000, undefined)).toBe("12.4 MB so far");
});

it("says that it is read when all has come", () => {
  expect(receivedText(134_000_000, 134_000_000)).toBe("Reading…");
});
