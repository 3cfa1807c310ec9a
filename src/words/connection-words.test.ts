// A test of the connection asks for a hash that no file has: "not found" is then the best answer, and says so.
import { expect, it } from "vitest";
import type { Failure } from "../domain/failure";
import { backendPhrase } from "./backend-phrase";
import { connectionFinding } from "./connection-words";

it.each<readonly [string, Failure | undefined, string]>([
  ["not found in the backend's words", { kind: "not-found", message: "No." }, "."],
  [
    "invalid",
    { kind: "invalid-request", status: 422, message: undefined, fields: [] },
    "; it only did not like the test hash.",
  ],
  ["a result after all", undefined, "."],
])("%s shows that it works, and that no key was refused", (_, failure, end) => {
  expect(connectionFinding(failure, "backend.example", true)).toEqual({
    works: true,
    text: `It works: backend.example answers and did not refuse the key${end}`,
  });
  expect(connectionFinding(failure, "backend.example", false)).toEqual({
    works: true,
    text: `It works: backend.example answers without a key of yours${end}`,
  });
});

it.each([true, false])("not found without a word of the backend's is any web server (keyed %s)", (keyed) => {
  expect(connectionFinding({ kind: "not-found", message: undefined }, "backend.example", keyed)).toEqual({
    works: false,
    text: "backend.example answers, but not in the way of a classification backend. Is the address right?",
  });
});

it("too many requests shows that it works, and that it wants a pause", () => {
  const limited: Failure = { kind: "too-many-requests", waitMs: 7_000, message: undefined };
  expect(connectionFinding(limited, "backend.example", true)).toEqual({
    works: true,
    text: "backend.example answers, but asks to wait: its limit of requests is used up for now.",
  });
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
