// The verdict stands in one sentence that cannot be misread, and what speaks against it directly after it.
import { describe, expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import type { Classification } from "../domain/classification";
import {
  madeClassification,
  madeFrame,
  madeReported,
  madeTable,
  madeVerdict,
} from "../domain/classification-for-test";
import type { Verdict } from "../domain/verdict";
import { composeHeadline } from "./headline";
import { plainText } from "./phrase";

function read(classification: Classification, threshold = 0.5) {
  const { verdict, against, disputed } = composeHeadline(assess(classification, threshold));
  return { verdict: plainText(verdict), against: plainText(against), disputed };
}

function computed(classification: Classification, threshold = 0.5): string | undefined {
  return composeHeadline(assess(classification, threshold)).computed;
}

/** Three heuristics that say the same. */
function three(classification: string, given: Partial<Verdict> = {}): readonly Verdict[] {
  return ["Majority", "Average", "TopRelevant"].map((heuristic) =>
    madeVerdict({ heuristic, classification, confidence: 0.75, ...given }),
  );
}

/** What the headline of the documented example says, in one run. */
const documentedWords =
  "Human: all 6 heuristics agree, confidence 75.0–75.2%. " +
  "Every one of them rests on 1 of 3 models, brokenwand2; " +
  "the 2 left out, V011 (99.6%) and V01 (98.8%), say artificial.";

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

it("a local edit that the only model sees is said by it", () => {
  const edited = Array.from({ length: 30 }, (_, index) => (index >= 11 && index <= 16 ? 0.9 : 0.1));
  expect(read(madeClassification({ table: madeTable(["a", edited]), verdicts: three("human") }))).toEqual({
    verdict: "Human: all 3 heuristics agree, confidence 75.0%.",
    against: "The only model, a (26.0%), says human on average, but in frames 12–17 it says artificial.",
    disputed: true,
  });
});

describe("a confidence beside a count", () => {
  it("is printed as given, since it may be no probability", () => {
    const verdicts = three("human", { confidence: 0.6, count: 3 });
    expect(read(madeClassification({ verdicts })).verdict).toBe(
      "Human: all 3 heuristics agree, confidence 0.6, count 3.",
    );
  });

  it("also among heuristics that split", () => {
    const verdicts = [...three("human", { confidence: 0.6, count: 3 }), ...three("artificial").slice(0, 1)];
    expect(read(madeClassification({ verdicts })).verdict).toBe(
      "Heuristics split: 3 of 4 say human (0.6, count 3), 1 says artificial (75.0%).",
    );
  });

  it("also of a main verdict", () => {
    const mainVerdict = madeVerdict({ classification: "human", confidence: 0.6, count: 3 });
    expect(read(madeClassification({ mainVerdict })).verdict).toBe(
      "Human: the account's main verdict, confidence 0.6, count 3.",
    );
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

  it("of heuristics beside silent ones: how many gave no answer is said", () => {
    const verdicts = [...three("artificial").slice(0, 2), ...three("human").slice(0, 1), unknown, unknown];
    expect(read(madeClassification({ verdicts })).verdict).toBe(
      "Heuristics split: 2 of 3 say artificial (75.0%), 1 says human (75.0%); 2 more gave no answer.",
    );
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
      against: "Every one of them rests on 1 of 1 model, V01; 1 of 1 model says artificial: V01 (90.0%).",
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
      against: "No video frame has a score.",
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
    expect(found.verdict).toBe(
      "Artificial: the account's main verdict, by Majority, confidence 75.0%; the other 2 heuristics say the same.",
    );
    expect(found.disputed).toBe(false);
  });

  it("that heuristics contradict is disputed, and how many is said", () => {
    const table = madeTable(["a", [0.9]], ["b", [0.7]]);
    const verdicts = [main, ...three("human").slice(1), madeVerdict({ classification: "artificial" })];
    const found = read(madeClassification({ table, verdicts, mainVerdict: main }));
    expect(found.verdict).toBe(
      "Artificial: the account's main verdict, by Majority, confidence 75.0%; " +
        "1 of the other 3 heuristics says the same.",
    );
    expect(found.disputed).toBe(true);
  });

  const beside = (...words: readonly (string | undefined)[]) =>
    words.map((word, index) =>
      madeVerdict({ heuristic: `H${index}`, classification: word, unknown: word === undefined }),
    );

  it.each<readonly [string, readonly (string | undefined)[], string, boolean]>([
    ["no other heuristic", [], "", false],
    ["one that says the same", ["artificial"], "; the other heuristic says the same", false],
    ["one that says otherwise", ["human"], "; the other heuristic says otherwise", true],
    [
      "five that say the same",
      ["artificial", "artificial", "artificial", "artificial", "artificial"],
      "; the other 5 heuristics say the same",
      false,
    ],
    ["two that say otherwise", ["human", "unclear"], "; the other 2 heuristics say otherwise", true],
    [
      "two of five that say the same",
      ["artificial", "human", "artificial", "human", "unclear"],
      "; 2 of the other 5 heuristics say the same",
      true,
    ],
    [
      "one of two that says the same, and one without an answer",
      ["artificial", "human", undefined],
      "; 1 of the other 2 heuristics says the same; 1 more gave no answer",
      true,
    ],
    ["only silent ones", [undefined, undefined], "; 2 more gave no answer", false],
  ])("beside %s", (_, words, said, disputed) => {
    const table = madeTable(["a", [0.9]], ["b", [0.7]]);
    const verdicts = [main, ...beside(...words)];
    expect(read(madeClassification({ table, verdicts, mainVerdict: main }))).toMatchObject({
      verdict: `Artificial: the account's main verdict, by Majority, confidence 75.0%${said}.`,
      disputed,
    });
  });

  it("that a model contradicts which it left out", () => {
    expect(read(madeClassification({ table: twoSides, mainVerdict: main })).against).toBe(
      "It rests on 1 of 2 models, a; the one left out, b (20.0%), says human.",
    );
  });

  it("alone, without a name or a confidence", () => {
    const alone = madeVerdict({ classification: "human" });
    const found = read(madeClassification({ table: madeTable(["a", [0.1]]), mainVerdict: alone }));
    expect(found.verdict).toBe("Human: the account's main verdict.");
  });
});

describe("frames whose own verdict says otherwise", () => {
  const table = madeTable(["a", [0.1, 0.1, 0.1]], ["b", [0.2, 0.2, 0.2]]);
  const frames = (...words: readonly (readonly [number, string])[]) =>
    words.map(([frame, classification]) =>
      madeFrame(frame, { mainVerdict: madeVerdict({ classification }) }),
    );
  const agreed = "All 2 models say human (means 10.0–20.0%); no score of any frame says otherwise.";

  it("are named, and the verdict is disputed", () => {
    const one = frames([1, "human"], [3, "artificial"]);
    expect(read(madeClassification({ table, verdicts: three("human"), frames: one }))).toEqual({
      verdict: "Human: all 3 heuristics agree, confidence 75.0%.",
      against: `${agreed} In frame 3 the backend's verdict on that frame says otherwise.`,
      disputed: true,
    });
    const two = frames([2, "artificial"], [3, "unclear"]);
    expect(read(madeClassification({ table, verdicts: three("human"), frames: two })).against).toBe(
      `${agreed} In frames 2–3 the backend's verdicts on those frames say otherwise.`,
    );
  });

  it("are none when they say the same, could not tell, or were set by a person", () => {
    const silent = [
      ...frames([1, "human"]),
      madeFrame(2, { mainVerdict: madeVerdict({ classification: "artificial", unknown: true }) }),
      madeFrame(3, { forced: "artificial" }),
    ];
    expect(read(madeClassification({ table, verdicts: three("human"), frames: silent }))).toMatchObject({
      against: agreed,
      disputed: false,
    });
  });

  it("contradict nothing when there is no word on the video", () => {
    const classification = madeClassification({ table, frames: frames([1, "artificial"]) });
    expect(read(classification)).toMatchObject({ against: "All 2 models say human.", disputed: false });
  });
});

describe("what the backend reports as an error", () => {
  const table = madeTable(["a", [0.9]]);
  const agreed = "The only model, a (90.0%), says artificial; no score of any frame says otherwise.";

  it.each([undefined, "done", "queued"])("is said beside a result, whatever its status: %j", (status) => {
    const given = madeClassification({
      table,
      verdicts: three("artificial"),
      status,
      errors: ["no \u202eaudio"],
    });
    expect(read(given)).toEqual({
      verdict: "Artificial: all 3 heuristics agree, confidence 75.0%.",
      against: `${agreed} The backend reports: “no \\u202eaudio”.`,
      disputed: false,
    });
  });

  it("is quoted twice at most, the rest counted, and a long one is cut", () => {
    const errors = ["x".repeat(121), "b", "c", "d"];
    expect(read(madeClassification({ errors })).against).toBe(
      `No video frame has a score. The backend reports: “${"x".repeat(119)}…”, “b” and 2 more.`,
    );
    expect(read(madeClassification({ errors: ["x".repeat(120)] })).against).toBe(
      `No video frame has a score. The backend reports: “${"x".repeat(120)}”.`,
    );
  });
});

describe("what of the headline is computed here", () => {
  const table = madeTable(["a", [0.6, 0.2]], ["b", [0.1, 0.1]]);
  const reportedModels = ["a", "b"].map((model) => madeReported(model, { classification: "human" }));

  it("is nothing when all of it is reported", () => {
    expect(computed(documentedExample())).toBeUndefined();
    expect(computed(madeClassification({ verdicts: three("human") }))).toBeUndefined();
    expect(computed(madeClassification({ table, reportedModels }))).toBeUndefined();
  });

  it("are the models' words, where none is reported", () => {
    expect(computed(madeClassification({ table }), 0.55)).toBe(
      "What models say is computed here, artificial from a mean of 0.55.",
    );
  });

  it("are the frames that a mean hides", () => {
    const given = madeClassification({ table, reportedModels, verdicts: three("human") });
    expect(computed(given)).toBe("Frames are counted here, artificial from 0.50.");
    // no score is above 0.65, so no frame is spoken of
    expect(computed(given, 0.65)).toBeUndefined();
  });

  it("are both", () => {
    expect(computed(madeClassification({ table, verdicts: three("human") }))).toBe(
      "What models say is computed here, artificial from a mean of 0.50; " +
        "frames are counted here, artificial from 0.50.",
    );
  });

  it("is said of unfinished and of forced answers as well", () => {
    for (const given of [{ status: "new" }, { status: "errored" }, { forced: "human" }])
      expect(computed(madeClassification({ table, ...given }))).toBe(
        "What models say is computed here, artificial from a mean of 0.50.",
      );
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
      "Every one of them rests on 2 models that no frame has; of the 2 left out, 1, a (90.0%), says artificial. " +
        "The verdicts count x and y, which no frame has.",
    );
    expect(
      read(madeClassification({ table: twoSides, verdicts: three("human", { models: ["b", "y"] }) })).against,
    ).toBe(
      "Every one of them rests on 1 of 2 models, b, and on 1 that no frame has; the one left out, a (90.0%), says artificial. " +
        "The verdicts count y, which no frame has.",
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
    expect(read(classification).against).toBe("No video frame has a score.");
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
    expect(found).toEqual({
      verdict: "A person set this to artificial.",
      against: `The analysis itself says: ${documentedWords}`,
      disputed: true,
    });
  });

  it("is not disputed by an analysis that says the same", () => {
    expect(read({ ...documentedExample(), forced: "human" }).disputed).toBe(false);
  });

  it("over an analysis that has not finished says that too", () => {
    expect(read({ ...documentedExample(), forced: "artificial", status: "new" })).toEqual({
      verdict: "A person set this to artificial.",
      against:
        "The analysis itself says: Not finished yet. " +
        `The backend scored 5 of 5 frames so far, and these are no verdict. Heuristics so far: ${documentedWords}`,
      disputed: true,
    });
    const failed = { status: "errored", errors: ["no face"], forced: "human" };
    expect(read(madeClassification(failed))).toEqual({
      verdict: "A person set this to human.",
      against:
        "The analysis itself says: The analysis failed: “no face”. The backend has scored no frame before that.",
      disputed: false,
    });
  });
});

describe("an unfinished answer is no verdict", () => {
  it("while it is pending", () => {
    expect(read({ ...documentedExample(), status: "new" })).toEqual({
      verdict: "Not finished yet.",
      against: `The backend scored 5 of 5 frames so far, and these are no verdict. Heuristics so far: ${documentedWords}`,
      disputed: false,
    });
  });

  it("while it is pending, with what the backend reports", () => {
    expect(read({ ...documentedExample(), status: "new", errors: ["slow"] })).toMatchObject({
      verdict: "Not finished yet: “slow”.",
      against: `The backend scored 5 of 5 frames so far, and these are no verdict. Heuristics so far: ${documentedWords}`,
    });
  });

  it("when it failed, with the backend's reasons", () => {
    expect(
      read({ ...documentedExample(), status: "errored", errors: ["no face", "too \u202edark"] }),
    ).toEqual({
      verdict: "The analysis failed: “no face”, “too \\u202edark”.",
      against: `The backend scored 5 of 5 frames before that, and these are no verdict. Heuristics so far: ${documentedWords}`,
      disputed: false,
    });
  });

  it("without a heuristic's word, only how far it is", () => {
    const table = madeTable(["a", [0.9, undefined]], ["b", [undefined, undefined]]);
    expect(read(madeClassification({ table, status: "new" })).against).toBe(
      "The backend scored 1 of 2 frames so far, and these are no verdict.",
    );
    expect(read(madeClassification({ status: "queued" }))).toEqual({
      verdict: "Not finished yet.",
      against: "The backend has scored no frame so far.",
      disputed: false,
    });
  });

  it("with something to show under a word that nobody knows is taken for finished", () => {
    expect(read({ ...documentedExample(), status: "queued" })).toEqual(read(documentedExample()));
  });
});

describe("an answer in which no score can be drawn", () => {
  const path = "results.images[0][0].classification";
  const against = (notes: Classification["notes"], noAnswers: readonly number[] = []) => {
    const table = madeTable(["V01", [undefined]], ["V02", [undefined]]);
    const verdicts = [madeVerdict({ models: ["V01", "V02"], classification: "artificial" })];
    const silent = { ...table, noAnswers: table.models.map(() => noAnswers) };
    return read(madeClassification({ table: silent, verdicts, notes })).against;
  };
  const rest = " It rests on all 2 models, V01 and V02 (without scores here).";

  it.each<readonly [string, Classification["notes"][number]]>([
    [
      "they look like percentages, and are not read as such",
      { kind: "percentages", count: 2, confidences: 0 },
    ],
    ["they are written as text, not as numbers", { kind: "score-not-drawn", path, found: 'the text "0.91"' }],
    ["they are not numbers from 0 to 1", { kind: "score-not-drawn", path, found: "the number -3" }],
    [
      "artificial and human do not add up to 1",
      { kind: "pair-not-believed", path, artificial: 0.4, human: 0.4 },
    ],
    ["none of them is an artificial score", { kind: "no-artificial-label", path, labels: ["human"] }],
  ])("says first that %s", (reason, note) => {
    expect(against([note])).toBe(`No score of the 2 models can be drawn: ${reason}.${rest}`);
  });

  it("says first that the models cannot tell", () => {
    expect(against([], [1])).toBe(
      `No score of the 2 models can be drawn: their answer is that they cannot tell.${rest}`,
    );
  });

  it("names the models of which none can, where others are drawn", () => {
    const table = madeTable(["V01", [0.9]], ["V02", [undefined]]);
    const verdicts = [madeVerdict({ models: ["V01", "V02"], classification: "artificial" })];
    const notes = [{ kind: "score-not-drawn", path, found: 'the text "0.91"' } as const];
    expect(read(madeClassification({ table, verdicts, notes })).against).toMatch(
      /^No score of V02 can be drawn: they are written as text, not as numbers\. /,
    );
  });
});

it("a name that no frame has is said although every model agrees", () => {
  const table = madeTable(["V01", [0.9]], ["V02", [0.8]]);
  const verdicts = [madeVerdict({ models: ["v01", "V02"], classification: "artificial" })];
  expect(read(madeClassification({ table, verdicts })).against).toMatch(
    / The verdict counts v01, which no frame has\.$/,
  );
});
