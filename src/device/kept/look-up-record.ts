// What is kept about one look-up beside its answer: enough for a line in a list. Never a key, never a score. The schema is
// for reading it from the database, where anything may stand.

import * as z from "zod/mini";

const lookUpRecord = z.object({
  /** Which backend was asked, as answers are told apart: a name of our server's or an address. */
  backend: z.string(),
  /** As the page names it. */
  backendName: z.string(),
  /** 64 lower-case hex digits. */
  hash: z.string(),
  /** The file's, as the answer gave it. */
  name: z.optional(z.string()),
  /** The backend's word on the video, where it has one. */
  word: z.optional(z.string()),
  /** What else a line says: "disputed by 2 of 3 models", "not found". */
  note: z.string(),
  /** Milliseconds since 1970: when the answer came from the backend. */
  fetchedAt: z.number(),
  /** When it was last asked for or opened. */
  usedAt: z.number(),
  /** When a person last looked it up; undefined for answers that are only kept. */
  recentAt: z.optional(z.number()),
  /** Bytes that the kept answer takes here, with what reading it gave; 0 when none is kept. */
  keptBytes: z.number(),
  /** How many of these are what reading it gave; undefined when that is not kept. */
  readingBytes: z.optional(z.number()),
});

export type LookUpRecord = Readonly<z.infer<typeof lookUpRecord>>;

/** What a line of the list says. */
export type LookUpLine = Pick<LookUpRecord, "backendName" | "name" | "word" | "note">;

export function isLookUpRecord(value: unknown): value is LookUpRecord {
  return lookUpRecord.safeParse(value).success;
}
