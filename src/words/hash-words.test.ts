// Whoever pastes something else than a hash is told what it is, before any request.
import { expect, it } from "vitest";
import { parsePastedHash } from "../domain/found-hashes";
import { pastedHashWords } from "./hash-words";

it.each([
  ["nothing", " ", "Paste the video's SHA-256 hash: 64 characters, 0–9 and a–f."],
  ["an MD5", "a".repeat(32), "32 hex digits: that looks like an MD5; this backend wants the SHA-256."],
  ["a SHA-1", "a".repeat(40), "40 hex digits: that looks like a SHA-1; this backend wants the SHA-256."],
  ["a SHA-224", "a".repeat(56), "56 hex digits: that looks like a SHA-224; this backend wants the SHA-256."],
  [
    "a SHA-512",
    "a".repeat(128),
    "128 hex digits: that looks like a SHA-512; this backend wants the SHA-256.",
  ],
  ["one digit", "a", "1 hex digit: a SHA-256 has 64, so 63 are missing."],
  ["63 digits", "a".repeat(63), "63 hex digits: a SHA-256 has 64, so one is missing."],
  ["65 digits", "a".repeat(65), "65 hex digits: 1 more than the 64 of a SHA-256."],
  [
    "a letter o for a zero",
    `${"a".repeat(10)}o${"a".repeat(53)}`,
    "64 characters, but “o” at position 11 is no hex digit: only 0–9 and a–f are.",
  ],
  [
    "a Cyrillic letter",
    `с${"a".repeat(63)}`,
    "64 characters, but “с” (a Cyrillic letter, U+0441) at position 1 is no hex digit: only 0–9 and a–f are.",
  ],
  [
    "two parts beside each other",
    `${"a".repeat(40)} ${"b".repeat(24)}`,
    "40 and 24 hex digits beside each other: this seems to be one SHA-256 that was wrapped. If it is, remove what parts them.",
  ],
  [
    "a key in base64",
    "PrivateKey = 7prEbG6w57zOVMQWehaM7+b5L+tPsoJof7u8+d03ulg=",
    "32 bytes in base64, and nothing calls them a SHA-256: they may be a key. If they are the hash, enter them alone.",
  ],
  ["two hashes", `${"a".repeat(64)} ${"b".repeat(64)}`, "That holds 2 different hashes; this takes one."],
  [
    "words",
    "holiday video",
    "There is no hash in that. The SHA-256 of a file is 64 characters, 0–9 and a–f.",
  ],
])("%s", (_, text, words) => {
  const pasted = parsePastedHash(text);
  expect(pasted.kind === "hash" ? "a hash" : pastedHashWords(pasted)).toBe(words);
});
