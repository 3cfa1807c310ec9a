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
    expect(findHashes(" \n")).toMatchObject({ hashes: [], repeated: 0, nearMisses: 0, examples: [] });
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

const bytesOf = (one: string) => Buffer.from(one, "hex");
const soft = (one: string, at: number) => `${one.slice(0, at)}=\r\n${one.slice(at).replace("=", "=3D")}`;
const parted = (one: string, size: number, by: string) =>
  (one.match(new RegExp(`.{${size}}`, "g")) ?? []).join(by);

const soft76 = (text: string) =>
  (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
const pythonBytes = (one: string) =>
  `b'${[...bytesOf(one)]
    .map((byte) =>
      byte > 31 && byte < 127 && byte !== 92 && byte !== 39
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("")}'`;

/** Ways in which tools, mails and pages write a hash. */
const spellings: readonly (readonly [string, (one: string) => string])[] = [
  ["with hyphens", (one) => parted(one.toUpperCase(), 2, "-")],
  ["with colons", (one) => `SHA256 Fingerprint=${parted(one.toUpperCase(), 2, ":")}`],
  [
    "by certutil",
    (one) => `SHA256-Hash von a.mp4:\r\n${parted(one, 2, " ")}\r\nCertUtil: -hashfile: fertig.`,
  ],
  ["by certutil, on one line", (one) => `SHA256 hash of a.mp4: ${parted(one, 2, " ")} CertUtil: -hashfile`],
  ["in fours", (one) => parted(one, 4, "-")],
  ["by gpg", (one) => `a.mp4: ${parted(one.slice(0, 32), 8, " ")}  ${parted(one.slice(32), 8, " ")}`],
  ["in sixteens", (one) => parted(one, 16, " ")],
  [
    "in groups over two lines",
    (one) => `SHA256:\n ${parted(one.slice(0, 32), 2, " ")}\n ${parted(one.slice(32), 2, " ")}`,
  ],
  ["as an array", (one) => `uint8_t sha256[32] = { 0x${parted(one, 2, ", 0x")} };`],
  ["as escapes", (one) => `sha256 = "\\x${parted(one, 2, "\\x")}"`],
  ["as a database prints bytes", (one) => `\\x${one}`],
  ["wrapped beside a name", (one) => `a.mp4 ${one.slice(0, 40)}\n${one.slice(40)}`],
  [
    "by PowerShell",
    (one) => `Hash      : ${one.slice(0, 58)}\r\n            ${one.slice(58)}\r\nPath : C:\\a`,
  ],
  [
    "in a column",
    (one) =>
      `Hash      Path\nSHA256    ${one.slice(0, 24)} C:\\a\n          ${one.slice(24, 48)}\n          ${one.slice(48)}`,
  ],
  ["wrapped at a hyphen", (one) => `${one.slice(0, 32)}-\n${one.slice(32)}`],
  ["in a quoted mail", (one) => `> > ${one.slice(0, 50)}\n> > ${one.slice(50)} bye`],
  ["over three lines", (one) => `a ${one.slice(0, 20)}\n  ${one.slice(20, 44)}\n  ${one.slice(44)}`],
  ["in a quoted-printable mail", (one) => `sha256=3D${one}`],
  ["over a soft line end", (one) => `sha256=3D${one.slice(0, 40)}=\r\n${one.slice(40)} bye`],
  ["in full width", (one) => one.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  [
    "in mathematical digits",
    (one) => one.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7d8 + Number(digit))),
  ],
  ["before an encoded invisible character", (one) => `${one}%E2%80%8B`],
  ["between quotes encoded twice", (one) => `%2522${one}%2522`],
  ["with a soft hyphen", (one) => `${one.slice(0, 9)}&shy;${one.slice(9)}`],
  ["in colours of a terminal", (one) => `${one.slice(0, 9)}\u001b[0m${one.slice(9)}`],
  ["in base64", (one) => `sha256-${bytesOf(one).toString("base64")}`],
  ["in base64url", (one) => `{"sha256":"${bytesOf(one).toString("base64url")}"}`],
  ["in a digest header", (one) => `Repr-Digest: sha-256=:${bytesOf(one).toString("base64")}:`],
  [
    "in base64 over a soft line end",
    (one) => `digest: sha-256=3D${soft(bytesOf(one).toString("base64"), 20)}`,
  ],
  ["with dashes", (one) => parted(one, 8, "\u2013")],
  ["with hyphens that do not break", (one) => parted(one, 8, "\u2011")],
  [
    "in Arabic digits",
    (one) => one.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  ],
  ["behind its algorithm", (one) => `sha256${one}`],
  ["broken in a page", (one) => `<td>${one.slice(0, 32)}<br>${one.slice(32)}</td>`],
  ["by Python", (one) => `b'\\x${parted(one, 2, "\\x")}'`],
  ["at a soft hyphen", (one) => `Hash: ${one.slice(0, 36)}\u00ad\n${one.slice(36)}`],
  ["in an indented second line", (one) => `${one.slice(0, 32)}\n  ${one.slice(32)}`],
  ["in a chat", (one) => `[11:05, 28/11/2026] Jo: ${one.slice(0, 32)}\n${one.slice(32)}`],
  [
    "by a Russian certutil",
    (one) => `Хэш SHA256 файла a.mp4:\r\n${parted(one, 2, " ")}\r\nCertUtil: -hashfile —`,
  ],
  ["by a slash in JSON", (one) => `{"sha256":"${bytesOf(one).toString("base64").replaceAll("/", "\\/")}"}`],
  ["with semicolons", (one) => parted(one, 4, ";")],
  ["with raised dots", (one) => parted(one, 8, "·")],
  ["in decimal numbers", (one) => JSON.stringify({ sha256: [...bytesOf(one)] })],
  ["by Go, in decimal numbers", (one) => `sha256: [${[...bytesOf(one)].join(" ")}]`],
  ["by Java, with a sign", (one) => `digest: [${[...new Int8Array(bytesOf(one))].join(", ")}]`],
  [
    "by Go, without zeros in front",
    (one) => `sha256 := []byte{${[...bytesOf(one)].map((byte) => `0x${byte.toString(16)}`).join(", ")}}`,
  ],
  ["by Java, in casts", (one) => `sha256 = { (byte) 0x${parted(one, 2, ", (byte) 0x")} };`],
  ["by Python, with letters as they are", (one) => `sha256 = ${pythonBytes(one)}`],
  [
    "in Devanagari digits",
    (one) => one.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit))),
  ],
  ["in raised digits", (one) => one.replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))],
  [
    "marked in a page",
    (one) => `<td>${one.slice(0, 9)}<mark class="x">${one.slice(9, 20)}</mark>${one.slice(20)}`,
  ],
  [
    "in a box with thick lines",
    (one) => `┃ a ┃ ${one.slice(0, 40)} ┃\n┃   ┃ ${one.slice(40)}                 ┃`,
  ],
  [
    "in a subject of a mail",
    (one) => `Subject: =?utf-8?Q?sha256=3D${one.slice(0, 40)}?=\r\n =?utf-8?Q?${one.slice(40)}?=`,
  ],
  [
    "in a subject in base64",
    (one) =>
      `Subject: =?utf-8?B?${Buffer.from(`é ${one.slice(0, 30)}`).toString("base64")}?=\r\n =?utf-8?B?${Buffer.from(one.slice(30)).toString("base64")}?=`,
  ],
  [
    "in a mail in base64",
    (one) =>
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${soft76(`Grüße,\r\nthe video is ${one}.\r\n`)}`,
  ],
  ["in base64 in a mail", (one) => `sha256=3D${bytesOf(one).toString("base64").replace("=", "=3D")}`],
];

it.each(spellings)("every hash written %s is found, alone and twice in a list", (_, write) => {
  fc.assert(
    fc.property(anyHash, anyHash, (one, other) => {
      fc.pre(one !== other && [one, other].every((each) => /[a-f]/.test(each) && /\d/.test(each)));
      expect(findHashes(write(one))).toMatchObject({ hashes: [one], nearMisses: 0 });
      expect(findHashes(`${write(one)}\n\n${write(other)}\n`).hashes).toEqual([one, other]);
      expect(findHashes(`${write(one)}\n\n${other}`).hashes).toEqual([one, other]);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ["uneven groups", hash.replaceAll(/(.{5})/g, "$1 "), "parts"],
  ["a part that is hardly one", `a.mp4 ${hash.slice(0, 61)}\n${hash.slice(61)}-x`, "parts"],
  ["a short first line", `${hash.slice(0, 24)}\n${hash.slice(24)}  a.mp4`, "parts"],
  [
    "a short first line behind other digits",
    `on 28\n${hash.slice(0, 24)}\n${hash.slice(24)}  a.mp4`,
    "parts",
  ],
  ["texts put together", `"${hash.slice(0, 32)}" + "${hash.slice(32)}"`, "parts"],
  ["a few digits apart", `${hash.slice(0, 3)} ${hash.slice(3)}`, "parts"],
  ["a SHA-512 in pairs", parted(hash + hash, 2, ":"), "wrong-length"],
  ["a first 0x", `0x${parted(hash, 8, " ")} and more`, "bytes"],
])("%s beside a hash is said to be left over", (_, text, kind) => {
  expect(findHashes(`${text}\n\n${a}`)).toMatchObject({ hashes: [a], examples: [{ reason: { kind } }] });
});

it("two hashes over two lines each are two, three lines of MD5s are none", () => {
  const [one, other] = [hash, `${"0f".repeat(30)}1234`];
  const lines = [one, other].flatMap((digits) => [digits.slice(0, 32), digits.slice(32)]);
  expect(findHashes(lines.join("\n"))).toMatchObject({ hashes: [one, other], nearMisses: 0 });
  expect(findHashes(lines.slice(1).join("\n"))).toMatchObject({ hashes: [], nearMisses: 3 });
  expect(findHashes(`MD5 of these:\n${lines.join("\n")}`)).toMatchObject({ hashes: [], nearMisses: 4 });
});

it("what a line break parts is put together only where nothing else is as likely", () => {
  const [one, other, third] = ["0a", "1b", "2c"].map((pair) => pair.repeat(16));
  const key = parted(hash, 2, ":");
  for (const text of [
    `${one}\n${other}\nThese are MD5s`,
    `${one}\n  ${other}\n  ${third}`,
    `a.mp4 ${one}\n${other}\n${third}\n${one}`,
    `SHA-512:\n${one}\n${other}`,
    `commit ${hash.slice(0, 40)}\n${hash.slice(40)}`,
    `${one?.slice(8)}\n${hash.slice(0, 40)}\n${other?.slice(8)}\n${hash.slice(0, 40)}`,
    JSON.stringify([one, other], undefined, 2),
    `SHA512: ${hash}\n        ${hash}`,
    `SHA384: ${hash}\n        ${one}`,
    `a.mp4: ${parted(hash, 8, " ")}\n       ${parted(hash, 8, " ")}`,
    Array.from({ length: 5 }, () => parted(hash.slice(0, 32), 2, " ")).join("\n"),
    `pub:\n    ${key.slice(0, 45)}\n    ${key.slice(45)}`,
    `${parted(hash, 8, " ")} are values of registers`,
    `0x${parted(hash, 16, " 0x")}`,
    `eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.\n${bytesOf(hash).toString("base64url")}`,
    `${"Ab0+".repeat(16)}\n${bytesOf(hash).toString("base64")}`,
    `- ${one}\n- ${other}`,
    `-${one}\n+${other}`,
    `${one}<br>${other}<br>${third}`,
    parted(hash + hash, 16, "\n"),
    Buffer.from("Hello, this is a text of 32 char").toString("base64"),
    `b'Hello, this is a text of 32 chars'`,
    `colours: [${[...bytesOf(hash)].join(", ")}]`,
  ])
    expect([text, findHashes(text).hashes]).toEqual([text, []]);
  expect(findHashes(`SHA512: ${hash}\n        ${hash}`).examples).toMatchObject([
    { reason: { kind: "wrong-length", digits: 128, algorithm: "SHA-512" } },
  ]);
});

it.each([
  ["a soft line end", `sha256=3D${hash.slice(0, 40)}=\r\n${hash.slice(40)} bye`],
  ["a broken line of a page", `${hash.slice(0, 32)}<br>\n${hash.slice(32)}`],
  ["encoded line ends", "%0D%0A&#10;\\u000a"],
  ["a soft line end in base64", `sha-256=3D${soft(bytesOf(hash).toString("base64"), 20)}`],
])("the line of what was not understood counts after %s as it stands in the text", (_, before) => {
  const text = `${before}\n${"c".repeat(40)}`;
  expect(findHashes(text).examples.at(-1)).toMatchObject({ line: text.split("\n").length });
});

const md5 = fc.stringMatching(/^[0-9a-f]{32}$/);
const sha1 = fc.stringMatching(/^[0-9a-f]{40}$/);
/** What logs and mails are full of, and no SHA-256 is in. */
const noHash = fc.oneof(
  fc.constantFrom("the", "be", "ad", "2026-11-22T10:00:00Z", "deadbeef", "4711", "GET", "00:1a:2b:3c:4d:5e"),
  fc.uuid(),
  md5.map((one) => `${one}  a.mp4`),
  fc.tuple(md5, md5).map(([one, other]) => `md5 ${one} ${other}`),
  fc.tuple(sha1, sha1).map(([one, other]) => `${one}..${other}`),
  fc.tuple(anyHash, anyHash).map((both) => both.join("")),
  sha1.map((one) => `0x${one}`),
  sha1.map((one) => `SHA1 Fingerprint=${parted(one, 2, ":")}`),
  md5.map((one) => parted(one, 4, ":")),
  anyHash.map((one) => `\n00000000: ${parted(one.slice(0, 32), 4, " ")}  ..a.`),
  anyHash.map((one) => `PrivateKey = ${bytesOf(one).toString("base64")}`),
  anyHash.map((one) => `eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.${bytesOf(one).toString("base64url")}`),
  anyHash.map((one) => `\nkey: ${parted(one, 2, " ")}`),
);

it("logs and mails without a hash hold none", () => {
  const ends = fc.constantFrom(", ", "; ", " said\n", ".\n", "\nand ", " | ");
  fc.assert(
    fc.property(fc.array(fc.tuple(noHash, ends), { maxLength: 12 }), (parts) => {
      expect(findHashes(parts.flat().join("")).hashes).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

describe("a megabyte that wants to be read twice is read once", () => {
  it.each([
    "=\naa",
    "=AA",
    "%aa",
    "\\xee",
    "\\u0041",
    "&#x65;",
    "aa:",
    "aa\n> ",
    "а",
    "１",
    `${"Ab0".repeat(14)}Q= `,
    `${"a".repeat(32)}\n`,
    `${"a".repeat(32)}    `,
  ])("%j", (piece) => {
    const { hashes } = findHashes(piece.repeat(1_000_000 / piece.length));
    expect(hashes.length).toBeLessThan(2);
  });
});
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
