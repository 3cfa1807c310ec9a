// The address bar is the state: printed and read again it is the same, and whatever stands there gives a valid page.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { madeHash } from "../domain/video-hash-for-test";
import { parseAddress, printAddress, type Address } from "./address";
import { defaultVideoView, modelColumns, rowOrders, videoViews, type VideoView } from "./video-view";

fc.configureGlobal({ seed: 1 });

const origin = "https://framewise.example";

const hash = madeHash();

const parse = (path: string, base = "/") => parseAddress(new URL(origin + path), base);
const video = (view: Partial<VideoView> = {}): Address => ({
  page: "video",
  hash,
  view: { ...defaultVideoView, ...view },
});

describe("an address of each page", () => {
  it.each<readonly [string, Address]>([
    ["/", { page: "home" }],
    [`/video/${hash}`, video()],
    [`/video/${hash}?view=table&frame=3`, video({ view: "table", frame: 3 })],
    ["/triage", { page: "triage", query: "", list: "" }],
    [`/triage#${hash}`, { page: "triage", query: "", list: hash }],
    [
      `/triage?filter=disputed&sort=-frames#${hash},main`,
      { page: "triage", query: "filter=disputed&sort=-frames", list: `${hash},main` },
    ],
    ["/triage/more", { page: "unknown", path: "/triage/more" }],
    ["/video/abc", { page: "wrong-hash", text: "abc" }],
    ["/video/", { page: "wrong-hash", text: "" }],
    ["/video/a%2Fb", { page: "wrong-hash", text: "a/b" }],
    ["/compare", { page: "compare", query: "" }],
    [`/compare?a=${hash}&align=stretch`, { page: "compare", query: `a=${hash}&align=stretch` }],
    ["/compare/x", { page: "unknown", path: "/compare/x" }],
    ["/nowhere", { page: "unknown", path: "/nowhere" }],
    [`/video/${hash}/frames`, { page: "unknown", path: `/video/${hash}/frames` }],
  ])("%s opens and prints as itself", (path, address) => {
    expect(parse(path)).toEqual({ address, ignored: [] });
    expect(printAddress(address, "/")).toBe(path);
  });

  it.each([
    ["in upper case", `/video/${hash.toUpperCase()}`],
    ["with a slash at the end", `/video/${hash}/`],
    ["with spaces around it", `/video/%20${hash}%20`],
    ["behind sha256:", `/video/sha256:${hash}`],
  ])("a hash %s is the same video", (_, path) => {
    expect(parse(path)).toEqual({ address: video(), ignored: [] });
  });
});

describe("the fields of a video, as the contract writes them", () => {
  const query = (text: string) => parse(`/video/${hash}?${text}`);
  const printed = (view: Partial<VideoView>) => printAddress(video(view), "/").replace(`/video/${hash}`, "");

  it("hide=V01,Revelio%20III", () => {
    expect(query("hide=V01,Revelio%20III").address).toEqual(video({ hide: ["V01", "Revelio III"] }));
    expect(printed({ hide: ["V01", "Revelio III"] })).toBe("?hide=V01,Revelio%20III");
  });

  it("a comma inside a name is %252C, the empty name %2500", () => {
    expect(printed({ hide: ["a,b", ""] })).toBe("?hide=a%252Cb,%2500");
    expect(query("hide=a%252Cb,%2500").address).toEqual(video({ hide: ["a,b", ""] }));
  });

  it("frame=3 and threshold=0.65", () => {
    expect(query("frame=3&threshold=0.65").address).toEqual(video({ frame: 3, threshold: 0.65 }));
    expect(printed({ frame: 3, threshold: 0.65 })).toBe("?frame=3&threshold=0.65");
  });

  it("without=Ardē, models that are left out of what is recomputed", () => {
    expect(query("without=Ard%C4%93").address).toEqual(video({ without: ["Ardē"] }));
    expect(printed({ without: ["Ardē"] })).toBe("?without=Ard%C4%93");
  });

  it("sort=deviation, and with a minus descending", () => {
    const sort = { column: "deviation", descending: false } as const;
    expect(query("sort=deviation").address).toEqual(video({ sort }));
    expect(query("sort=-deviation").address).toEqual(video({ sort: { ...sort, descending: true } }));
    expect(printed({ sort: { column: "mean", descending: true } })).toBe("?sort=-mean");
  });

  it("view=heatmap", () => {
    expect(query("view=heatmap").address).toEqual(video({ view: "heatmap" }));
    expect(printed({ view: "heatmap", order: "mean" })).toBe("?view=heatmap&order=mean");
  });

  it("order=likeness", () => {
    expect(query("order=likeness").address).toEqual(video({ order: "likeness" }));
    expect(printed({ order: "mean" })).toBe("?order=mean");
  });

  it("range=2-5, both ends shown", () => {
    expect(query("range=2-5").address).toEqual(video({ range: { from: 2, to: 5 } }));
    expect(printed({ range: { from: 2, to: 5 } })).toBe("?range=2-5");
  });

  it("defaults print as nothing, and are read when they are written out", () => {
    expect(printed({})).toBe("");
    expect(query("view=lines&hide=&threshold=0.5")).toEqual({ address: video(), ignored: [] });
    expect(query("threshold=0.50&threshold=0.9").address).toEqual(video());
  });

  it.each([
    ["threshold=0", 0],
    ["threshold=1", 1],
    ["threshold=.25", 0.25],
    ["threshold=0.744123", 0.744_123],
    ["threshold=0.0000001", 1e-7],
  ])("%s is a threshold, and stays one", (text, threshold) => {
    const { address, ignored } = query(text);
    expect({ address, ignored }).toEqual({ address: video({ threshold }), ignored: [] });
    expect(parse(printAddress(address, "/"))).toEqual({ address, ignored: [] });
  });
});

