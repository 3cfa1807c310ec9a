// What our recomputation hangs on is said in words that cannot be taken for the backend's; where the backend says
// otherwise that is one plain sentence, and where it does not there is none.
import { describe, expect, it } from "vitest";
import { assess } from "../../analysis/assessment";
import { documentedExample } from "../../analysis/documented-example-for-test";
import { recompute } from "../../analysis/recomputation";
import { robustnessAt } from "../../analysis/robustness";
import type { Classification } from "../../domain/classification";
import {
  madeClassification,
  madeTable,
  madeVerdict,
  type MadeColumn,
} from "../../domain/classification-for-test";
import { plainText } from "../../words/phrase";
import { robustnessWords } from "./robustness-words";

function read(classification: Classification, threshold = 0.5, without: readonly string[] = []) {
  const facts = robustnessAt(recompute(classification.table, without), threshold);
  const words = robustnessWords(facts, assess(classification, threshold));
  if (words === undefined) return undefined;
  return {
    mean: plainText(words.mean),
    majority: plainText(words.majority),
    run: plainText(words.run),
    contradiction: plainText(words.contradiction),
  };
}

const said = (classification: string, given: Partial<Classification>) =>
  madeClassification({ verdicts: [madeVerdict({ classification })], ...given });
const oneFrame = (...means: readonly number[]) =>
  madeTable(...means.map((mean, index): MadeColumn => [`m${index + 1}`, [mean]]));

describe("the documented example", () => {
  it("is artificial up to 0.744 by mean, hangs on no model, and the backend says human", () => {
    expect(read(documentedExample())).toEqual({
      mean:
        "The mean of all 3 models over 5 frames is 74.4%: artificial at every threshold up to 0.744. " +
        "No single model's removal changes that at 0.50.",
      majority:
        "By majority, 2 of 3 models, it is artificial at every threshold up to 0.988. " +
        "Leaving out either V011 or V01 would make it a tie.",
      run: "The frames carry the mean's outcome throughout: no run of fewer than half of the 5 decides it.",
      contradiction: "The backend reports human: it counted brokenwand2 alone.",
    });
  });

  it("at 0.7 names who the mean hangs on, with what would be left", () => {
    expect(read(documentedExample(), 0.7)?.mean).toBe(
      "The mean of all 3 models over 5 frames is 74.4%: artificial at every threshold up to 0.744. " +
        "Leaving out either V011 (then 61.8%) or V01 (then 62.2%) would make it human at 0.70.",
    );
  });

  it("at 0.8 is human by mean: the majority alone contradicts the backend", () => {
    expect(read(documentedExample(), 0.8)).toMatchObject({
      mean:
        "The mean of all 3 models over 5 frames is 74.4%: human at every threshold above 0.744. " +
        "Leaving out brokenwand2 (then 99.2%) would make it artificial at 0.80.",
      contradiction: "The backend reports human, as the mean of the models does and their majority does not.",
    });
  });

  it("never prints an edge on the wrong side of the threshold: the mean is 0.74397, not 0.744", () => {
    expect(read(documentedExample(), 0.744)?.mean).toContain("human at every threshold above 0.74397.");
  });

  it("without brokenwand2 is said to be without it, and the backend counted that one alone", () => {
    expect(read(documentedExample(), 0.5, ["brokenwand2"])).toEqual({
      mean:
        "The mean of 2 of 3 models, without brokenwand2, over 5 frames is 99.2%: artificial at every threshold up to 0.992. " +
        "Leaving out either of the two changes nothing at 0.50.",
      majority:
        "By majority, both models, it is artificial at every threshold up to 0.988. " +
        "Leaving out either of the two changes nothing.",
      run: "The frames carry the mean's outcome throughout: no run of fewer than half of the 5 decides it.",
      contradiction: "The backend reports human: it counted brokenwand2 alone.",
    });
  });

  it("with brokenwand2 alone says what the backend says: no contradiction", () => {
    expect(read(documentedExample(), 0.5, ["V011", "V01"])).toMatchObject({
      mean:
        "The only one counted of 3 models, brokenwand2, has a mean of 24.8% over 5 frames: " +
        "human at every threshold above 0.248. There is no other model to take it from.",
      majority: "",
      contradiction: "",
    });
  });

  it("without any model has nothing to say", () => {
    expect(read(documentedExample(), 0.5, ["V011", "V01", "brokenwand2"])).toBeUndefined();
  });
});

