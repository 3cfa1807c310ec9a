// Every failure says what happened, what it means for the person, and the next step; and it never gives away a key.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import type { Failure, FailureKind, FailureOf } from "../domain/failure";
import { failureWords } from "./failure-words";

fc.configureGlobal({ seed: 1 });

/** One of each kind; a kind that is missing here does not compile. */
const examples: { readonly [Kind in FailureKind]: FailureOf<Kind> } = {
  "no-key": { kind: "no-key", status: 401, message: undefined },
  "key-refused": { kind: "key-refused", status: 403, message: "Forbidden." },
  "not-found": { kind: "not-found", message: undefined },
  "not-the-backend": { kind: "not-the-backend", status: 404, message: "404 Not Found", server: "nginx" },
  "in-between": { kind: "in-between", status: 403, message: "Just a moment...", server: undefined },
  "invalid-request": {
    kind: "invalid-request",
    status: 422,
    message: "The given data was invalid.",
    fields: [{ field: "identifier", messages: ["The identifier is unknown.", "Try another."] }],
  },
  "too-many-requests": { kind: "too-many-requests", waitMs: 7000, message: "Too Many Attempts." },
  "backend-failed": { kind: "backend-failed", status: 500, message: "Server Error" },
  "unexpected-status": { kind: "unexpected-status", status: 418, message: undefined },
  "not-json": { kind: "not-json", contentType: "text/html; charset=utf-8" },
  "empty-answer": { kind: "empty-answer", status: 204 },
  truncated: { kind: "truncated", bytes: 20_480 },
  "connection-lost": { kind: "connection-lost", bytes: 1 },
  "too-large": { kind: "too-large", mostBytes: 400_000_000 },
  redirected: { kind: "redirected", message: undefined },
  unreachable: { kind: "unreachable", message: "connect ECONNREFUSED" },
  "blocked-or-unreachable": { kind: "blocked-or-unreachable" },
  "timed-out": { kind: "timed-out", silentMs: 30_000 },
  offline: { kind: "offline" },
  "not-a-result": {
    kind: "not-a-result",
    path: "results.images[3][1].classification",
    expected: "a list of labels with scores",
    found: 'the text "maybe"',
  },
  "code-missing": { kind: "code-missing" },
  internal: { kind: "internal", message: "the worker that reads answers has stopped" },
};
const all: readonly Failure[] = Object.values(examples);

const details = (failure: Failure) => failureWords(failure, "backend.example").details;

describe.each(all.map((failure) => [failure.kind, failure] as const))("%s", (_, failure) => {
  const words = failureWords(failure, "backend.example");

  it("has a short heading, a sentence that says what happened, and what it means", () => {
    expect(words.heading).toMatch(/^[A-Z][^.!?]{5,45}$/);
    expect(words.what).toMatch(/^[A-Z].{10,}\.$/);
    expect(words.meaning).toMatch(/^[A-Z].{10,}\.$/);
  });

  it("has a next step, and none twice", () => {
    expect(words.steps.length).toBeGreaterThan(0);
    expect(new Set(words.steps).size).toBe(words.steps.length);
  });

  it("blames nobody and leaks nothing", () => {
    const text = JSON.stringify(words);
    expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\byou (?:did|have not|must)\b|!/i);
  });
});

it("no two kinds have the same heading", () => {
  const headings = all.map((failure) => failureWords(failure, "b").heading);
  expect(new Set(headings).size).toBe(headings.length);
});

it("not found names the backend that was asked, and says that a link may come from another", () => {
  const words = failureWords(examples["not-found"], "backend.example");
  expect(words.what).toContain("backend.example");
  expect(words.meaning).toContain("another backend");
  expect(failureWords(examples["not-found"], "sample backend").what).toContain("the sample backend,");
});

it("a wrong answer names the path, what was expected there, and what was found", () => {
  expect(details(examples["not-a-result"])).toEqual([
    { term: "First wrong", value: "results.images[3][1].classification" },
    { term: "Expected", value: "a list of labels with scores" },
    { term: "Found", value: 'the text "maybe"' },
  ]);
});

it("a refused request passes on the backend's own words, field by field", () => {
  expect(details(examples["invalid-request"])).toEqual([
    { term: "Answer", value: "422 “The given data was invalid.”" },
    { term: "identifier", value: "The identifier is unknown. Try another." },
  ]);
});

it("what is said beside a wish for a key, or a redirect, is passed on", () => {
  expect(details({ kind: "no-key", status: 403, message: "Forbidden." })).toEqual([
    { term: "Answer", value: "403 “Forbidden.”" },
  ]);
  expect(details({ kind: "no-key", status: 401, message: undefined })).toEqual([
    { term: "Answer", value: "401" },
  ]);
  expect(details({ kind: "redirected", message: "Not \u202efollowed." })).toEqual([
    { term: "Server says", value: "Not \\u202efollowed." },
  ]);
  expect(details({ kind: "redirected", message: undefined })).toEqual([]);
});

it("a time-out says how long it was silent", () => {
  expect(failureWords(examples["timed-out"], "b").what).toBe("The backend was silent for 30 seconds.");
});

it("a broken answer says how much had come", () => {
  expect(details(examples.truncated)).toEqual([{ term: "Received", value: "20,480 bytes" }]);
  expect(details(examples["connection-lost"])).toEqual([{ term: "Received", value: "1 byte" }]);
});

it("a wait that the backend did not name is not invented", () => {
  const unnamed = { ...examples["too-many-requests"], waitMs: undefined };
  expect(details(unnamed)).toContainEqual({ term: "Wait", value: "not given by the backend" });
});

it("content without a type says so", () => {
  expect(details({ kind: "not-json", contentType: undefined })).toEqual([
    { term: "Content type", value: "none" },
  ]);
});

it("what a backend writes can neither hide nor turn the text around it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const failures: readonly Failure[] = [
        { ...examples["no-key"], message: text },
        { ...examples["key-refused"], message: text },
        { ...examples.redirected, message: text },
        { ...examples["invalid-request"], message: text, fields: [{ field: text, messages: [text, text] }] },
        { ...examples["not-a-result"], path: text, found: text },
        { ...examples["not-json"], contentType: text },
        { ...examples.unreachable, message: text },
        { ...examples.internal, message: text },
      ];
      for (const { heading, what, meaning, details: found } of failures.map((failure) =>
        failureWords(failure, "backend.example"),
      )) {
        const shown = [heading, what, meaning, ...found.flatMap(({ term, value }) => [term, value])];
        expect(shown.join("")).not.toMatch(/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
        expect(shown.every((line) => line.trim() !== "")).toBe(true);
      }
    }),
  );
});
