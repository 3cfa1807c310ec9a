// A picture says what the page says, whoever looks at it later; it is drawn from the numbers, and nothing in it can run.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClassification, wildName } from "../domain/any-classification-for-test";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import { seriesStyle } from "../ui/series-style";
import { heatColours, paper, paperLine, seriesColours } from "./paper-colours";
import { drawPicture } from "./picture";
import { documentedHash, madeRecord } from "./result-record-for-test";
import { textWidth, wrapped } from "./svg-text";
import { faultIn } from "./well-formed-for-test";

fc.configureGlobal({ seed: 1, numRuns: 100 });

/** Every text of a picture, in its order. */
function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inside = ""]) =>
    inside.replaceAll(/<[^>]*>/g, ""),
  );
}

describe("the picture of the documented example", () => {
  const { svg } = drawPicture(madeRecord());

  it("holds file, hash, verdict, what speaks against it, time, backend and version as text", () => {
    const all = texts(svg).join("\n");
    for (const text of [
      "video.mp4",
      documentedHash,
      "Human: all 6 heuristics agree, confidence 75.0–75.2%.",
      "22 Nov 2026, 07:24 UTC",
      "sample backend",
      "Framewise 0.1.0",
    ]) {
      expect(all).toContain(text);
    }
    expect(all.replaceAll("\n", "")).toContain("say artificial.");
  });

  it("has a line, a name and the numbers of every model", () => {
    expect(svg.match(/stroke="#9871d5"[^>]*stroke-linejoin/g)).not.toBeNull();
    expect(texts(svg)).toContain("99.6% · 5 of 5");
    expect(texts(svg).filter((text) => text.startsWith("brokenwand2"))).toHaveLength(2);
  });

  it("has a name and a description for screen readers", () => {
    expect(svg).toContain("<title>video.mp4: Human: all 6 heuristics agree, confidence 75.0–75.2%.</title>");
  });
});

describe("the picture is of the view", () => {
  it("hidden models are named as not drawn and have no line", () => {
    const { svg } = drawPicture(madeRecord(undefined, { hidden: new Set(["V01"]) }));
    expect(texts(svg)).toContain("Not drawn: V01 (98.8%)");
    expect(svg).not.toContain('stroke="#874e6c"');
  });

  it("a range shows its frames and says so", () => {
    const { svg } = drawPicture(madeRecord(undefined, { range: { from: 2, to: 4 } }));
    expect(texts(svg).join()).toContain("frames 2–4 of 5");
    expect(texts(svg)).not.toContain("5");
  });

  it("the threshold and the selected frame are in it", () => {
    const { svg } = drawPicture(madeRecord(undefined, { threshold: 0.65, frame: 3 }));
    expect(texts(svg)).toContain("0.65");
    expect(svg).toContain('stroke-dasharray="1.5 2.5"');
  });

  it("the heatmap has a number in every cell that has room, and none where there is no score", () => {
    const table = madeTable(["a", [0.25, undefined]], ["b", [1, 0]]);
    const record = madeRecord(madeClassification({ table }), { order: "backend" });
    const percents = texts(drawPicture(record).svg).filter((text) => /^\d+\.\d%$/.test(text));
    // cells: 25.0, 100.0 and 0.0; means: 25.0 and 50.0
    expect(percents.toSorted()).toEqual(["0.0%", "100.0%", "25.0%", "25.0%", "50.0%"]);
  });

  it("is drawn for an answer without any frame, too", () => {
    expect(faultIn(drawPicture(madeRecord(madeClassification())).svg)).toBeUndefined();
  });
});

describe("whatever an answer holds", () => {
  const names = fc.oneof(wildName, fc.constantFrom("</text><script>", "]]>", "&amp;", "\u0000", '"x"'));

  it("the picture is well-formed, of our elements alone, and refers to nothing", () => {
    const view = fc.record({
      order: fc.constantFrom(undefined, "backend" as const, "likeness" as const),
      frame: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anyClassification(names), view, (classification, shown) => {
        const { svg } = drawPicture(madeRecord(classification, shown));
        expect(faultIn(svg)).toBeUndefined();
        const elements = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));
        for (const name of elements)
          expect(["svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"]).toContain(name);
        expect(svg).not.toMatch(/\son\w+=|href=|url\(|NaN|undefined|Infinity/);
      }),
    );
  });
});

describe("text without a ruler", () => {
  it("is wrapped at spaces, and no line is wider than the room", () => {
    const lines = wrapped([{ kind: "text", text: "one two three four five six seven" }], 20, 120);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(textWidth(line.map(({ text }) => text.trimEnd()).join(""), 20)).toBeLessThanOrEqual(120);
    expect(
      lines
        .flat()
        .map(({ text }) => text)
        .join(""),
    ).toBe("one two three four five six seven");
  });
});

describe("the colours on paper", () => {
  const sheet = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

  it("are those of the light theme", () => {
    const styles = sheet("app/styles.css");
    seriesColours.forEach((colour, index) => {
      expect(styles).toContain(`--series-${index + 1}: light-dark(${colour},`);
    });
    expect(styles).toContain(`--artificial: light-dark(${paper.artificial},`);
    expect(styles).toContain(`--human: light-dark(${paper.human},`);
    const heat = sheet("chart/heatmap.css");
    for (const side of ["human", "artificial"] as const) {
      heatColours[side].forEach((colour, step) => {
        expect(heat).toMatch(new RegExp(`\\.heat-${side}-${step} \\{\\s*fill: light-dark\\(${colour},`));
      });
    }
  });

  it("come with the dashes of the screen", () => {
    for (let index = 0; index < 48; index++) {
      expect(paperLine(index).dash).toBe(seriesStyle(index).dash);
    }
  });
});
