// The sample files as a test suite: what stands in samples/ and what is expected of it. Reads nothing else.

import { readdirSync, readFileSync } from "node:fs";
import { parseJson } from "./parse-json";

const folder = new URL("./samples/", import.meta.url);
const ending = ".expected.json";

export type Sample = {
  /** The folder: a frame shape's name, "mixed-frames", or "refused". */
  readonly shape: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is to be shown by it: a sentence, and the oddity (1–16) or the generation that it is an example of. */
  readonly about: unknown;
  readonly oddity: unknown;
  readonly generation: unknown;
  /** As `summaryOf` gives it. */
  readonly summary: unknown;
};

export function readSamples(): readonly Sample[] {
  return filesIn("").flatMap((shape) =>
    filesIn(`${shape}/`)
      .filter((file) => !file.endsWith(ending))
      .map((file) => readSample(shape, file.replace(/\.json$/, ""))),
  );
}

/** Expected summaries without a sample, e.g. after a renaming. */
export function lonelyExpectations(): readonly string[] {
  return filesIn("").flatMap((shape) => {
    const files = filesIn(`${shape}/`);
    return files.filter((file) => file.endsWith(ending) && !files.includes(file.replace(ending, ".json")));
  });
}

/** `results.images` of an answer, or nothing where there is no such list. */
export function imagesOf(bytes: Uint8Array): readonly unknown[] {
  const parsed = parseJson(bytes);
  const results = parsed.kind === "json" ? fieldOf(parsed.value, "results") : undefined;
  const images = fieldOf(results, "images");
  return Array.isArray(images) ? images : [];
}

function readSample(shape: string, name: string): Sample {
  const file = (suffix: string) => readFileSync(new URL(`${shape}/${name}${suffix}`, folder));
  const expected: unknown = JSON.parse(file(ending).toString("utf8"));
  const { about, oddity, generation, ...summary } = Object.assign(
    { about: undefined, oddity: undefined, generation: undefined },
    expected,
  );
  return { shape, name, bytes: new Uint8Array(file(".json")), about, oddity, generation, summary };
}

function filesIn(path: string): readonly string[] {
  return readdirSync(new URL(path, folder)).sort();
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([k]) => k === key)?.[1]
    : undefined;
}
