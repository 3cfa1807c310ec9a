// Bytes become a value, or one of three plain reasons why not. Numbers that only Python writes cost nothing but
// themselves, and no text is ever touched.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";

function parse(text: string) {
  return parseJson(new TextEncoder().encode(text));
}

describe("bare numbers", () => {
  it.each([
    ['{"a": NaN}', { a: Infinity }, 1],
    ['{"a":[NaN,-Infinity,Infinity,1]}', { a: [Infinity, Infinity, Infinity, 1] }, 3],
    ['{"NaN": NaN, "b": "NaN, Infinity"}', { NaN: Infinity, b: "NaN, Infinity" }, 1],
    [
      String.raw`{"a\"NaN": "\\", "b": NaN, "c": "\"Infinity"}`,
      { 'a"NaN': "\\", b: Infinity, c: '"Infinity' },
      1,
    ],
  ])("%s", (text, value, bareNumbers) => {
    expect(parse(text)).toEqual({ kind: "json", value, bareNumbers });
  });

  it.each(['{"a": NaNa}', '{"a": xNaN}', '{"a": nan}', '{"a": N}'])("%s is no JSON", (text) => {
    expect(parse(text)).toEqual({ kind: "not-json" });
  });

  it("stand beside any other value without changing it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = `[${JSON.stringify(value)}, NaN]`;
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parse(text)).toEqual({ kind: "json", value: [plain, Infinity], bareNumbers: 1 });
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("what is no JSON", () => {
  it.each([
    ["", "empty"],
    ["\ufeff \n", "empty"],
    ["<html>", "not-json"],
    ["{hello}", "not-json"],
    ["{hello", "not-json"],
    ["[<br>", "not-json"],
    ['{"a":1}}', "not-json"],
    ["OK", "not-json"],
    ['{} "abc', "not-json"],
    ["{", "truncated"],
    ["[1, 2", "truncated"],
    ['{"a": tru', "truncated"],
    ['{"a": "b', "truncated"],
    ['{"a": "b\\', "truncated"],
    ['{"a": NaN, "b": [', "truncated"],
    ['{"a": "}"', "truncated"],
  ])("%j is %s", (text, kind) => {
    expect(parse(text)).toEqual({ kind });
  });
});

it("reads UTF-8 with or without a byte order mark, and with bytes that are none", () => {
  const json = { kind: "json", bareNumbers: 0 };
  expect(parse('\ufeff{"a":"Ardē"}')).toEqual({ ...json, value: { a: "Ardē" } });
  expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ...json, value: "\ufffd" });
});
