// What reading a large answer gave, beside its bytes, so that opening it again parses nothing. A copy of what came through
// api/payload, never a second way in: only the very build that wrote it may read it, and only where it is whole.

import * as z from "zod/mini";
import type { Classification } from "../../domain/classification";

/** Whatever is in it: the same build wrote it, and looking at 100,000 frames would take as long as reading the answer. */
const list = z.custom<readonly unknown[]>(Array.isArray);
const columns = z.array(z.instanceof(Float64Array));

const table = z
  .object({
    models: z.array(z.string()),
    frameCount: z.number(),
    columns,
    elapsed: columns,
    noAnswers: z.array(list),
  })
  .check(
    z.refine(
      ({ models, frameCount, columns, elapsed, noAnswers }) =>
        [columns, elapsed, noAnswers].every(({ length }) => length === models.length) &&
        [...columns, ...elapsed].every(({ length }) => length === frameCount),
    ),
  );

const wholeClassification = z.object({
  errors: list,
  frames: list,
  audios: list,
  reportedModels: list,
  verdicts: list,
  notes: list,
  table,
});

const keptReading = z.object({
  /** What wrote it, to the letter; see `isBuild`. */
  build: z.string(),
  /** Milliseconds since 1970: of which fetching it is, as in the record of the look-up. */
  fetchedAt: z.number(),
  classification: z.custom<Classification>((value) => wholeClassification.safeParse(value).success),
  /** Of the bytes as received. */
  size: z.number(),
  /** SHA-256 of these bytes in hex; undefined where the browser had no digests. */
  digest: z.union([z.string(), z.undefined()]),
  /** Whoever opens it is given the bytes as well. */
  wantsBytes: z.boolean(),
});

export type KeptReading = Readonly<z.infer<typeof keptReading>>;

/** Read from the database, where anything may stand. */
export function isKeptReading(value: unknown): value is KeptReading {
  return keptReading.safeParse(value).success;
}

/** A script whose name holds a hash of all that it is and fetches: a development server's does not, and may change. */
export function isBuild(build: string): boolean {
  return /\/[\w-]+-[\w-]{8}\.js$/.test(build);
}

/** Bytes that a value takes on the device: numbers of columns to the byte, all else roughly and never too few. */
export function weightOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === "string") return 2 * value.length + 8;
  if (typeof value !== "object" || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + name.length + weightOf(inner), 8);
}
