// What reading a large answer gave, beside its bytes, so that opening it again parses nothing. A copy of what came through
// the payload room and never a second door: only the very build that wrote it may read it, and only where it is whole.

import type { Classification } from "../domain/classification";

export type KeptReading = {
  /** What wrote it, to the letter; see `isBuild`. */
  readonly build: string;
  /** Milliseconds since 1970: of which fetching it is, as in the record of the look-up. */
  readonly fetchedAt: number;
  readonly classification: Classification;
  /** Of the bytes as received. */
  readonly size: number;
  /** SHA-256 of these bytes in hex; undefined where the browser had no digests. */
  readonly digest: string | undefined;
  /** Whoever opens it is given the bytes as well. */
  readonly wantsBytes: boolean;
};

/** A script whose name holds a hash of all that it is and fetches: a development server's does not, and may change. */
export function isBuild(build: string): boolean {
  return /\/[\w-]+-[\w-]{8}\.js$/.test(build);
}

/** Read from the database, where anything may stand. */
export function isKeptReading(value: unknown): value is KeptReading {
  if (!isObject(value)) return false;
  const { build, fetchedAt, classification, size, digest, wantsBytes } = value;
  return (
    typeof build === "string" &&
    typeof fetchedAt === "number" &&
    typeof size === "number" &&
    (digest === undefined || typeof digest === "string") &&
    typeof wantsBytes === "boolean" &&
    isObject(classification) &&
    lists.every((name) => Array.isArray(classification[name])) &&
    isTable(classification["table"])
  );
}

const lists = ["errors", "frames", "audios", "reportedModels", "verdicts", "notes"];

function isTable(table: unknown): boolean {
  if (!isObject(table)) return false;
  const { models, frameCount, columns, elapsed, noAnswers } = table;
  if (!Array.isArray(models) || !models.every((model) => typeof model === "string")) return false;
  const perModel = (list: unknown, isOne: (one: unknown) => boolean): boolean =>
    Array.isArray(list) && list.length === models.length && list.every(isOne);
  const isColumn = (one: unknown): boolean => one instanceof Float64Array && one.length === frameCount;
  return perModel(columns, isColumn) && perModel(elapsed, isColumn) && perModel(noAnswers, Array.isArray);
}

/** Bytes that a value takes on the device: numbers of columns to the byte, all else roughly and never too few. */
export function weightOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === "string") return 2 * value.length + 8;
  if (typeof value !== "object" || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + name.length + weightOf(inner), 8);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