describe("a bad value falls back, and says so", () => {
  it.each([
    ["view", "heat map"],
    ["view", "Table"],
    ["view", ""],
    ["frame", "0"],
    ["frame", "-1"],
    ["frame", "1.5"],
    ["frame", "three"],
    ["frame", ""],
    ["frame", "1e3"],
    ["frame", "99999999999999999999"],
    ["range", "5-2"],
    ["range", "3-3"],
    ["range", "0-4"],
    ["range", "3"],
    ["range", "2-"],
    ["range", "-2-5"],
    ["range", "2–5"],
    ["threshold", "1.01"],
    ["threshold", "-0.1"],
    ["threshold", "NaN"],
    ["threshold", "Infinity"],
    ["threshold", "0x1"],
    ["threshold", "9e-0"],
    ["threshold", ""],
    ["threshold", "."],
    ["threshold", "0,5"],
    ["threshold", "1.0000001"],
    ["sort", "size"],
    ["sort", "-"],
    ["sort", "--mean"],
    ["order", "chaos"],
    ["v", "2"],
    ["v", ""],
  ])("%s=%s", (field, value) => {
    const { address, ignored } = parse(`/video/${hash}?${field}=${encodeURIComponent(value)}&frame=2`);
    const frame = field === "frame" ? undefined : 2;
    expect(address).toEqual(video({ frame }));
    expect(ignored.map((entry) => [entry.field, entry.value])).toEqual([[field, value]]);
    expect(ignored[0]?.expected).not.toBe("");
  });

  it("several at once are all said", () => {
    const { ignored } = parse(`/video/${hash}?v=9&view=x&frame=x&threshold=x`);
    expect(ignored.map(({ field }) => field).toSorted()).toEqual(["frame", "threshold", "v", "view"]);
  });

  it("version 1 is the one that is printed, and need not be", () => {
    expect(parse(`/video/${hash}?v=1&frame=2`)).toEqual({ address: video({ frame: 2 }), ignored: [] });
    expect(printAddress(video({ frame: 2 }), "/")).not.toContain("v=");
  });

  it("what belongs to nobody is left alone: no backend and no key come from a link", () => {
    const query = "backend=https://evil.example&key=secret&__proto__=x&constructor=y";
    expect(parse(`/video/${hash}?${query}`)).toEqual({ address: video(), ignored: [] });
  });
});

