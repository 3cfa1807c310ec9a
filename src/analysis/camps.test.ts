// Camps are said only where a person who looks at the rows would say them: far apart, each close together.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable, type MadeColumn } from "../domain/classification-for-test";
import { gap, type ScoreTable } from "../domain/score-table";
import { makeVideo } from "../sample/made-video";
import type { VideoSample } from "../sample/sample-table";
import { videoScripts } from "../sample/video-scripts";
import { campsOf } from "./camps";
import { documentedExample } from "./documented-example-for-test";
import { mostComparedModels } from "./model-pairs";

fc.configureGlobal({ seed: 1 });

function sample(id: Exclude<VideoSample, "documented">): ScoreTable {
  const { models } = makeVideo(videoScripts[id]);
  return {
    ...madeTable(...models.map(({ name }): MadeColumn => [name, []])),
    frameCount: videoScripts[id].frames,
    columns: models.map(({ artificial }) => artificial),
  };
}

function levels(table: ScoreTable) {
  return campsOf(table)?.camps.map(({ models, level }) => [
    level,
    models.map((model) => table.models[model]),
  ]);
}

function oneFrame(...scores: readonly number[]): ScoreTable {
  return madeTable(...scores.map((score, index) => [`m${index}`, [score]] as const));
}

/** 30 models at 1, the others at 0. */
function halves(models: number): ScoreTable {
  return oneFrame(...Array.from({ length: models }, (_, index) => (index < 30 ? 1 : 0)));
}

describe("the documented example", () => {
  const found = campsOf(documentedExample().table);

  it("has V011 and V01 high, and brokenwand2 low", () => {
    expect(levels(documentedExample().table)).toEqual([
      ["high", ["V011", "V01"]],
      ["low", ["brokenwand2"]],
    ]);
  });

  it("has their means, and how far apart they are", () => {
    // high: (0.995825 + 0.987617) / 2 = 0.991721
    expect(found?.camps[0]?.mean).toBeCloseTo(0.991721, 5);
    expect(found?.camps[1]?.mean).toBeCloseTo(0.248452, 5);
    // inside: the one pair V011–V01; between: (0.747373 + 0.739165) / 2 = 0.743269
    expect(found?.inside).toBeCloseTo(0.008208, 5);
    expect(found?.between).toBeCloseTo(0.743269, 5);
  });
});

describe("the samples", () => {
  it("two camps are two, with morphing, which wanders, nearer to the low ones", () => {
    expect(levels(sample("two-camps"))).toEqual([
      ["high", ["V011", "V01", "Revelio IV", "Revelio III", "Revelio Onboarding I"]],
      ["low", ["morphing", "lowlight", "brokenwand2", "Ardē"]],
    ]);
  });

  it("36 models are 24 high and 12 low", () => {
    const camps = campsOf(sample("thirty-six"))?.camps.map(({ models, level }) => [models.length, level]);
    expect(camps).toEqual([
      [24, "high"],
      [12, "low"],
    ]);
  });

  it("one frame is enough to see who stands alone", () => {
    expect(levels(sample("one-frame"))).toEqual([
      ["high", ["V011", "V01", "Revelio III"]],
      ["low", ["brokenwand2"]],
    ]);
  });

  it.each(["all-human", "all-artificial", "local-edit"] as const)("%s: the models agree", (id) => {
    expect(campsOf(sample(id))).toBeUndefined();
  });
});

describe("no camps are", () => {
  it.each([
    ["no models", madeTable()],
    ["one model", oneFrame(0.9)],
    ["two that differ: nobody agrees with anybody", oneFrame(0.95, 0.05)],
    ["three that all differ", oneFrame(0.9, 0.5, 0.1)],
    ["models spread evenly", oneFrame(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)],
    ["models that shade the same answer", oneFrame(0.99, 0.98, 0.8, 0.79)],
    [
      "models that swing against each other with equal means: neither is high",
      madeTable(["a", [0.1, 0.9]], ["b", [0.1, 0.9]], ["c", [0.9, 0.1]], ["d", [0.9, 0.1]]),
    ],
    [
      "models that never see the same frame",
      madeTable(["a", [0.9, gap]], ["b", [0.9, gap]], ["c", [gap, 0.1]], ["d", [gap, 0.1]]),
    ],
    ["more models than can be compared", halves(mostComparedModels + 1)],
  ])("%s", (_, table) => {
    expect(campsOf(table)).toBeUndefined();
  });
});