describe("numbers of models and frames", () => {
  it("one model, one frame", () => {
    expect(read(madeClassification({ table: oneFrame(0.9) }))).toEqual({
      mean:
        "The only model, m1, has a mean of 90.0% over 1 frame: artificial at every threshold up to 0.900. " +
        "There is no other model to take it from.",
      majority: "",
      run: "With 1 frame there is no part of the video that could carry the mean.",
      contradiction: "",
    });
  });

  it("two models that split: a tie, and the mean between them", () => {
    // (0.9 + 0.3) / 2 = 0.6
    expect(read(madeClassification({ table: oneFrame(0.9, 0.3) }))).toMatchObject({
      mean:
        "The mean of both models over 1 frame is 60.0%: artificial at every threshold up to 0.600. " +
        "Leaving out m1 (then 30.0%) would make it human at 0.50.",
      majority:
        "By majority it is a tie, 1 to 1, at every threshold above 0.300 up to 0.900. " +
        "Leaving out either breaks the tie.",
    });
  });

  it("many that the outcome hangs on: three are named", () => {
    // (5 × 0.6 + 4 × 0.4) / 9 = 0.511; without a 0.6: 4 / 8 = 0.5, so at 0.51 each of the five decides
    const table = oneFrame(0.6, 0.6, 0.6, 0.6, 0.6, 0.4, 0.4, 0.4, 0.4);
    expect(read(madeClassification({ table }), 0.51)).toMatchObject({
      mean:
        "The mean of all 9 models over 1 frame is 51.1%: artificial at every threshold up to 0.511. " +
        "Leaving out any one of m1 (then 50.0%), m2 (then 50.0%), m3 (then 50.0%) and 2 more would make it human at 0.51.",
      majority:
        "By majority, 5 of 9 models, it is artificial at every threshold up to 0.600. " +
        "Leaving out any one of m1, m2, m3 and 2 more would make it a tie.",
    });
  });

  it("models without a score are not counted and said to have none", () => {
    const table = madeTable(["a", [0.9, 0.9, 0.9]], ["b", [0.8]], ["c", [undefined]]);
    expect(read(madeClassification({ table }))?.mean).toMatch(
      /^The mean of 2 of 3 models \(the other has no score\) over 3 frames is 85\.0%: /,
    );
    const more = madeTable(["a", [0.9]], ["b", [0.8]], ["c", [undefined]], ["d", [undefined]], ["e", [0.4]]);
    expect(read(madeClassification({ table: more }))?.mean).toContain(
      "3 of 5 models (the others have no score) over",
    );
    expect(read(madeClassification({ table: more }), 0.5, ["e"])?.mean).toContain(
      "The mean of 2 of 5 models, without e and 2 with no score, over 1 frame",
    );
  });

  it("at the ends of the scale: every threshold, and every one above 0", () => {
    expect(read(madeClassification({ table: oneFrame(1, 1) }), 1)?.mean).toContain(
      "artificial at every threshold.",
    );
    expect(read(madeClassification({ table: oneFrame(0, 0) }))?.mean).toContain(
      "human at every threshold above 0.000.",
    );
  });
});

describe("frames", () => {
  const scores = [0.9, 0.9, 0.1, 0.1, 0.1, 0.1];

  it("that carry the mean are named as a run, with what is left without them", () => {
    // 2.2 / 6 = 0.367; without frame 1: 1.3 / 5 = 0.26; without both: 0.1
    expect(read(madeClassification({ table: madeTable(["a", scores]) }), 0.25)?.run).toBe(
      "The mean's outcome is concentrated in frames 1–2: without these 2 of 6 the mean would be 10.0%, human.",
    );
    expect(read(madeClassification({ table: madeTable(["a", scores]) }), 0.3)?.run).toBe(
      "The mean's outcome is concentrated in frame 1: without it the mean would be 26.0%, human.",
    );
  });

  it("with gaps leave every other score its weight, and say so", () => {
    const table = madeTable(["a", scores], ["b", [0.9, undefined, 0.1, 0.1, 0.1, 0.1]]);
    // a has the mean 2.2 / 6 = 0.367, b 1.3 / 5 = 0.26: 0.313. Without frame 1 weights 5/12 and 4/10 remain:
    // (1.3 / 12 + 0.4 / 10) / (5 / 12 + 4 / 10) = 0.148333 / 0.816667 = 0.182
    expect(read(madeClassification({ table }), 0.3)?.run).toBe(
      "The mean's outcome is concentrated in frame 1: without it the mean would be 18.2%, human, every other score weighing what it did.",
    );
  });
});

