// The documented example for tests: as the wire has it, and as the product reads it.

import { readFileSync } from "node:fs";
import type { Classification } from "../domain/classification";
import { readClassification } from "../api/payload/read-classification";

const file = new URL("../api/payload/samples/array-frames/documented-example.json", import.meta.url);

type Wire = {
  readonly results: {
    readonly images: readonly (readonly {
      readonly model: string;
      readonly classification: readonly { readonly label: string; readonly score: number }[];
    }[])[];
    readonly std_deviations: Readonly<Record<string, number>>;
    readonly classification_matrix: Readonly<
      Record<string, { readonly confidence: number; readonly classification: string }>
    >;
  };
};

function isWire(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && "results" in value;
}

export function documentedWire(): Wire {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isWire(value)) throw new TypeError("The documented example is not what it was.");
  return value;
}

/** One score per frame, taken from the wire by label and without any help of the product. */
export function documentedScores(model: string, label: string): Float64Array {
  const answers = documentedWire().results.images.map((frame) =>
    frame.find((answer) => answer.model === model),
  );
  return Float64Array.from(
    answers.map(
      (answer) => answer?.classification.find((entry) => entry.label === label)?.score ?? Number.NaN,
    ),
  );
}

export function documentedExample(): Classification {
  const read = readClassification(documentedWire());
  if (read.kind === "failure") throw new TypeError("The documented example cannot be read.");
  return read.classification;
}
