// Whatever happens to an answer on its way, reading it ends: in what can be shown of it, or in a failure. Never a throw,
// a made-up score, a lost one, or words that no person should see. 10,000 mutants of values, 3,000 of text.
import fc from "fast-check";
import { expect, it } from "vitest";
import { mutated, mutation, textOf } from "./mutations-for-test";
import { madePayload } from "./payload-arbitraries-for-test";
import { isFields, type Json } from "./json-for-test";
import { expectOneOwner, expectSound } from "./sound-answer-for-test";

const perPayload = 5;

it("10,000 mutants of valid payloads are read as far as they can be", () => {
  const mutations = fc.array(mutation, { minLength: perPayload, maxLength: perPayload });
  let mutants = 0;
  fc.assert(
    fc.property(madePayload, mutations, ({ payload }, changes) => {
      let mutant: Json = payload;
      for (const change of changes) {
        mutant = mutated(mutant, change);
        expectSound(textOf(mutant));
        expectOneOwner(imagesOf(mutant));
        mutants++;
      }
    }),
    { seed: 4, numRuns: 2_000 },
  );
  expect(mutants).toBe(10_000);
});

function imagesOf(json: Json): readonly unknown[] {
  const results = isFields(json) ? json["results"] : undefined;
  const images = isFields(results) ? results["images"] : undefined;
  return Array.isArray(images) ? images : [];
}

it("3,000 damaged texts are read or told apart", () => {
  const damage = fc.record({
    kind: fc.constantFrom("cut", "byte", "doubled", "bare number"),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    character: fc.constantFrom(...'"{}[]:,\\0-.eE\u0000\ufeffNtf'),
  });
  fc.assert(
    fc.property(madePayload, damage, ({ payload }, { kind, at, character }) => {
      const text = JSON.stringify(payload);
      const place = Math.floor(at * text.length);
      const [before, after] = [text.slice(0, place), text.slice(place)];
      if (kind === "cut") expectCut(before);
      if (kind === "byte") expectSound(before + character + after.slice(1));
      if (kind === "doubled") expectSound(text + text.slice(0, place));
      if (kind === "bare number") expectSound(text.replaceAll(/0\.\d+/g, "NaN"));
    }),
    { seed: 4, numRuns: 3_000 },
  );
});

/** A part of an object is never a whole value. */
function expectCut(text: string): void {
  const read = expectSound(text);
  const kind = text === "" ? "empty-answer" : "truncated";
  expect(read).toMatchObject({ kind: "failure", failure: { kind } });
}

it("any bytes at all end in a failure or a classification", () => {
  const answer = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.json({ maxDepth: 8 }),
  );
  fc.assert(
    fc.property(answer, (bytes) => {
      expectSound(bytes);
    }),
    { seed: 4, numRuns: 1_000 },
  );
});
