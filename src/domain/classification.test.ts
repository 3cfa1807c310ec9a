// An answer is unfinished only where the backend says so, or has nothing to show.
import { describe, expect, it } from "vitest";
import { isPending, unknownStatus, type Classification } from "./classification";
import { madeClassification, madeTable, madeVerdict } from "./classification-for-test";

describe("an answer is unfinished", () => {
  const shown: readonly (readonly [string, Partial<Classification>])[] = [
    ["a model", { table: madeTable(["a", []]) }],
    ["a heuristic", { verdicts: [madeVerdict()] }],
    ["a main verdict", { mainVerdict: madeVerdict({ unknown: true }) }],
    [
      "an audio track",
      {
        audios: [
          {
            name: undefined,
            identifier: undefined,
            scores: [],
            mainVerdict: undefined,
            verdicts: [],
            forced: undefined,
            status: undefined,
            errors: [],
            chunks: [],
          },
        ],
      },
    ],
  ];

  it.each([
    ["new", true],
    ["done", false],
    ["errored", false],
    [undefined, false],
    ["queued", true],
    ["New", true],
    ["", true],
  ])("with nothing to show and the status %j: %s", (status, pending) => {
    expect(isPending(madeClassification({ status }))).toBe(pending);
  });

  it.each(shown)(
    "with %s only while the status is new: another word may as well mean the end",
    (_, given) => {
      const pending = ["new", "done", "errored", "queued", "New", "", undefined].filter((status) =>
        isPending(madeClassification({ ...given, status })),
      );
      expect(pending).toEqual(["new"]);
    },
  );
});

it("a status is unknown when it is none of the documented words, letter by letter", () => {
  const unknown = ["new", "done", "errored", undefined, "queued", "Done", "", "toString"].map((status) =>
    unknownStatus(madeClassification({ status })),
  );
  expect(unknown).toEqual([undefined, undefined, undefined, undefined, "queued", "Done", "", "toString"]);
});
