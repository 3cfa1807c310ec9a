// Arbitrary answers for laws: every field may be missing, any number may be odd, any model may be named or not.

import fc from "fast-check";
import { anyText } from "./any-text-for-test";
import type { Classification, ReportedModel } from "./classification";
import {
  madeClassification,
  madeFrame,
  madeReported,
  madeTable,
  madeVerdict,
} from "./classification-for-test";
import type { Verdict } from "./verdict";

/** Names that hold no word of ours, no space and no stop, so that a sentence's own faults show. */
export const plainName = fc.stringMatching(/^[b-dg-km-tv-z0-9ēñ🎞]{1,8}$/u);

/** Names as an answer may really have them: empty, blank, invisible, endless, halves of characters, names of members. */
export const wildName = fc.oneof(
  anyText,
  fc.constantFrom("", " ", "__proto__", "constructor", "toString", "\u202egnp.exe", "\ud83c", "a,b", "50%"),
  fc.constant("x".repeat(300)),
);

const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
const anyNumber = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export function anyClassification(name: fc.Arbitrary<string>): fc.Arbitrary<Classification> {
  const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const word = fc.oneof(fc.constant("human"), fc.constant("artificial"), name);
  return fc
    .tuple(fc.uniqueArray(name, { maxLength: 5 }), fc.nat({ max: 6 }))
    .chain(([models, frames]) => {
      const counted = fc.uniqueArray(models.length > 0 ? fc.oneof(fc.constantFrom(...models), name) : name, {
        maxLength: 5,
      });
      const verdict: fc.Arbitrary<Verdict> = fc
        .record({
          heuristic: perhaps(name),
          classification: perhaps(word),
          confidence: perhaps(anyNumber),
          models: perhaps(counted),
          count: perhaps(fc.nat()),
          unknown: fc.boolean(),
        })
        .map((given) => madeVerdict(given));
      const reported: fc.Arbitrary<ReportedModel> = fc
        .tuple(
          models.length > 0 ? fc.oneof(fc.constantFrom(...models), name) : name,
          fc.record({
            classification: perhaps(word),
            confidence: perhaps(anyNumber),
            standardDeviation: perhaps(anyNumber),
          }),
        )
        .map(([model, given]) => madeReported(model, given));
      return fc.record({
        columns: fc.tuple(
          ...models.map((model) =>
            fc
              .array(score, { minLength: frames, maxLength: frames })
              .map((scores): readonly [string, typeof scores] => [model, scores]),
          ),
        ),
        name: perhaps(name),
        status: fc.option(fc.oneof(fc.constantFrom("new", "done", "errored"), name), {
          nil: undefined,
          freq: 1,
        }),
        errors: fc.oneof(fc.constant([]), fc.array(name, { maxLength: 4 })),
        forced: fc.option(word, { nil: undefined, freq: 1 }),
        reportedModels: fc.uniqueArray(reported, { selector: ({ model }) => model, maxLength: 6 }),
        verdicts: fc.array(verdict, { maxLength: 6 }),
        mainVerdict: perhaps(verdict),
        frames: fc
          .array(
            fc.record({
              mainVerdict: perhaps(verdict),
              forced: fc.option(word, { nil: undefined, freq: 1 }),
              status: fc.constantFrom("new", "done", "errored", undefined),
            }),
            { maxLength: frames },
          )
          .map((details) => details.map((given, index) => madeFrame(index + 1, given))),
      });
    })
    .map(({ columns, ...given }) => madeClassification({ ...given, table: madeTable(...columns) }));
}
