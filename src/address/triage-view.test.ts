// A link to triage opens the same list in the same order under the same filter, and any garbage opens a valid page.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { triageColumns, triageFilters } from "../domain/triage-table";
import { isVideoHash } from "../domain/video-hash";
import { hashOf } from "../domain/video-hash-for-test";
import {
  defaultTriageView,
  markOf,
  parseTriageList,
  parseTriageView,
  printTriageList,
  printTriageView,
  type TriageList,
} from "./triage-view";

fc.configureGlobal({ seed: 1 });

const [a, b] = [hashOf("a"), hashOf("b")];

const anyView = fc.record({
  threshold: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
  sort: fc.record({ by: fc.constantFrom(...triageColumns), descending: fc.boolean() }),
  filter: fc.constantFrom(...triageFilters),
});
const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/).filter(isVideoHash);
const anyList: fc.Arbitrary<TriageList> = fc.oneof(
  fc.constant<TriageList>({ kind: "none" }),
  fc
    .uniqueArray(anyHash, { minLength: 1, maxLength: 20 })
    .map((hashes): TriageList => ({ kind: "link", hashes })),
  fc.stringMatching(/^[0-9a-f]{8}$/).map((mark): TriageList => ({ kind: "kept", mark })),
);

describe("the view", () => {
  it("prints its defaults as nothing", () => {
    expect(printTriageView(defaultTriageView)).toBe("");
  });

  it("reads as in the contract", () => {
    const { view, ignored } = parseTriageView("?threshold=0.65&sort=-deviation&filter=disputed");
    expect(view).toEqual({
      threshold: 0.65,
      sort: { by: "deviation", descending: true },
      filter: "disputed",
    });
    expect(ignored).toEqual([]);
    expect(printTriageView(view)).toBe("threshold=0.65&sort=-deviation&filter=disputed");
  });

  it("printed and parsed again is the same", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseTriageView(printTriageView(view))).toEqual({ view, ignored: [] });
      }),
    );
  });

  it.each([
    ["threshold=1.5", "threshold"],
    ["threshold=", "threshold"],
    ["sort=price", "sort"],
    ["sort=--video", "sort"],
    ["filter=everything", "filter"],
    ["filter=Disputed", "filter"],
    ["v=2", "v"],
  ])("%s falls back and says so", (query, field) => {
    const { view, ignored } = parseTriageView(query);
    expect(view).toEqual(defaultTriageView);
    expect(ignored.map((one) => one.field)).toEqual([field]);
  });

  it("is valid for any garbage", () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        const { view } = parseTriageView(new URLSearchParams({ [name]: text, threshold: text }).toString());
        expect(parseTriageView(printTriageView(view)).view).toEqual(view);
      }),
    );
  });
});

describe("the list", () => {
  it("printed and parsed again is the same", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(parseTriageList(printTriageList(list))).toEqual({ value: list, ignored: [] });
      }),
    );
  });

  it.each([
    ["commas", `#${a},${b}`],
    ["encoded commas", `#${a}%2C${b}`],
    ["spaces and line ends, encoded", `#${a}%20%0A${b}`],
    ["upper case, twice the same", `#${a.toUpperCase()},${b},${a},`],
  ])("with %s", (_, fragment) => {
    expect(parseTriageList(fragment)).toEqual({ value: { kind: "link", hashes: [a, b] }, ignored: [] });
  });

  it("says what of it is no hash, and keeps the rest", () => {
    expect(parseTriageList(`#${a},main,abc`)).toEqual({
      value: { kind: "link", hashes: [a] },
      ignored: [{ field: "list", value: "main and 1 more", expected: "hashes of 64 hex digits" }],
    });
  });

  it.each(["", "#", "#,,", "#%E0%A4%A"])("%j is no list", (fragment) => {
    expect(parseTriageList(fragment).value).toEqual({ kind: "none" });
  });

  it("is valid for any garbage", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value } = parseTriageList(text);
        expect(parseTriageList(printTriageList(value)).value).toEqual(value);
      }),
    );
  });

  it("has a mark that depends on every hash and on their order", () => {
    expect(markOf([a, b])).toMatch(/^[0-9a-f]{8}$/);
    expect(new Set([markOf([a, b]), markOf([b, a]), markOf([a]), markOf([])]).size).toBe(4);
  });
});
