// Whoever sorts or filters sees every row that belongs there, once, and what has no value stands behind.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClassification, plainName } from "../domain/any-classification-for-test";
import type { Classification } from "../domain/classification";
import { madeClassification, madeTable, madeVerdict } from "../domain/classification-for-test";
import { triageColumns, triageFilters } from "../domain/triage-table";
import { madeHash } from "../domain/video-hash-for-test";
import { assessTriage, triageFacts } from "./triage-facts";
import { arrangeTriage, belongs, countTriage, type TriageEntry } from "./triage-order";

fc.configureGlobal({ seed: 1 });

function identity(place: number) {
  return { hash: madeHash(place.toString(16).padStart(64, "0")), place };
}

function result(place: number, classification: Classification): TriageEntry {
  const facts = triageFacts(classification);
  const assessment = assessTriage(facts, 0.5);
  return {
    ...identity(place),
    kind: "result",
    facts,
    assessment,
    heuristic: "",
    confidence: "",
    fetchedAt: 0,
  };
}

const says = (word: string, scores: readonly number[], more: Partial<Classification> = {}) =>
  madeClassification({
    table: madeTable(...scores.map((score, index) => [`m${index}`, [score]] as const)),
    verdicts: [madeVerdict({ classification: word, confidence: 0.8 })],
    ...more,
  });

const agreed = result(1, says("human", [0.1, 0.12]));
const mildly = result(2, says("human", [0.45, 0.55]));
const widely = result(3, says("artificial", [0.1, 0.9]));
const pending = result(4, madeClassification({ status: "new" }));
const errored = result(5, madeClassification({ status: "errored" }));
const missing: TriageEntry = {
  ...identity(6),
  kind: "failure",
  failure: { kind: "not-found", message: undefined },
};
const waiting: TriageEntry = { ...identity(7), kind: "waiting" };
const all = [waiting, missing, errored, pending, agreed, mildly, widely];

const places = (entries: readonly TriageEntry[]) => entries.map(({ place }) => place);
const sorted = (by: (typeof triageColumns)[number], descending: boolean) =>
  places(arrangeTriage(all, { by, descending }, "all"));

describe("sorting", () => {
  it("puts what is disputed first, most disagreement first, then verdicts, pending, failures, and what waits", () => {
    expect(sorted("disputed", true)).toEqual([3, 2, 1, 4, 5, 6, 7]);
  });

  it("keeps the order of the list where it is asked for, either way", () => {
    expect(sorted("list", false)).toEqual(places(all));
    expect(sorted("list", true)).toEqual(places(all).toReversed());
  });

  it("turns the verdicts round and leaves the groups where they are", () => {
    // Deviations between the means: 0.01 for 0.1|0.12, 0.05 for 0.45|0.55, 0.4 for 0.1|0.9.
    expect(sorted("disagreement", false)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sorted("disagreement", true)).toEqual([3, 2, 1, 4, 5, 6, 7]);
  });
});

describe("a filter", () => {
  it.each([
    ["all", [7, 6, 5, 4, 1, 2, 3]],
    ["disputed", [2, 3]],
    ["human", [1, 2]],
    ["artificial", [3]],
    ["pending", [4]],
    ["failed", [6, 5]],
  ] as const)("%s", (filter, expected) => {
    expect(places(arrangeTriage(all, { by: "list", descending: false }, filter))).toEqual(expected);
  });

  it("a person's word counts although the analysis failed", () => {
    const forced = result(1, madeClassification({ status: "errored", forced: "artificial" }));
    expect(triageFilters.filter((filter) => belongs(forced, filter))).toEqual(["all", "artificial"]);
  });
});

it("the counts are those of the filters", () => {
  expect(countTriage(all)).toEqual({
    all: 7,
    disputed: 2,
    artificial: 1,
    human: 2,
    pending: 1,
    failed: 2,
    results: 3,
    notFound: 1,
    unchecked: 1,
  });
});

it("no order loses a row or shows one twice", () => {
  const anyEntries = fc
    .array(anyClassification(plainName), { maxLength: 8 })
    .map((list) => [...list.map((one, index) => result(index + 1, one)), missing, waiting]);
  fc.assert(
    fc.property(anyEntries, fc.constantFrom(...triageColumns), fc.boolean(), (entries, by, descending) => {
      const arranged = arrangeTriage(entries, { by, descending }, "all");
      expect(new Set(arranged)).toEqual(new Set(entries));
      expect(arranged).toHaveLength(entries.length);
    }),
  );
});
