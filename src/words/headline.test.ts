// The verdict stands in one sentence that cannot be misread, and what speaks against it directly after it.
import { describe, expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import type { Classification } from "../domain/classification";
import { madeClassification, madeReported, madeTable, madeVerdict } from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { composeHeadline } from "./headline";
import { plainText } from "./phrase";

function read(classification: Classification, threshold = 0.5) {
  const { verdict, against, disputed } = composeHeadline(assess(classification, threshold));
  return { verdict: plainText(verdict), against: plainText(against), disputed };
}

/** Three heuristics that say the same. */
function three(classification: string, given: Partial<Verdict> = {}): readonly Verdict[] {
  return ["Majority", "Average", "TopRelevant"].map((heuristic) =>
    madeVerdict({ heuristic, classification, confidence: 0.75, ...given }),
  );
}

const unknown = madeVerdict({ heuristic: "Average", unknown: true });
/** a says artificial, b human. */
const twoSides = madeTable(["a", [0.9, 0.9]], ["b", [0.2, 0.2]]);

describe("the documented example", () => {
  it("says human, and directly after it that two of three models say artificial", () => {
    expect(read(documentedExample())).toEqual({
      verdict: "Human: all 6 heuristics agree, confidence 75.0–75.2%.",
      against:
        "Every one of them rests on 1 of 3 models, brokenwand2; " +
        "the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial.",
      disputed: true,
    });
  });

  it("marks the two words as verdicts and the models as names", () => {
    const { verdict, against } = composeHeadline(assess(documentedExample(), 0.5));
    expect(verdict[0]).toEqual({ kind: "side", text: "Human", side: "human" });
    expect(against.filter(({ kind }) => kind === "side")).toEqual([
      { kind: "side", text: "artificial", side: "artificial" },
    ]);
    expect(against.filter(({ kind }) => kind === "name").map(({ text }) => text)).toEqual([
      "brokenwand2",
      "V011",
      "V01",
    ]);
  });

  it.each([0, 0.3, 0.9, 1])("does not move with the threshold: all of it is reported (%d)", (threshold) => {
    expect(read(documentedExample(), threshold)).toEqual(read(documentedExample(), 0.5));
  });
});

describe("a unanimous answer has nothing against it", () => {
  it("artificial", () => {
    // means (0.90 + 0.95) / 2 = 0.925 and (0.80 + 0.99) / 2 = 0.895
    const table = madeTable(["a", [0.9, 0.95]], ["b", [0.8, 0.99]]);
    expect(
      read(madeClassification({ table, verdicts: three("artificial", { models: ["a", "b"] }) })),
    ).toEqual({
      verdict: "Artificial: all 3 heuristics agree, confidence 75.0%.",
      against: "All 2 models say artificial (means 89.5–92.5%); no score of any frame says otherwise.",
      disputed: false,
    });
  });

  it("human", () => {
    const table = madeTable(["a", [0.1, 0.1]], ["b", [0.2, 0.2]]);
    expect(read(madeClassification({ table, verdicts: three("human") }))).toEqual({
      verdict: "Human: all 3 heuristics agree, confidence 75.0%.",
      against: "All 2 models say human (means 10.0–20.0%); no score of any frame says otherwise.",
      disputed: false,
    });
  });

  it("but for single scores, which are counted at the threshold", () => {
    // a: 0.6 in frame 2; b none. 1 of 4 scores, and one of two models is not most of them
    const table = madeTable(["a", [0.1, 0.6]], ["b", [0.2, 0.2]]);
    expect(read(madeClassification({ table, verdicts: three("human") })).against).toBe(
      "All 2 models say human (means 20.0–35.0%); 1 of 4 single scores is artificial at 0.50.",
    );
  });
});

it("a local edit of frames 12 to 17 is said, although every model's mean says human", () => {
  const edited = Array.from({ length: 30 }, (_, index) => (index >= 11 && index <= 16 ? 0.9 : 0.1));
  // (6 × 0.9 + 24 × 0.1) / 30 = 7.8 / 30 = 0.26
  const table = madeTable(["a", edited], ["b", edited], ["c", edited.map(() => 0.05)]);
  expect(read(madeClassification({ table, verdicts: three("human") }))).toEqual({
    verdict: "Human: all 3 heuristics agree, confidence 75.0%.",
    against:
      "All 3 models say human on average (means 5.0–26.0%), but in frames 12–17 most models say artificial.",
    disputed: true,
  });
});

describe("two camps", () => {
  // artificial: a, b and c with means 0.9, 0.8 and 0.5; human: d with 0.1
  // (0.9 + 0.8 + 0.5) / 3 = 0.7333, 0.7333 − 0.1 = 63.3 points; c is on both sides of 0.5
  const table = madeTable(["a", [0.9, 0.9]], ["b", [0.8, 0.8]], ["c", [0.4, 0.6]], ["d", [0.1, 0.1]]);

  it("of heuristics and of models", () => {
    const verdicts = [...three("human", { confidence: 0.8 }), ...three("artificial").slice(0, 2)];
    expect(read(madeClassification({ table, verdicts }))).toEqual({
      verdict: "Heuristics split: 3 of 5 say human (80.0%), 2 say artificial (75.0%).",
      against:
        "So do the models: 3 say artificial and 1 says human, 63.3 points apart on average; " +
        "c changes sides between frames at 0.50.",
      disputed: true,
    });
  });

  it("of models only, when there is no verdict", () => {
    expect(read(madeClassification({ table }))).toEqual({
      verdict: "The backend gives no verdict.",
      against:
        "The models split: 3 say artificial and 1 says human, 63.3 points apart on average; " +
        "c changes sides between frames at 0.50.",
      disputed: false,
    });
  });

  it("of heuristics while the models agree", () => {
    const agreeing = madeTable(["a", [0.9]], ["b", [0.7]]);
    const verdicts = [...three("artificial").slice(0, 1), ...three("human").slice(0, 1)];
    expect(read(madeClassification({ table: agreeing, verdicts }))).toEqual({
      verdict: "Heuristics split: 1 of 2 says artificial (75.0%), 1 says human (75.0%).",
      against: "All 2 models say artificial.",
      disputed: true,
    });
  });

  it("whose reported words contradict their scores are still so many points apart", () => {
    // says artificial at 0.2, says human at 0.9: 70 points, whichever is higher
    const classification = madeClassification({
      table: madeTable(["a", [0.2]], ["b", [0.9]]),
      reportedModels: [
        madeReported("a", { classification: "artificial" }),
        madeReported("b", { classification: "human" }),
      ],
    });
    expect(read(classification).against).toBe(
      "The models split: 1 says artificial and 1 says human, 70.0 points apart on average.",
    );
  });
});

describe("one model", () => {
  it("that agrees is the only witness", () => {
    const classification = madeClassification({
      table: madeTable(["V01", [0.9, 0.8]]),
      verdicts: three("artificial", { models: ["V01"] }),
    });
    expect(read(classification)).toEqual({
      verdict: "Artificial: all 3 heuristics agree, confidence 75.0%.",
      against: "The only model, V01 (85.0%), says artificial; no score of any frame says otherwise.",
      disputed: false,
    });
  });

  it("that says otherwise is against the verdict that rests on it", () => {
    const classification = madeClassification({
      table: madeTable(["V01", [0.9, 0.9]]),
      verdicts: three("human", { models: ["V01"] }),
    });
    expect(read(classification)).toMatchObject({
      against: "Every one of them rests on 1 of 1 models, V01; 1 of 1 model says artificial: V01 (90.0%).",
      disputed: true,
    });
  });

  it("beside others without a score is the only one with an answer", () => {
    const table = madeTable(["a", [0.1]], ["b", [undefined]], ["c", [undefined]]);
    expect(read(madeClassification({ table, verdicts: three("human") })).against).toBe(
      "The only model with an answer, a (10.0%), says human; no score of any frame says otherwise.",
    );
  });
});

describe("one heuristic", () => {
  const [one] = three("human");
  const verdicts = one === undefined ? [] : [one];

  it("is named", () => {
    expect(read(madeClassification({ verdicts })).verdict).toBe(
      "Human: the only heuristic, Majority, says so, confidence 75.0%.",
    );
  });

  it("without a name is not", () => {
    expect(read(madeClassification({ verdicts: [madeVerdict({ classification: "human" })] })).verdict).toBe(
      "Human: the only heuristic says so.",
    );
  });

  it("beside silent ones is the only one that answers, not the only one", () => {
    expect(read(madeClassification({ verdicts: [...verdicts, unknown, unknown] })).verdict).toBe(
      "Human: the only heuristic that answers, Majority, says so, confidence 75.0%; 2 more gave no answer.",
    );
  });
});

describe("no answer", () => {
  it.each([
    ["no heuristic could tell", [unknown, unknown, unknown], "none of the 3 heuristics could tell"],
    ["the only heuristic could not tell", [unknown], "the heuristic could not tell"],
  ])("%s", (_, verdicts, reason) => {
    expect(read(madeClassification({ table: twoSides, verdicts }))).toEqual({
      verdict: `No answer: ${reason}.`,
      against: "The models split: 1 says artificial and 1 says human, 70.0 points apart on average.",
      disputed: false,
    });
  });

  it("of the main verdict alone", () => {
    expect(read(madeClassification({ mainVerdict: unknown }))).toEqual({
      verdict: "No answer: the backend could not tell.",
      against: "No model's scores are in the answer.",
      disputed: false,
    });
  });

  it("of the main verdict, while the heuristics have one: theirs is not called unknown", () => {
    const classification = madeClassification({ mainVerdict: unknown, verdicts: three("human") });
    expect(read(classification).verdict).toBe(
      "No answer: the main verdict could not tell. Of the heuristics, 3 of 3 say human (75.0%).",
    );
  });

  it("of some heuristics is said beside those that agree", () => {
    const classification = madeClassification({ verdicts: [...three("human"), unknown] });
    expect(read(classification).verdict).toBe(
      "Human: all 3 heuristics that answer agree, confidence 75.0%; 1 more gave no answer.",
    );
  });
});

describe("a main verdict", () => {
  const main = madeVerdict({
    heuristic: "Majority",
    classification: "artificial",
    confidence: 0.75,
    models: ["a"],
  });

  it("that everything agrees with", () => {
    const table = madeTable(["a", [0.9]], ["b", [0.7]]);
    const found = read(madeClassification({ table, verdicts: three("artificial"), mainVerdict: main }));
    expect(found.verdict).toMatch(
      /^Artificial: the (?:account's )?main verdict, by Majority, confidence 75\.0%; 3 of 3 heuristics say the same\.$/,
    );
    expect(found.disputed).toBe(false);
  });

  it("that heuristics contradict is disputed, and how many is said", () => {
    const table = madeTable(["a", [0.9]], ["b", [0.7]]);
    const verdicts = [...three("human").slice(0, 2), ...three("artificial").slice(0, 1)];
    const found = read(madeClassification({ table, verdicts, mainVerdict: main }));
    expect(found.verdict).toMatch(/; 1 of 3 heuristics says the same\.$/);
    expect(found.disputed).toBe(true);
  });

  it("that a model contradicts which it left out", () => {
    expect(read(madeClassification({ table: twoSides, mainVerdict: main })).against).toBe(
      "It rests on 1 of 2 models, a; the one left out, b (20.0%), says human.",
    );
  });

  it("alone, without a name or a confidence", () => {
    const alone = madeVerdict({ classification: "human" });
    const found = read(madeClassification({ table: madeTable(["a", [0.1]]), mainVerdict: alone }));
    expect(found.verdict).toMatch(/^Human: the (?:account's )?main verdict\.$/);
  });
});

describe("models that the verdict counted", () => {
  it("and that say otherwise are told from those left out", () => {
    const table = madeTable(["a", [0.9]], ["b", [0.1]], ["c", [0.8]]);
    const verdicts = three("human", { models: ["a", "b"] });
    expect(read(madeClassification({ table, verdicts })).against).toBe(
      "Every one of them rests on 2 of 3 models, a and b; " +
        "2 of 3 models say artificial: a (90.0%) and c (80.0%); 1 of them left out.",
    );
  });

  it("are all: the dissent is among them", () => {
    expect(
      read(madeClassification({ table: twoSides, verdicts: three("human", { models: ["b", "a"] }) })).against,
    ).toBe("Every one of them rests on all 2 models; 1 of 2 models says artificial: a (90.0%).");
  });

  it("are not named: the dissent is, and nothing about what it rests on", () => {
    expect(read(madeClassification({ table: twoSides, verdicts: three("human") })).against).toBe(
      "1 of 2 models says artificial: a (90.0%).",
    );
  });

  it("differ between the heuristics: nothing is said about all of them", () => {
    const verdicts = [
      madeVerdict({ classification: "human", models: ["a"] }),
      madeVerdict({ classification: "human", models: ["b"] }),
    ];
    expect(read(madeClassification({ table: twoSides, verdicts })).against).toBe(
      "1 of 2 models says artificial: a (90.0%).",
    );
  });

  it("have no scores in the answer: never 2 of 2 models, when it counted two others", () => {
    expect(
      read(madeClassification({ table: twoSides, verdicts: three("human", { models: ["x", "y"] }) })).against,
    ).toBe(
      "Every one of them rests on 2 models, x and y (without scores here); " +
        "of the 2 left out, 1, a (90.0%), says artificial.",
    );
    expect(
      read(madeClassification({ table: twoSides, verdicts: three("human", { models: ["b", "y"] }) })).against,
    ).toBe(
      "Every one of them rests on 2 models, b and y (1 of them without scores here); " +
        "the one left out, a (90.0%), says artificial.",
    );
    expect(read(madeClassification({ verdicts: three("human", { models: ["x"] }) })).against).toBe(
      "Every one of them rests on 1 model, x (without scores here).",
    );
  });

  it("are many: three are named, the rest counted", () => {
    const names = ["a", "b", "c", "d", "e"];
    const table = madeTable(...names.map((name) => [name, [0.1]] as const), ["z", [0.9]]);
    expect(read(madeClassification({ table, verdicts: three("human", { models: names }) })).against).toBe(
      "Every one of them rests on 5 of 6 models, a, b, c and 2 more; the one left out, z (90.0%), says artificial.",
    );
  });
});

describe("models without reported classifications", () => {
  it("move with the threshold, and so does what speaks against the verdict", () => {
    const table = madeTable(["a", [0.6, 0.6]], ["b", [0.2, 0.2]]);
    const classification = madeClassification({ table, verdicts: three("human") });
    expect(read(classification, 0.5)).toMatchObject({
      against: "1 of 2 models says artificial: a (60.0%).",
      disputed: true,
    });
    expect(read(classification, 0.65)).toMatchObject({
      against: "All 2 models say human (means 20.0–60.0%); no score of any frame says otherwise.",
      disputed: false,
    });
  });

  it("and without scores leave nothing to say", () => {
    const classification = madeClassification({
      table: madeTable(["a", [undefined]]),
      verdicts: three("human"),
    });
    expect(read(classification).against).toBe("No model's scores are in the answer.");
  });
});

describe("models with a reported classification and no score", () => {
  const reported = (a: string, b: string) =>
    madeClassification({
      table: madeTable(["a", [undefined]], ["b", [undefined]]),
      reportedModels: [madeReported("a", { classification: a }), madeReported("b", { classification: b })],
    });

  it("have no means to give", () => {
    expect(read({ ...reported("human", "human"), verdicts: three("human") }).against).toBe(
      "All 2 models say human.",
    );
  });

  it("have no distance between them", () => {
    expect(read(reported("human", "artificial")).against).toBe(
      "The models split: 1 says artificial and 1 says human.",
    );
  });
});

describe("a word that is neither of the two", () => {
  it("of the heuristics is a name, and every model says otherwise", () => {
    expect(read(madeClassification({ table: twoSides, verdicts: three("unclear") }))).toEqual({
      verdict: "Unclear: all 3 heuristics agree, confidence 75.0%.",
      against: "2 of 2 models say otherwise: a (90.0%) and b (20.0%).",
      disputed: true,
    });
  });

  it("of the models does not make their scores disappear", () => {
    const classification = madeClassification({
      table: madeTable(["a", [0.9]], ["b", [0.9]]),
      reportedModels: [
        madeReported("a", { classification: "unclear" }),
        madeReported("b", { classification: "unclear" }),
      ],
    });
    expect(read(classification).against).toBe("No model says artificial or human.");
    const mixed = { ...classification, table: madeTable(["a", [0.9]], ["b", [0.9]], ["c", [0.1]]) };
    expect(read(mixed).against).toBe("1 of 3 models says human.");
  });
});

describe("a person's own word", () => {
  it("is louder than any model, and what the analysis says follows", () => {
    const found = read({ ...documentedExample(), forced: "artificial" });
    expect(found.verdict).toBe("A person set this to artificial.");
    expect(found.against).toContain("Human: all 6 heuristics agree, confidence 75.0–75.2%.");
    expect(found.against).toContain("V011 (99.6%) and V01 (98.8%), say artificial.");
    expect(found.disputed).toBe(true);
  });

  it("is not disputed by an analysis that says the same", () => {
    expect(read({ ...documentedExample(), forced: "human" }).disputed).toBe(false);
  });
});

describe("an unfinished answer is no verdict", () => {
  it("while it is pending", () => {
    const found = read({ ...documentedExample(), status: "new" });
    expect(found.verdict).toBe("Not finished yet.");
    expect(found.against).toContain("5 of 5 frames");
  });

  it("when it failed, with the backend's reasons", () => {
    const found = read({ ...documentedExample(), status: "errored", errors: ["no face", "too \u202edark"] });
    expect(found.verdict).toBe("The analysis failed: “no face”, “too \\u202edark”.");
  });
});
