// One answer to many hashes: matched by name and never by place, and one bad element never spoils the others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../domain/video-hash-for-test";
import { readBatch, type ReadBatch } from "./read-batch";
import { splitList } from "./split-list";

fc.configureGlobal({ seed: 1 });

const [a, b, c] = [hashOf("a"), hashOf("b"), hashOf("c")];
const asked = [a, b, c];

function element(hash: string, more = ""): string {
  return `{"hash":"${hash}","name":"${hash[0]}.mp4","verdicts":[{"classification":"human"}]${more}}`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The hashes that were found, each with the name of the file or the kind of its failure. */
function said(batch: ReadBatch): unknown {
  if (batch.kind === "other-shape") return batch.kind;
  return Object.fromEntries(
    [...batch.found].map(([hash, { read }]) => [
      hash[0],
      read.kind === "failure" ? read.failure.kind : read.classification.name,
    ]),
  );
}

const read = (text: string): ReadBatch => readBatch(bytesOf(text), asked);

describe("an element belongs to the hash that it names", () => {
  it.each([
    [
      "in the order of the question",
      [element(a), element(b), element(c)],
      { a: "a.mp4", b: "b.mp4", c: "c.mp4" },
    ],
    ["in another order", [element(c), element(a), element(b)], { a: "a.mp4", b: "b.mp4", c: "c.mp4" }],
    ["fewer than asked", [element(b)], { b: "b.mp4" }],
    ["in upper case", [element(a.toUpperCase())], { a: "A.mp4" }],
    [
      "by identifier, with another hash",
      [`{"identifier":"${b}","hash":"${"d".repeat(64)}","status":"new"}`],
      { b: undefined },
    ],
    ["never where nobody asked", [element("d".repeat(64)), element(a)], { a: "a.mp4" }],
  ])("%s", (_, elements, expected) => {
    const batch = read(`[${elements.join(",")}]`);
    expect(said(batch)).toEqual(expected);
    expect(batch).toMatchObject({ exhaustive: true });
  });

  it("of two for one hash the last one counts, but never a broken one, nor one of another identifier", () => {
    const first = element(a, ',"ref_id":"first"');
    const last = `{"hash":"${a}","name":"last.mp4","status":"done"}`;
    expect(said(read(`[${first},${last}]`))).toEqual({ a: "last.mp4" });
    expect(said(read(`[${first},{"hash":"${a}"}]`))).toEqual({ a: "a.mp4" });
    const named = `{"identifier":"${a}","name":"named.mp4","status":"done"}`;
    const other = `{"identifier":"${"d".repeat(64)}","hash":"${a}","name":"other.mp4","status":"done"}`;
    expect(said(read(`[${named},${other}]`))).toEqual({ a: "named.mp4" });
    expect(said(read(`[${other},${named}]`))).toEqual({ a: "named.mp4" });
  });

  it("two that were asked for may be one element, by its identifier and by its hash: it is the identifier's", () => {
    expect(said(read(`[{"identifier":"${a}","hash":"${b}","status":"done"}]`))).toEqual({ a: undefined });
  });
});

describe("one bad element spoils no other", () => {
  it.each([
    ["no result", `{"hash":"${b}","message":"x"}`, { a: "a.mp4", b: "not-a-result", c: "c.mp4" }, true],
    ["broken JSON with balanced brackets", `{"hash":"${b}",}`, { a: "a.mp4", c: "c.mp4" }, false],
    ["null", "null", { a: "a.mp4", c: "c.mp4" }, false],
    ["a number", "7", { a: "a.mp4", c: "c.mp4" }, false],
    ["nameless", `{"status":"done"}`, { a: "a.mp4", c: "c.mp4" }, false],
  ])("%s", (_, bad, expected, exhaustive) => {
    const batch = read(`[${element(a)},${bad},${element(c)}]`);
    expect(said(batch)).toEqual(expected);
    expect(batch).toMatchObject({ exhaustive });
  });

  it("a number that only Python writes is mended in its own element", () => {
    const odd = `{"hash":"${b}","name":"b.mp4","verdicts":[{"classification":"human","confidence":NaN}]}`;
    const batch = read(`[${element(a)},${odd}]`);
    expect(said(batch)).toEqual({ a: "a.mp4", b: "b.mp4" });
    const notes = batch.kind === "batch" ? [...batch.found.values()].map(({ read: one }) => one) : [];
    expect(
      notes.map((one) => (one.kind === "classification" ? one.classification.notes.length : -1)),
    ).toEqual([0, 2]);
  });

  it("a list that stops in the middle keeps what is whole, and nothing is called unknown", () => {
    const whole = `[${element(a)},${element(b)},${element(c)}]`;
    const cut = whole.slice(0, whole.length - 30);
    expect(said(read(cut))).toEqual({ a: "a.mp4", b: "b.mp4" });
    expect(read(cut)).toMatchObject({ exhaustive: false });
  });
});

describe("other shapes", () => {
  it("a list under data is a list", () => {
    expect(said(read(`{"links":{"a":[1,"]"]},"data":[${element(a)}],"meta":{}}`))).toEqual({ a: "a.mp4" });
  });

  it("an empty list says that nothing is known", () => {
    expect(read(" [ ] ")).toEqual({ kind: "batch", found: new Map(), exhaustive: true });
  });

  it.each(['{"message":"Not found."}', '{"data":{"a":1}}', "null", "", "<!doctype html>", '"[]"', '{"data"'])(
    "%s is none",
    (text) => {
      expect(read(text)).toEqual({ kind: "other-shape" });
    },
  );
});

describe("laws of cutting", () => {
  it("the pieces of any list are its elements", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, 2), (list, indent) => {
        const split = splitList(bytesOf(JSON.stringify(list, null, indent)));
        const decoder = new TextDecoder();
        expect(split?.complete).toBe(true);
        expect(split?.elements.map((piece): unknown => JSON.parse(decoder.decode(piece)))).toEqual(
          list.map((value): unknown => JSON.parse(JSON.stringify(value))),
        );
      }),
    );
  });

  it("any bytes whatever are cut or refused, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "[", '{"data":['),
        (bytes, start) => {
          const all = Uint8Array.from([...bytesOf(start), ...bytes]);
          expect(() => readBatch(all, asked)).not.toThrow();
        },
      ),
    );
  });
});
