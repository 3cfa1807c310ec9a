// What holds for every valid answer of every generation: each score arrives bit for bit, and what means nothing
// (order of labels, order of models, keys that nobody knows) changes nothing.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Classification } from "../../domain/classification";
import { gap } from "../../domain/score-table";
import {
  childrenOf,
  fields,
  isFields,
  isItems,
  withChildren,
  type Json,
  type JsonFields,
} from "./json-for-test";
import { madePayload, type MadePayload } from "./payload-arbitraries-for-test";
import { readClassification } from "./read-classification";
import { expectOneOwner } from "./sound-answer-for-test";

const runs = { seed: 4, numRuns: 1_000 };
/** A busy machine is no broken law. */

function classified(payload: Json): Classification {
  const read = readClassification(payload);
  if (read.kind === "failure") throw new Error(JSON.stringify(read.failure));
  return read.classification;
}

/** The columns by model, because the order of models is the order of their first answer. */
function byModel({ table }: Classification): ReadonlyMap<string, readonly number[]> {
  return new Map(table.models.map((model, index) => [model, [...(table.columns[index] ?? [])]]));
}

function imagesOf({ payload }: MadePayload): readonly Json[] {
  const results = payload["results"];
  const images = isFields(results) ? results["images"] : undefined;
  return isItems(images) ? images : [];
}

it("every score is in its column, bit for bit, and every gap is one", () => {
  fc.assert(
    fc.property(madePayload, (made) => {
      const expected = [...made.scores].map(
        ([model, scores]) => [model, scores.map((score) => score ?? gap)] as const,
      );
      expect(byModel(classified(made.payload))).toEqual(new Map(expected));
      expectOneOwner(imagesOf(made));
    }),
    runs,
  );
});

it("a valid answer has no notes but on what is missing", () => {
  fc.assert(
    fc.property(madePayload, ({ payload }) => {
      const kinds = new Set(classified(payload).notes.map(({ kind }) => kind));
      kinds.delete("model-missing");
      kinds.delete("frames-empty");
      kinds.delete("model-without-scores");
      expect([...kinds]).toEqual([]);
    }),
    runs,
  );
});

it("the order of labels means nothing", () => {
  fc.assert(
    fc.property(madePayload, ({ payload }) => {
      const turned = changed(payload, (key, value) =>
        key === "classification" && isItems(value) ? value.toReversed() : value,
      );
      expect(classified(turned)).toEqual(classified(payload));
    }),
    runs,
  );
});

it("the order of models in a frame means nothing for the numbers", () => {
  fc.assert(
    fc.property(madePayload, ({ payload }) => {
      const turned = changed(payload, (_, value) =>
        isItems(value) && value.some(isAnswer) ? value.toReversed() : value,
      );
      expect(byModel(classified(turned))).toEqual(byModel(classified(payload)));
    }),
    runs,
  );
});

function isAnswer(value: Json): boolean {
  return isFields(value) && typeof value["model"] === "string" && "classification" in value;
}

it("keys that nobody knows mean nothing", () => {
  const strange = fc.constantFrom<Json>(null, 5, "x", [{ model: "V09" }], { results: { images: [] } });
  fc.assert(
    fc.property(madePayload, strange, ({ payload }, value) => {
      // In objects keyed by model name every key is known.
      const isKeyed = (key: string) =>
        key === "std_deviations" || key === "classification_matrix" || key === "errors";
      const more = changed(payload, (key, inside) =>
        isFields(inside) && !isKeyed(key) ? withStrangeKeys(inside, value) : inside,
      );
      expect(classified(more)).toEqual(classified(payload));
    }),
    runs,
  );
});

function withStrangeKeys(object: JsonFields, value: Json): JsonFields {
  return fields([["a new field", value], ...childrenOf(object), ["zz_future", value]]);
}

/** The same with every value passed through `change`, innermost first. */
function changed(json: Json, change: (key: string, value: Json) => Json, key = ""): Json {
  const children = childrenOf(json).map(([name, value]) => [name, changed(value, change, name)] as const);
  return change(key, typeof json === "object" && json !== null ? withChildren(json, children) : json);
}
