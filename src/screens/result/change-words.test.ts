// What a refresh changed is named in one sentence: names stay as they are, and a changed verdict is never cut away.
import { describe, expect, it } from "vitest";
import type { AnswerChange } from "../../analysis/answer-changes";
import { changesText } from "./change-words";

const mean = (model: string, from: number, to: number): AnswerChange => ({ kind: "mean", model, from, to });
const verdict: AnswerChange = {
  kind: "verdict",
  from: { kind: "word", word: "human" },
  to: { kind: "word", word: "artificial" },
};

describe("what changed", () => {
  it("is nothing only where the bytes are the same", () => {
    expect(changesText([], true)).toBe("Nothing changed.");
    expect(changesText([], false)).toBe(
      "Verdict, models and scores are the same; something else in the answer changed.",
    );
  });

  it("is named in one sentence", () => {
    const changes: readonly AnswerChange[] = [
      { kind: "model-added", model: "V01" },
      mean("brokenwand2", 0.248, 0.31),
      verdict,
    ];
    expect(changesText(changes, false)).toBe(
      "V01 added; brokenwand2's mean 24.8% → 31.0%; verdict human → artificial.",
    );
  });

  it.each<[AnswerChange, string]>([
    [{ kind: "model-removed", model: "ardē" }, "ardē no longer there."],
    [mean("v", 0.24801, 0.24802), "v's mean moved by less than 0.1 points."],
    [mean("v", Number.NaN, 0.5), "v's mean – → 50.0%."],
    [{ kind: "scores", model: "v", frames: 2 }, "v's scores changed in 2 frames, its mean did not."],
    [{ kind: "frames", from: 5, to: 1_000 }, "5 → 1,000 frames."],
    [{ kind: "heuristic-added", heuristic: "mean_all" }, "mean_all added."],
    [{ kind: "heuristic-removed", heuristic: undefined }, "The heuristic without a name no longer there."],
    [{ kind: "heuristic", heuristic: "h", from: "human", to: undefined }, "h: human → no answer."],
    [{ kind: "confidence", heuristic: "h", from: 0.75, to: 0.761 }, "h's confidence 75.0% → 76.1%."],
    [{ kind: "status", from: "done", to: "errored" }, "Status done → errored."],
    [{ kind: "forced", from: undefined, to: "artificial" }, "Set to artificial by a person."],
    [{ kind: "forced", from: "human", to: "artificial" }, "Set to artificial by a person, before human."],
    [{ kind: "forced", from: "human", to: undefined }, "No longer set by a person."],
    [{ kind: "verdict", from: { kind: "split" }, to: { kind: "no-answer" } }, "Verdict split → no answer."],
  ])("%j", (change, text) => {
    expect(changesText([change], false)).toBe(text);
  });

  it("is cut where there is too much of it, and the verdict is not", () => {
    const many = Array.from({ length: 9 }, (_, index) => mean(`m${index}`, 0.1, 0.2));
    expect(changesText([...many, verdict], false)).toBe(
      "m0's mean 10.0% → 20.0%; m1's mean 10.0% → 20.0%; m2's mean 10.0% → 20.0%; m3's mean 10.0% → 20.0%; " +
        "m4's mean 10.0% → 20.0%; 4 more changes; verdict human → artificial.",
    );
  });

  it("shows what would be invisible in a name", () => {
    expect(changesText([{ kind: "model-added", model: "a\u202eb" }], false)).toBe("a\\u202eb added.");
  });
});
