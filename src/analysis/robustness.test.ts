// An outcome of ours is shown with what it hangs on: the threshold, or one model. A tie is neither side.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeTable } from "../domain/classification-for-test";
import { documentedExample } from "./documented-example-for-test";
import { recompute, type CountedModel } from "./recomputation";
import { majorityRobustness, meanRobustness, type ThresholdRange } from "./robustness";

fc.configureGlobal({ seed: 1 });

const models = (...means: readonly number[]): readonly CountedModel[] =>
  means.map((mean, index) => ({ model: `m${index}`, index, n: 1, mean }));
const inRange = (at: number, { above, upTo }: ThresholdRange): boolean =>
  (above === undefined || at > above) && at <= upTo;

describe("the documented example at 0.5", () => {
  const { models: three } = recompute(documentedExample().table, []);

  it("by mean: artificial up to 0.744, and no removal changes that", () => {
    // V011 0.995825, V01 0.987617, brokenwand2 0.248452: 2.231895 / 3 = 0.743965
    const found = meanRobustness(three, 0.5);
    expect(found).toMatchObject({ n: 3, side: "artificial" });
    expect(found?.mean).toBeCloseTo(0.743_965, 6);
    expect(found?.stands).toEqual({ above: undefined, upTo: found?.mean });
    // without V011 (0.987617 + 0.248452) / 2 = 0.618035; without V01 (0.995825 + 0.248452) / 2 = 0.622139;
    // without brokenwand2 (0.995825 + 0.987617) / 2 = 0.991721
    expect(found?.removals.map(({ mean }) => Number(mean.toFixed(6)))).toEqual([
      0.618_035, 0.622_139, 0.991_721,
    ]);
    expect(found?.removals.map(({ removed, changes }) => [removed.model, changes])).toEqual([
      ["V011", false],
      ["V01", false],
      ["brokenwand2", false],
    ]);
  });

  it("by majority: 2 of 3 artificial up to V01's mean; without V011 or V01 it is a tie", () => {
    const found = majorityRobustness(three, 0.5);
    expect(found).toMatchObject({ n: 3, artificial: 2, outcome: "artificial" });
    expect(found?.stands.upTo).toBeCloseTo(0.987_617, 6);
    expect(found?.removals.map(({ artificial, n, outcome }) => [artificial, n, outcome])).toEqual([
      [1, 2, "tie"],
      [1, 2, "tie"],
      [2, 2, "artificial"],
    ]);
  });

  it("at 0.7 each of the two that say artificial would flip the mean; at 0.8 it is human", () => {
    const changing = (at: number) =>
      meanRobustness(three, at)
        ?.removals.filter(({ changes }) => changes)
        .map(({ removed }) => removed.model);
    // 0.618 and 0.622 are below 0.7, 0.992 is not
    expect(changing(0.7)).toEqual(["V011", "V01"]);
    expect(meanRobustness(three, 0.8)?.side).toBe("human");
    // at 0.8 only the mean without brokenwand2, 0.992, is artificial
    expect(changing(0.8)).toEqual(["brokenwand2"]);
  });

  it("with brokenwand2 left out, the two others agree", () => {
    const { models: two } = recompute(documentedExample().table, ["brokenwand2"]);
    expect(meanRobustness(two, 0.5)?.mean).toBeCloseTo(0.991_721, 6);
    expect(majorityRobustness(two, 0.5)).toMatchObject({ artificial: 2, n: 2, outcome: "artificial" });
  });
});

describe("a majority", () => {
  it("of 4 models at 0.2, 0.4, 0.6, 0.8 is a tie for thresholds above 0.4 and up to 0.6", () => {
    const four = models(0.2, 0.4, 0.6, 0.8);
    expect(majorityRobustness(four, 0.5)).toMatchObject({
      artificial: 2,
      outcome: "tie",
      stands: { above: 0.4, upTo: 0.6 },
    });
    // at 0.4 three of four are artificial; at 0.61 one of four is
    expect(majorityRobustness(four, 0.4)).toMatchObject({
      artificial: 3,
      outcome: "artificial",
      stands: { above: undefined, upTo: 0.4 },
    });
    expect(majorityRobustness(four, 0.61)).toMatchObject({
      artificial: 1,
      outcome: "human",
      stands: { above: 0.6, upTo: 1 },
    });
  });

  it("in a tie hangs on every model: without one, the other side has more", () => {
    const found = majorityRobustness(models(0.2, 0.8), 0.5);
    expect(found?.removals.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ["artificial", true],
      ["human", true],
    ]);
  });
});