describe("camps are", () => {
  it.each([
    ["two close ones and one far", [0.9, 0.92, 0.1], [2, 1]],
    ["one far below many", [0.9, 0.9, 0.9, 0.9, 0.9, 0.2], [5, 1]],
    ["three", [0.95, 0.93, 0.5, 0.52, 0.05, 0.07], [2, 2, 2]],
    ["0 and 1 are scores", [0, 0, 1, 1], [2, 2]],
  ])("%s", (_, scores, sizes) => {
    expect(campsOf(oneFrame(...scores))?.camps.map(({ models }) => models.length)).toEqual(sizes);
  });

  it("high, between and low when they are three", () => {
    const camps = campsOf(oneFrame(0.95, 0.93, 0.5, 0.52, 0.05, 0.07))?.camps;
    expect(camps?.map(({ level }) => level)).toEqual(["high", "between", "low"]);
  });

  it("blind to models without a score", () => {
    const table = madeTable(["x", [undefined]], ["a", [0.9]], ["b", [0.9]], ["c", [0.1]]);
    expect(levels(table)).toEqual([
      ["high", ["a", "b"]],
      ["low", ["c"]],
    ]);
  });

  it("more than three times as far apart as inside: exactly three times is an even spread", () => {
    // in 128ths: inside 16 and 16; between 48 is even, 49 is not
    const even = oneFrame(...[80, 64, 32, 16].map((score) => score / 128));
    const apart = oneFrame(...[81, 65, 32, 16].map((score) => score / 128));
    expect(campsOf(even)).toBeUndefined();
    expect(campsOf(apart)?.camps).toHaveLength(2);
  });
});

describe("laws", () => {
  const score = fc.option(fc.integer({ min: 0, max: 128 }), { nil: undefined });
  const columns = fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  const table = (given: readonly (readonly (number | undefined)[])[]) =>
    madeTable(
      ...given.map((scores, index) => {
        const inSteps = scores.map((value) => (value === undefined ? undefined : value / 128));
        return [`m${index}`, inSteps] as const;
      }),
    );

  it("no model is in two camps, the means fall, and what lies between exceeds what lies inside", () => {
    fc.assert(
      fc.property(columns, (given) => {
        const found = campsOf(table(given));
        if (found === undefined) return;
        const models = found.camps.flatMap((camp) => camp.models);
        expect(new Set(models).size).toBe(models.length);
        const means = found.camps.map(({ mean }) => mean);
        expect(means).toEqual(means.toSorted((a, b) => b - a));
        expect(found.between).toBeGreaterThan(3 * found.inside);
      }),
    );
  });

  it("turning all scores over turns the camps over", () => {
    const high = fc.array(fc.integer({ min: 100, max: 128 }), { minLength: 1, maxLength: 4 });
    const low = fc.array(fc.integer({ min: 0, max: 28 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(high, low, (above, below) => {
        const sizes = (given: readonly number[]) =>
          campsOf(table(given.map((value) => [value])))?.camps.map(({ models }) => models.length);
        const given = [...above, ...below];
        expect(sizes(given)).toEqual([above.length, below.length]);
        expect(sizes(given.map((value) => 128 - value))).toEqual([below.length, above.length]);
        expect(sizes(given.toReversed())).toEqual([above.length, below.length]);
      }),
    );
  });
});

it("so many models are still compared", () => {
  expect(campsOf(halves(mostComparedModels))?.camps.map(({ models }) => models.length)).toEqual([30, 34]);
});
