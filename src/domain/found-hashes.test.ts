// Every hash in a text is found, whatever stands around it; what only looks like one is counted and never taken.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./any-text-for-test";
import { findHashes } from "./found-hashes";
import { isVideoHash } from "./video-hash";

fc.configureGlobal({ seed: 1 });

const hash = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";
const a = "a".repeat(64);
const b = "b".repeat(64);

describe("hashes are found", () => {
  it.each([
    ["one to a line", `${hash}\n${a}\r\n${b}`, [hash, a, b]],
    ["in upper case", hash.toUpperCase(), [hash]],
    ["behind sha256:", `sha256:${hash}`, [hash]],
    ["in a checksum file", `${hash}  one.mp4\n${a} *two.mp4`, [hash, a]],
    ["as openssl prints it", `SHA2-256(dead.mp4)= ${hash}`, [hash]],
    ["in a CSV", `"name","sha256"\r\n"a.mp4","${hash}"\r\n"b.mp4",${a}`, [hash, a]],
    ["in JSON", JSON.stringify([{ sha256: hash, note: `see\n${a}` }]), [hash, a]],
    ["in escaped JSON", `{"note":"\\u003c${hash}\\u003e\\n${a}"}`, [hash, a]],
    ["in links", `https://f.example/video/${hash}?threshold=0.65 /triage#${a},${b}`, [hash, a, b]],
    ["in a batch address", `identifiers%5B%5D=${hash}&identifiers[]=${a}`, [hash, a]],
    ["between encoded colons and quotes", `sha256%3A${hash}%22`, [hash]],
    ["with an underscore beside it", `video_${hash}_final.mp4`, [hash]],
    ["behind 0x", `0x${hash}`, [hash]],
    ["with a zero width space inside", `${hash.slice(0, 10)}\u200b${hash.slice(10)}`, [hash]],
    ["in groups of eight, when it is the only one", hash.replaceAll(/(.{8})/g, "$1 "), [hash]],
  ])("%s", (_, text, expected) => {
    const { hashes, nearMisses } = findHashes(text);
    expect({ hashes, nearMisses }).toEqual({ hashes: expected, nearMisses: 0 });
  });

  it("each once, in order, and says how many were repeated", () => {
    expect(findHashes([b, a, b.toUpperCase(), hash, a].join(" "))).toMatchObject({
      hashes: [b, a, hash],
      repeated: 2,
    });
  });

  it("nothing in nothing", () => {
    expect(findHashes(" \n")).toEqual({ hashes: [], repeated: 0, nearMisses: 0, examples: [] });
  });
});

describe("what only looks like a hash is told apart", () => {
  it.each([
    ["an MD5", "c".repeat(32), { kind: "wrong-length", digits: 32, algorithm: "MD5" }],
    ["a SHA-1", "c".repeat(40), { kind: "wrong-length", digits: 40, algorithm: "SHA-1" }],
    ["a digit short", "c".repeat(63), { kind: "wrong-length", digits: 63, algorithm: undefined }],
    ["a digit long", "c".repeat(65), { kind: "wrong-length", digits: 65, algorithm: undefined }],
    ["a SHA-512", "c".repeat(128), { kind: "wrong-length", digits: 128, algorithm: "SHA-512" }],
    [
      "the letter o for a zero",
      `${"c".repeat(9)}o${"c".repeat(54)}`,
      { kind: "not-hex", character: "o", position: 10 },
    ],
  ])("%s", (_, text, reason) => {
    const found = findHashes(`${a}\nsee ${text}, please`);
    expect(found.hashes).toEqual([a]);
    expect(found.nearMisses).toBe(1);
    expect(found.examples).toEqual([{ text: found.examples[0]?.text, line: 2, reason }]);
    expect(text.startsWith(found.examples[0]?.text.replace("…", "") ?? "-")).toBe(true);
  });

  it.each(["c".repeat(31), "2026-11-22", "deadbeef", "z".repeat(70)])(
    "%s is no digest of any kind",
    (text) => {
      expect(findHashes(`${a} ${text}`).nearMisses).toBe(0);
    },
  );

  it("a few are shown, all are counted", () => {
    const found = findHashes(Array.from({ length: 12 }, (_, n) => n.toString(16).repeat(40)).join("\n"));
    expect(found.nearMisses).toBe(12);
    expect(found.examples.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });

  it("a long one is cut where it is shown", () => {
    const [example] = findHashes("c".repeat(5_000)).examples;
    expect(example?.text).toBe(`${"c".repeat(71)}…`);
  });
});

const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/);
/** Letters beside a hash are allowed, hex digits are not. */
const separator = anyText.map((text) => ` ${text.replaceAll(/[0-9a-fA-F]/g, "~")} `);

describe("laws", () => {
  it("every hash between anything else is found, and nothing that is not there", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyHash, separator), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.flatMap(([one, between]) => [between, one]).join("");
        expect(findHashes(text).hashes).toEqual([...new Set(parts.map(([one]) => one))]);
      }),
    );
  });

  it("whatever is found stands in the text as a whole run of hex digits", () => {
    const hexish = fc.string({ unit: fc.constantFrom("a", "B", "9", "g", " ", "%", "\n"), maxLength: 400 });
    fc.assert(
      fc.property(hexish, (text) => {
        const { hashes } = findHashes(text);
        for (const one of hashes) {
          expect(isVideoHash(one)).toBe(true);
          expect(text.toLowerCase().replaceAll(/\s/g, "")).toContain(one);
        }
      }),
    );
  });

  it("reading what was found again finds the same", () => {
    fc.assert(
      fc.property(fc.array(anyHash, { minLength: 1, maxLength: 8 }), (list) => {
        const { hashes } = findHashes(list.join(","));
        expect(findHashes(hashes.join(",")).hashes).toEqual(hashes);
      }),
    );
  });
});

describe("ten megabytes of anything are walked once", () => {
  const size = 10_000_000;
  it.each([
    ["one endless digit", "a".repeat(size), 1],
    ["one endless word", "z".repeat(size), 0],
    ["single digits", "a ".repeat(size / 2), 0],
    ["words one digit short", `${"a".repeat(63)} `.repeat(size / 64), size / 64],
    ["percent signs", "%a".repeat(size / 2), 0],
  ])("%s", (_, text, nearMisses) => {
    // A walk that looks back would take minutes and run into the test's own limit.
    expect(findHashes(text).nearMisses).toBe(nearMisses);
  });
});