describe("at the edge", () => {
  it("a mean at the threshold is artificial, to the last digit", () => {
    // three times 0.7 is a little less than 2.1 when added up
    const found = meanRobustness(models(0.7, 0.7, 0.7), 0.7);
    expect(found?.side).toBe("artificial");
    expect(found?.stands).toEqual({ above: undefined, upTo: 0.7 });
    expect(found?.removals.map(({ mean, changes }) => [mean, changes])).toEqual([
      [0.7, false],
      [0.7, false],
      [0.7, false],
    ]);
    expect(majorityRobustness(models(0.7, 0.7, 0.7), 0.7)?.outcome).toBe("artificial");
  });

  it("one model has an outcome, and nothing that could be taken away", () => {
    expect(meanRobustness(models(0.3), 0.5)).toEqual({
      n: 1,
      mean: 0.3,
      side: "human",
      stands: { above: 0.3, upTo: 1 },
      removals: [],
    });
    expect(majorityRobustness(models(0.3), 0.5)).toEqual({
      n: 1,
      artificial: 0,
      outcome: "human",
      stands: { above: 0.3, upTo: 1 },
      removals: [],
    });
  });

  it("without a model there is no outcome", () => {
    expect(meanRobustness([], 0.5)).toBeUndefined();
    expect(majorityRobustness([], 0.5)).toBeUndefined();
  });

  it("0 and 1 are thresholds and means like any other", () => {
    expect(meanRobustness(models(0), 0)?.side).toBe("artificial");
    expect(meanRobustness(models(1), 1)?.side).toBe("artificial");
    expect(meanRobustness(models(0), 1)?.stands).toEqual({ above: 0, upTo: 1 });
  });
});

describe("laws", () => {
  // Scores and thresholds in steps of 1/64, so that ties are frequent.
  const step = fc.nat(64).map((k) => k / 64);
  const means = fc.array(step, { minLength: 1, maxLength: 9 });

  it("an outcome stands exactly for the thresholds that give it", () => {
    fc.assert(
      fc.property(means, step, step, (given, at, other) => {
        const all = models(...given);
        const [mean, there] = [meanRobustness(all, at), meanRobustness(all, other)];
        const [votes, votesThere] = [majorityRobustness(all, at), majorityRobustness(all, other)];
        if (!mean || !there || !votes || !votesThere) throw new TypeError("there are models");
        expect(inRange(other, mean.stands)).toBe(there.side === mean.side);
        expect(inRange(other, votes.stands)).toBe(votesThere.outcome === votes.outcome);
      }),
    );
  });

  it("taking a model away is the same as never having had it", () => {
    fc.assert(
      fc.property(means, step, (given, at) => {
        fc.pre(given.length > 1);
        const all = models(...given);
        const [mean, votes] = [meanRobustness(all, at), majorityRobustness(all, at)];
        for (const place of all.keys()) {
          const rest = all.filter((_, other) => other !== place);
          const [restMean, restVotes] = [meanRobustness(rest, at), majorityRobustness(rest, at)];
          expect(mean?.removals[place]?.mean).toBeCloseTo(restMean?.mean ?? Number.NaN, 12);
          expect(votes?.removals[place]?.outcome).toBe(restVotes?.outcome);
          expect(votes?.removals[place]?.artificial).toBe(restVotes?.artificial);
        }
      }),
    );
  });

  it("the order of the models changes nothing but the order of the removals", () => {
    fc.assert(
      fc.property(means, step, (given, at) => {
        const [a, b] = [models(...given), models(...given).toReversed()];
        expect(meanRobustness(b, at)?.mean).toBeCloseTo(meanRobustness(a, at)?.mean ?? Number.NaN, 12);
        const votes = majorityRobustness(a, at);
        expect(majorityRobustness(b, at)).toEqual({
          ...votes,
          removals: votes?.removals.toReversed(),
        });
      }),
    );
  });

  it("scores and threshold shifted together give the same outcomes", () => {
    const half = fc.nat(32).map((k) => k / 64);
    fc.assert(
      fc.property(fc.array(half, { minLength: 1, maxLength: 8 }), half, half, (given, at, by) => {
        const [a, b] = [models(...given), models(...given.map((mean) => mean + by))];
        const [votes, shifted] = [majorityRobustness(a, at), majorityRobustness(b, at + by)];
        expect(shifted?.outcome).toBe(votes?.outcome);
        expect(shifted?.removals.map(({ outcome }) => outcome)).toEqual(
          votes?.removals.map(({ outcome }) => outcome),
        );
        expect(meanRobustness(b, at + by)?.mean).toBeCloseTo((meanRobustness(a, at)?.mean ?? 0) + by, 12);
      }),
    );
  });

  it("gaps between the scores change n and nothing else", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(6)), (given, places) => {
        const holed: (number | undefined)[] = [...given];
        for (const place of places) holed.splice(place % (holed.length + 1), 0, undefined);
        const [a, b] = [
          recompute(madeTable(["a", given], ["b", [0.5]]), []).models,
          recompute(madeTable(["a", holed], ["b", [0.5]]), []).models,
        ];
        expect(b).toEqual(a);
      }),
    );
  });
});
