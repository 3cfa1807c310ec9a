// How far models are apart is never said without the measure, and the split never without how many models there are.
import { describe, expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { frameDisagreement, nextContested, splitInFrame } from "../analysis/frame-disagreement";
import {
  contestedWords,
  differenceText,
  differenceWords,
  measureWords,
  splitText,
  splitWords,
} from "./disagreement-words";

it("each measure has its name", () => {
  expect(measureWords("spread")).toBe("max − min");
  expect(measureWords("deviation")).toBe("σ between models");
});

describe("a difference", () => {
  it("is in points between two scores, and a σ between all", () => {
    expect(differenceWords("spread", 0.8833)).toBe("88.3 points apart");
    expect(differenceWords("deviation", 0.2836)).toBe("σ 0.284 between models");
  });

  it("stands alone where its measure stands beside it", () => {
    expect(differenceText("spread", 0.8833)).toBe("88.3");
    expect(differenceText("deviation", 0.2836)).toBe("0.284");
  });

  it("of 0 is one, and of fewer than two scores none", () => {
    expect(differenceWords("spread", 0)).toBe("0.0 points apart");
    expect(differenceText("deviation", 0)).toBe("0.000");
    for (const measure of ["spread", "deviation"] as const) {
      expect(differenceWords(measure, Number.NaN)).toBe("fewer than 2 scores");
      expect(differenceText(measure, Number.NaN)).toBe("–");
    }
  });
});

it("a split names those at or over the threshold first", () => {
  expect(splitText({ artificial: 2, human: 1 })).toBe("2 to 1");
  expect(splitWords({ artificial: 2, human: 1 }, 0.5)).toBe("2 of 3 artificial from 0.50");
});

describe("the lane in words", () => {
  it("of the documented example names frame 4", () => {
    const { table } = documentedExample();
    const { spread } = frameDisagreement(table);
    const peak = nextContested(spread, undefined);
    expect(peak).toBe(4);
    // V011 0.99746, V01 0.98990, brokenwand2 0.11430: 0.99746 − 0.11430 = 0.88316
    expect(contestedWords(peak, "spread", spread[3] ?? 0, splitInFrame(table, 4, 0.5), 0.5)).toBe(
      "Frame 4 splits the models most: 88.3 points apart, 2 of 3 artificial from 0.50, over 3 models.",
    );
  });

  it("says when there is nothing to name", () => {
    expect(contestedWords(undefined, "spread", Number.NaN, { artificial: 0, human: 0 }, 0.5)).toBe(
      "The models with a score agree in every frame, to the last digit.",
    );
  });
});
