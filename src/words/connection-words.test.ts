// A test of the connection asks for a hash that no file has: "not found" is then the best answer, and says so.
import { expect, it } from "vitest";
import type { Failure } from "../domain/failure";
import { backendPhrase } from "./backend-phrase";
import { connectionFinding } from "./connection-words";

it.each<readonly [string, Failure | undefined]>([
  ["not found", { kind: "not-found", message: undefined }],
  ["invalid", { kind: "invalid-request", status: 422, message: undefined, fields: [] }],
  ["a result after all", undefined],
])("%s shows that it works, and whether a key was taken", (_, failure) => {
  expect(connectionFinding(failure, "backend.example", true)).toMatchObject({ works: true });
  expect(connectionFinding(failure, "backend.example", true).text).toContain("takes the key");
  expect(connectionFinding(failure, "backend.example", false).text).toContain("without a key of yours");
});

it.each<Failure>([
  { kind: "no-key", status: 401, message: undefined },
  { kind: "key-refused", status: 403, message: undefined },
  { kind: "offline" },
  { kind: "blocked-or-unreachable" },
  { kind: "backend-failed", status: 500, message: undefined },
  { kind: "not-json", contentType: "text/html" },
])("$kind shows that it does not, and why", (failure) => {
  const { works, text } = connectionFinding(failure, "backend.example", true);
  expect(works).toBe(false);
  expect(text).toMatch(/^[A-Z].+: [A-Z].+\.$/);
});

it("the sample backend has an article in a sentence, a host has none", () => {
  expect(backendPhrase("sample backend")).toBe("the sample backend");
  expect(backendPhrase("backend.example")).toBe("backend.example");
});
