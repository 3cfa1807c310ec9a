// A link to two results opens what its sender saw; whatever stands in it gives a valid view and says what was ignored.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { parseAddress, printAddress } from "./address";
import {
  alignments,
  defaultCompareView,
  parseCompareView,
  printCompareView,
  type CompareView,
} from "./compare-view";

fc.configureGlobal({ seed: 1 });

const a = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";
const b = "86df59aca19a89b848afcc991b945bd178e7324f99737bcc7801fe16b9f80f93";

/** What an address can carry: no half of a surrogate pair, which only names of models escape. */
const wellFormedText = fc.string({ unit: "grapheme" });

const anyView: fc.Arbitrary<CompareView> = fc.record({
  a: wellFormedText,
  b: wellFormedText,
  hide: fc.uniqueArray(anyText),
  range: fc.option(
    fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })).map(([from, more]) => ({
      from,
      to: from + more,
    })),
    { nil: undefined },
  ),
  threshold: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  align: fc.constantFrom(...alignments),
});

describe("the fields, as the contract writes them", () => {
  it.each<readonly [string, Partial<CompareView>]>([
    ["", {}],
    [`a=${a}`, { a }],
    [`a=${a}&b=${b}`, { a, b }],
    [`a=${a}&b=${b}&align=stretch`, { a, b, align: "stretch" }],
    ["hide=V01,Revelio%20III", { hide: ["V01", "Revelio III"] }],
    ["range=2-5", { range: { from: 2, to: 5 } }],
    ["threshold=0.65", { threshold: 0.65 }],
  ])("%s opens and prints as itself", (query, given) => {
    const view = { ...defaultCompareView, ...given };
    expect(parseCompareView(query)).toEqual({ view, ignored: [] });
    expect(printCompareView(view)).toBe(query);
  });

  it("defaults print as nothing", () => {
    expect(printCompareView({ ...defaultCompareView, align: "frame", threshold: 0.5 })).toBe("");
  });

  it.each([
    ["range=5-2", "range"],
    ["threshold=2", "threshold"],
    ["align=left", "align"],
    ["v=2", "v"],
  ])("%s falls back and is reported", (query, field) => {
    const { view, ignored } = parseCompareView(`?${query}`);
    expect(view).toEqual(defaultCompareView);
    expect(ignored.map((given) => given.field)).toEqual([field]);
  });

  it("a text that is no hash stays as it was typed", () => {
    expect(parseCompareView("a=hello%20there").view.a).toBe("hello there");
  });
});

describe("printed and parsed again", () => {
  it("every view is the same, in the whole address too", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const query = printCompareView(view);
        const path = printAddress({ page: "compare", query }, "/x/");
        const { address } = parseAddress(new URL(`https://framewise.example${path}`), "/x/");
        if (address.page !== "compare") throw new TypeError(path);
        expect(parseCompareView(address.query)).toEqual({ view, ignored: [] });
        // The browser writes some characters in another way, once.
        const again = new URL(`https://framewise.example${printAddress(address, "/x/")}`);
        expect(parseAddress(again, "/x/").address).toEqual(address);
      }),
    );
  });

  it("whatever stands in a link gives a valid view, which then prints as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (garbage) => {
        const { view } = parseCompareView(garbage);
        expect(parseCompareView(printCompareView(view))).toEqual({ view, ignored: [] });
      }),
    );
  });

  it("half a surrogate pair in a field becomes the replacement character instead of an error", () => {
    expect(printCompareView({ ...defaultCompareView, a: "\ud800" })).toBe("a=%EF%BF%BD");
  });
});
