// A copied summary says what the page says, and nothing that an answer holds becomes markup where it is pasted.
import fc from "fast-check";
import { Window } from "happy-dom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import { anyClassification, wildName } from "../domain/any-classification-for-test";
import type { Classification } from "../domain/classification";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import { documentedHash } from "../domain/video-hash-for-test";
import { composeSummary } from "../words/summary";
import { copyRichText, copyText } from "./clipboard";
import { summaryHtml } from "./summary-html";
import { summaryMarkdown } from "./summary-markdown";

fc.configureGlobal({ seed: 1, numRuns: 100 });

const asked = documentedHash;
/** What an editor makes of what is pasted. */
const parser = new new Window().DOMParser();

function pasted(html: string) {
  return parser.parseFromString(html, "text/html");
}

const link = `https://framewise.example/video/${asked}?threshold=0.65`;

function summaryOf(classification: Classification) {
  return composeSummary({
    classification,
    assessment: assess(classification, 0.5),
    asked,
    backendName: "sample backend",
    fetchedAt: new Date("2026-11-22T07:24:31Z"),
  });
}

describe("a summary as Markdown", () => {
  it("reads as a ticket would show it", () => {
    const text = summaryMarkdown(summaryOf(documentedExample()), link);
    expect(text.split("\n").slice(0, 6)).toEqual([
      "**Framewise on** `video.mp4`",
      "",
      "**Human: all 6 heuristics agree, confidence 75.0–75.2%.**",
      "",
      "Every one of them rests on 1 of 3 models, `brokenwand2`; the 2 left out, `V011` (99.6%) and `V01` (98.8%), say artificial.",
      "",
    ]);
    expect(text).toContain("| `brokenwand2` | human | 24.8% | 0.080 | 5 | 0 of 5 |");
    expect(text.endsWith(`<${link}>\n`)).toBe(true);
  });

  it.each([
    ["a|b", "`a\\|b`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["[x](javascript:alert(1))", "`[x](javascript:alert(1))`"],
    ["<img src=x>", "`<img src=x>`"],
    ["@someone", "`@someone`"],
  ])("a model called %j is code: %j", (model, printed) => {
    const classification = madeClassification({ table: madeTable([model, [1]]) });
    expect(summaryMarkdown(summaryOf(classification), link)).toContain(`| ${printed} | artificial |`);
  });

  it("an error of the backend makes no markup either", () => {
    const classification = madeClassification({
      status: "errored",
      errors: ["**boom** [a](http://b.example) <b> @all"],
    });
    const text = summaryMarkdown(summaryOf(classification), link);
    expect(text).toContain("\\*\\*boom\\*\\* \\[a\\](http:\\//b.example) \\<b\\> \\@all");
  });
});

describe("a summary as rich text", () => {
  it("holds the elements that we put there and no others, whatever an answer holds", () => {
    const names = fc.oneof(
      wildName,
      fc.constantFrom(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "&lt;b&gt;",
        "</td><td>",
      ),
    );
    const allowed = new Set(
      ["p", "b", "i", "br", "ul", "li", "bdi", "table", "thead", "tbody", "tr", "th", "td", "a"].map((tag) =>
        tag.toUpperCase(),
      ),
    );
    fc.assert(
      fc.property(anyClassification(names), (classification) => {
        const document = pasted(summaryHtml(summaryOf(classification), link));
        const elements = [...document.body.querySelectorAll("*")];
        expect(elements.filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
        expect(document.querySelectorAll("a")).toHaveLength(1);
        expect(document.querySelectorAll("tbody tr")).toHaveLength(classification.table.models.length);
      }),
      { numRuns: 30 },
    );
  });

  it("says the same words", () => {
    const document = pasted(summaryHtml(summaryOf(documentedExample()), link));
    expect(document.body.textContent).toContain("Human: all 6 heuristics agree, confidence 75.0–75.2%.");
    expect(document.querySelector("a")?.getAttribute("href")).toBe(link);
  });
});

describe("the clipboard", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("that a browser withholds is said, not thrown", async () => {
    vi.stubGlobal("navigator", {});
    expect(await copyText("a")).toBe("withheld");
    vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("no")) } });
    expect(await copyText("a")).toBe("withheld");
  });

  it("takes plain text where it takes no rich text", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    expect(await copyRichText("plain", "<p>rich</p>")).toBe("copied");
    expect(writeText).toHaveBeenCalledWith("plain");
  });
});