describe("under another path than /", () => {
  it("every page is found and printed there", () => {
    expect(parse("/x/", "/x/").address).toEqual({ page: "home" });
    expect(parse(`/x/video/${hash}?frame=2`, "/x/").address).toEqual(video({ frame: 2 }));
    expect(printAddress({ page: "home" }, "/x/")).toBe("/x/");
    expect(printAddress(video({ frame: 2 }), "/x/")).toBe(`/x/video/${hash}?frame=2`);
    expect(printAddress({ page: "unknown", path: "/nowhere" }, "/x/")).toBe("/x/nowhere");
  });

  it("a page that only begins alike is unknown", () => {
    expect(parse("/xy/", "/x/").address.page).toBe("unknown");
    expect(parse("/videos/", "/").address.page).toBe("unknown");
  });
});

describe("laws", () => {
  const name = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom(..."%2C0uD8,+&=#?/ ") }),
    fc.constantFrom("", "__proto__", "constructor", "V01", "V011", "Revelio III", "🎞", "%2C", "%00"),
  );
  const frame = fc.integer({ min: 1, max: 999_999_999 });
  const range = fc
    .tuple(frame, frame)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const view: fc.Arbitrary<VideoView> = fc
    .record({
      view: fc.constantFrom(...videoViews),
      hide: fc.uniqueArray(name, { maxLength: 5 }),
      only: fc.uniqueArray(name, { maxLength: 5 }),
      without: fc.uniqueArray(name, { maxLength: 5 }),
      frame: fc.option(frame, { nil: undefined }),
      range: fc.option(range, { nil: undefined }),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }).map((threshold) => threshold + 0),
      sort: fc.option(fc.record({ column: fc.constantFrom(...modelColumns), descending: fc.boolean() }), {
        nil: undefined,
      }),
      order: fc.constantFrom(...rowOrders),
    })
    .map((given) => ({ ...defaultVideoView, ...given }));
  const anyHash = fc
    .string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 })
    .map(madeHash);
  const base = fc.constantFrom("/", "/x/", "/a/b/");

  it("a view of a video, printed and read again, is the same", () => {
    fc.assert(
      fc.property(anyHash, view, base, (found, given, under) => {
        const address: Address = { page: "video", hash: found, view: given };
        expect(parse(printAddress(address, under), under)).toEqual({ address, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("a wrong hash is kept as it was typed, but for halves of characters", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        // Those two the browser takes for a step in the path.
        fc.pre(typed !== "." && typed !== "..");
        const { address } = parse(`/video/${encodeURIComponent(typed)}`);
        if (address.page !== "wrong-hash") return;
        expect(address.text).toBe(typed);
        expect(parse(printAddress(address, "/")).address).toEqual(address);
      }),
    );
    expect(printAddress({ page: "wrong-hash", text: "\ud83c" }, "/")).toBe("/video/%EF%BF%BD");
  });

  const piece = fc.constantFrom(
    ..."/%?#&=.:;@\\",
    "video",
    hash,
    hash.toUpperCase(),
    "//",
    "..",
    "%2e%2e",
    "%2F",
    "%zz",
    "%E0%A4",
    "threshold",
    "hide",
    "frame",
    "view",
    "v",
    "0.7",
    "1e-9",
    "9",
    "x",
    "\u202e",
    "evil.example",
  );
  const garbage = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join("")}`);

  it("any garbage gives a valid page, whose own address gives it again with nothing to ignore", () => {
    fc.assert(
      fc.property(garbage, base, (text, under) => {
        const { address } = parseAddress(new URL(origin + text), under);
        const printed = printAddress(address, under);
        expect(parse(printed, under)).toEqual({ address, ignored: [] });
        expect(printAddress(parse(printed, under).address, under)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  it("no address ever leads to another origin, or out of the path under which it is served", () => {
    fc.assert(
      fc.property(garbage, base, (text, under) => {
        const { address } = parseAddress(new URL(origin + text), under);
        const printed = new URL(printAddress(address, under), `${origin}/elsewhere`);
        expect(printed.origin).toBe(origin);
        expect(printed.pathname.startsWith(under)).toBe(true);
      }),
      {
        numRuns: 2000,
        examples: [
          ["//evil.example/a", "/"],
          ["///evil.example/a", "/"],
        ],
      },
    );
  });

  it("two slashes are not the look-up page in disguise", () => {
    expect(parse("//evil.example").address.page).toBe("unknown");
  });
});
