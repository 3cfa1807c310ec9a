// Whoever reads an exported table has the numbers of the page: the same scores bit for bit, the same gaps, nothing left out.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { summarizeModels } from "../analysis/model-summary";
import { assessTriage, triageFacts } from "../analysis/triage-facts";
import { anyClassification, wildName } from "../domain/any-classification-for-test";
import { madeClassification, madeFrame, madeTable, madeVerdict } from "../domain/classification-for-test";
import { madeHash } from "../domain/video-hash-for-test";
import { visibleText } from "../words/visible-text";
import { type CsvCell, printCsv } from "./csv";
import { longScoreRows, tidyScoreRows } from "./score-rows";
import { statisticRows } from "./statistic-rows";
import { triageRows } from "./triage-rows";
import { verdictRows } from "./verdict-rows";
import { withoutGuard } from "./without-guard-for-test";

fc.configureGlobal({ seed: 1, numRuns: 200 });

function read(rows: readonly (readonly CsvCell[])[]): string[][] {
  return parse(Buffer.from(printCsv(rows)), { bom: true, recordDelimiter: "\r\n" });
}

/** An empty cell is a gap, anything else a number. */
function score(cell: string | undefined): number {
  return cell === undefined || cell === "" ? Number.NaN : Number(cell);
}

describe("scores as a table", () => {
  const { table } = documentedExample();

  it("have a row per frame and a column per model", () => {
    const [head, first] = read(tidyScoreRows(table));
    expect(head).toEqual(["frame", "V011", "V01", "brokenwand2"]);
    expect(first?.map(score)).toEqual([1, ...table.columns.map((column) => column[0])]);
  });

  it("as a long table have a row per frame and model, with the time it took", () => {
    const rows = read(longScoreRows(table));
    expect(rows).toHaveLength(1 + 5 * 3);
    expect(rows[0]).toEqual(["frame", "model", "score", "elapsed"]);
    expect(rows[4]?.slice(0, 2)).toEqual(["2", "V011"]);
    expect(score(rows[4]?.[3])).toBe(table.elapsed[0]?.[1]);
  });

  it("leave gaps empty and print zero", () => {
    const gappy = madeTable(["a", [0, undefined]], ["b", [undefined, 1]]);
    expect(printCsv(tidyScoreRows(gappy))).toBe("\ufeffframe,a,b\r\n1,0,\r\n2,,1\r\n");
  });

  it("read back to the same bits, whatever the models are called", () => {
    fc.assert(
      fc.property(anyClassification(wildName), ({ table }) => {
        const [, ...wide] = read(tidyScoreRows(table));
        const [, ...long] = read(longScoreRows(table));
        table.columns.forEach((column, index) => {
          const width = table.models.length;
          const fromWide = Float64Array.from(wide, (row) => score(row[index + 1]));
          const fromLong = Float64Array.from(column, (_, frame) => score(long[frame * width + index]?.[2]));
          expect(fromWide).toEqual(column);
          expect(fromLong).toEqual(column);
        });
      }),
    );
  });

  it("name no model with anything invisible", () => {
    fc.assert(
      fc.property(anyClassification(wildName), ({ table }) => {
        const [head = []] = read(tidyScoreRows(table));
        expect(head.map(withoutGuard)).toEqual(["frame", ...table.models.map((model) => visibleText(model))]);
      }),
    );
  });
});

describe("verdicts as a table", () => {
  it("hold every heuristic with what it counted", () => {
    const [, first, , , , , last] = read(verdictRows(documentedExample()));
    expect(first?.slice(0, 8)).toEqual([
      "video",
      "",
      "heuristic",
      "Majority",
      "human",
      String(documentedExample().verdicts[0]?.confidence),
      "1",
      "brokenwand2",
    ]);
    expect(last?.[3]).toBe("TopRelevant");
  });

  it("say what a person set, which verdict is the main one, and those of frames", () => {
    const verdict = madeVerdict({ heuristic: "A", classification: "human", confidence: 0.5 });
    const classification = madeClassification({
      forced: "artificial",
      mainVerdict: verdict,
      verdicts: [madeVerdict({ heuristic: "B", unknown: true })],
      frames: [madeFrame(3, { mainVerdict: verdict })],
    });
    const [, ...rows] = verdictRows(classification);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["video", undefined, "set by a person", undefined, "artificial"],
      ["video", undefined, "main", "A", "human"],
      ["video", undefined, "heuristic", "B", undefined],
      ["frame", 3, "main", "A", "human"],
    ]);
    expect(rows[2]?.at(-1)).toBe("could not tell");
  });
});

describe("statistics as a table", () => {
  it("hold ours and the reported ones under different headings", () => {
    const classification = documentedExample();
    const summaries = summarizeModels(classification, 0.5);
    const [head = [], first = []] = read(statisticRows(classification.table, summaries, 0.5));
    const cell = (name: string) => first[head.indexOf(name)];
    expect(cell("model")).toBe("V011");
    expect(Number(cell("mean"))).toBe(summaries[0]?.mean);
    expect(Number(cell("population_deviation"))).toBe(summaries[0]?.deviation);
    expect(Number(cell("reported_deviation"))).toBe(summaries[0]?.reported?.standardDeviation);
    expect([cell("n"), cell("frames_at_or_over_threshold"), cell("says_source")]).toEqual([
      "5",
      "5",
      "reported",
    ]);
  });

  it("and those of verdicts have as many cells in every row as headings", () => {
    fc.assert(
      fc.property(anyClassification(wildName), (classification) => {
        const summaries = summarizeModels(classification, 0.5);
        for (const rows of [
          statisticRows(classification.table, summaries, 0.5),
          verdictRows(classification),
        ]) {
          expect(new Set(read(rows).map(({ length }) => length)).size).toBe(1);
        }
      }),
    );
  });
});

describe("a list of videos as a table", () => {
  it("holds nothing invisible, whatever names and errors say", () => {
    const turning = "a\u202eb";
    const facts = triageFacts(
      madeClassification({
        name: turning,
        status: "errored",
        errors: [turning],
        table: madeTable([turning, [0.9, 0.1]], ["c", [0.2, 0.1]]),
        verdicts: [madeVerdict({ classification: turning })],
      }),
    );
    const assessment = assessTriage(facts, 0.5);
    const made = { facts, assessment, heuristic: "Majority", confidence: "", fetchedAt: 0 };
    const [head, row] = read(triageRows([{ kind: "result", hash: madeHash(), place: 1, ...made }], 0.5));
    const cells = new Map(head?.map((name, index) => [name, row?.[index]]));
    const shown = String.raw`a\u202eb`;
    for (const name of ["file", "verdict (reported)", "its model", "failure"])
      expect([name, cells.get(name)]).toEqual([name, shown]);
    expect(cells.get("names of those against")).toBe(`${shown}; c`);
  });
});