describe("the backend says otherwise", () => {
  const table = madeTable(["a", [0.9]], ["b", [0.8]], ["c", [0.7]], ["d", [0.2]]);
  const contradiction = (given: Partial<Classification>) =>
    read(said("human", { table, ...given }))?.contradiction;
  const countedHuman = (models: readonly string[] | undefined) => [
    madeVerdict({ classification: "human", models }),
  ];

  it.each([
    ["who it counted is not said", undefined, "The backend reports human."],
    ["it names nobody", [], "The backend reports human."],
    ["two of four", ["d", "a"], "The backend reports human: it counted 2 of 4 models, d and a."],
    ["all", ["a", "b", "c", "d"], "The backend reports human, although it counted the same 4 models."],
    ["models without scores here", ["x", "y"], "The backend reports human: it counted 2 models, x and y."],
  ])("%s", (_, models, words) => {
    expect(contradiction({ verdicts: countedHuman(models) })).toBe(words);
  });

  it("its main verdict alone is what it reports", () => {
    const mainVerdict = madeVerdict({ heuristic: "A", classification: "human", models: ["d"] });
    const other = madeVerdict({ heuristic: "B", classification: "artificial" });
    expect(contradiction({ mainVerdict, verdicts: [mainVerdict, other] })).toBe(
      "The backend reports human: it counted d alone.",
    );
  });

  it("its heuristics counted different models: nothing is said about whom", () => {
    expect(contradiction({ verdicts: [...countedHuman(["a"]), ...countedHuman(["d"])] })).toBe(
      "The backend reports human.",
    );
  });

  it("what a person set is not what the analysis reports", () => {
    expect(contradiction({ forced: "artificial" })).toBe("The backend's own analysis reports human.");
  });

  it("mean and majority differ: it sides with one of them", () => {
    // (0.9 + 0.4 + 0.4) / 3 = 0.567 artificial; one of three artificial: human
    expect(read(said("human", { table: oneFrame(0.9, 0.4, 0.4) }))?.contradiction).toBe(
      "The backend reports human, as the majority of the models does and their mean does not.",
    );
    expect(read(said("artificial", { table: oneFrame(0.9, 0.4, 0.4) }))?.contradiction).toBe(
      "The backend reports artificial, as the mean of the models does and their majority does not.",
    );
  });

  it.each<[string, Partial<Classification>]>([
    ["it says the same", { verdicts: [madeVerdict({ classification: "artificial" })] }],
    [
      "its heuristics split",
      { verdicts: [...countedHuman(["d"]), madeVerdict({ classification: "artificial" })] },
    ],
    ["it gives no verdict", { verdicts: [] }],
    ["it has no answer", { verdicts: [madeVerdict({ unknown: true })] }],
    ["its main verdict has no answer", { mainVerdict: madeVerdict({ unknown: true }) }],
    ["it says another word", { verdicts: [madeVerdict({ classification: "unclear" })] }],
    ["it has not finished", { status: "new" }],
    ["it failed", { status: "errored" }],
  ])("not when %s", (_, given) => {
    expect(contradiction(given)).toBe("");
  });

  it("a tie contradicts nobody, the mean beside it does", () => {
    // (0.9 + 0.2) / 2 = 0.55
    const tie = madeTable(["a", [0.9]], ["b", [0.2]]);
    expect(read(said("artificial", { table: tie }))?.contradiction).toBe("");
    expect(read(said("human", { table: tie }))?.contradiction).toBe("The backend reports human.");
  });
});
