// What is exported can be read again by anybody: the same texts, the same numbers bit for bit, and nothing runs.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../domain/any-text-for-test";
import { type CsvCell, type CsvForm, printCsv, spreadsheetForm } from "./csv";
import { quotes, signs, withoutGuard } from "./without-guard-for-test";

fc.configureGlobal({ seed: 1, numRuns: 500 });

/** Strict about quotes and the number of columns; knows nothing of ours but the mark at the beginning. */
function parsed(text: string, delimiter = ","): string[][] {
  return parse(Buffer.from(text, "utf8"), { bom: true, recordDelimiter: "\r\n", delimiter });
}

function bits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

/** What some program runs: a sign behind blanks and quotes. An apostrophe in front is what stops it. */
const runs = new RegExp(`^[${quotes.replace("'", "")}]*${signs}`);

const spreadsheet: CsvForm = { separator: ";", decimal: "," };

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  anyText.map((given) => Buffer.from(given).toString()),
  fc.constantFrom('a"b', "a,b", "a;b", "a\r\nb", "'", "'=1", "''=1", " =1", "\u202egnp.exe"),
  fc.string({ unit: fc.constantFrom(..."aV0=+-@＝−,;|\t\r\n\"' “＂") }),
);

describe("a table of texts and numbers", () => {
  it("is lines of cells, each line ended by CRLF, after a byte order mark", () => {
    expect(
      printCsv([
        ["frame", "V011"],
        [1, 0.9966],
      ]),
    ).toBe("\ufeffframe,V011\r\n1,0.9966\r\n");
  });

  it("has empty cells for gaps, and zero is a score", () => {
    expect(printCsv([[1, Number.NaN, undefined, 0, ""]])).toBe('\ufeff1,,,0,""\r\n');
  });

  it("quotes what would part a cell, doubling the quotes in it", () => {
    expect(printCsv([["a,b", 'the "best"', "two\r\nlines", " space", "a;b"]])).toBe(
      '\ufeff"a,b","the ""best""","two\r\nlines"," space","a;b"\r\n',
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t'=1"`],
    ["\r=1", `"'\r'=1"`],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ['=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
    ["V01;=1+1;x", `"V01;'=1+1;x"`],
    ["V01,\t@x", `"V01,'\t'@x"`],
    ['a;"=1"', `"a;'""=1"""`],
    ["“+1”", "'“+1”"],
    ["＂=1", "'＂=1"],
    ["−1", "'−1"],
    ["a\n-1", `"a\n'-1"`],
    ["V01; V02", '"V01; V02"'],
    ["V01-2, a-b", '"V01-2, a-b"'],
    ["a=1", "a=1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
  ])("runs no formula: %j is %j", (given, printed) => {
    expect(printCsv([[given]])).toBe(`\ufeff${printed}\r\n`);
  });

  it("leaves negative numbers what they are", () => {
    expect(printCsv([[-0.5, -0, 1e-7, 1e21, 0.1 + 0.2]])).toBe(
      "\ufeff-0.5,-0,1e-7,1e+21,0.30000000000000004\r\n",
    );
  });
});

describe("for spreadsheets", () => {
  it("cells are parted by semicolons, decimals begin with the locale’s sign, and nothing stands before the first cell", () => {
    const rows = [
      ["model", "mean"],
      ["a,b;c", -0.5],
      ["x", 1e-7],
      ["gap", undefined],
    ];
    expect(printCsv(rows, spreadsheetForm("de"))).toBe(
      '\ufeffmodel;mean\r\n"a,b;c";-0,5\r\nx;1e-7\r\ngap;\r\n',
    );
    expect(printCsv([["x", 0.5]], spreadsheetForm("en"))).toBe("\ufeffx;0.5\r\n");
  });
});

describe("read by another program", () => {
  it("every number comes back bit for bit", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (numbers) => {
        const [row = []] = parsed(printCsv([numbers]));
        expect(row.map((cell) => bits(Number(cell)))).toEqual(numbers.map(bits));
      }),
    );
  });

  it("every text comes back, but for the apostrophe before what would be run", () => {
    const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (given) => {
        expect(parsed(printCsv(given)).map((row) => row.map(withoutGuard))).toEqual(given);
      }),
    );
  });

  it.each([undefined, spreadsheet])(
    "no text begins with what a spreadsheet runs, wherever it is parted (%j)",
    (form) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), (given) => {
          const printed = printCsv(given, form);
          const read = parsed(printed, form?.separator).flat();
          // Another program parts it elsewhere; whatever it does about quotes, a cell begins behind one of these.
          const torn = printed.slice(1).split(/[,;|\t\r\n]/);
          expect([...read, ...torn].filter((cell) => runs.test(cell))).toEqual([]);
        }),
      );
    },
  );

  it("with semicolons and decimal commas every text and every number comes back as well", () => {
    const row = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }), text);
    fc.assert(
      fc.property(row, ([first, number, last]) => {
        const [[a = "", b = "", c = ""] = []] = parsed(printCsv([[first, number, last]], spreadsheet), ";");
        expect([withoutGuard(a), bits(Number(b.replace(",", "."))), withoutGuard(c)]).toEqual([
          first,
          bits(number),
          last,
        ]);
      }),
    );
  });

  it("texts, numbers and gaps keep their places", () => {
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.double(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1 }), (given) => {
        const read = parsed(printCsv(given));
        expect(read.map(({ length }) => length)).toEqual(given.map(() => 4));
        given.flat().forEach((value, index) => {
          const back = read.flat()[index] ?? "gone";
          if (typeof value === "string") expect(withoutGuard(back)).toBe(value);
          else if (value === undefined || Number.isNaN(value)) expect(back).toBe("");
          else expect(bits(Number(back))).toBe(bits(value));
        });
      }),
    );
  });
});
