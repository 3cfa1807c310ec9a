// What is kept about one look-up beside its answer: enough for a line in a list. Never a key, never a score.

/** What a line of the list says. */
export type LookUpLine = {
  /** As the page names it. */
  readonly backendName: string;
  /** The file's, as the answer gave it. */
  readonly name: string | undefined;
  /** The backend's word on the video, where it has one. */
  readonly word: string | undefined;
  /** What else a line says: "disputed by 2 of 3 models", "not found". */
  readonly note: string;
};

export type LookUpRecord = LookUpLine & {
  /** Which backend was asked, as answers are told apart: a name of our server's or an address. */
  readonly backend: string;
  /** 64 lower-case hex digits. */
  readonly hash: string;
  /** Milliseconds since 1970: when the answer came from the backend. */
  readonly fetchedAt: number;
  /** When it was last asked for or opened. */
  readonly usedAt: number;
  /** When a person last looked it up; undefined for answers that are only kept. */
  readonly recentAt: number | undefined;
  /** Bytes that the kept answer takes here, with what reading it gave; 0 when none is kept. */
  readonly keptBytes: number;
  /** How many of these are what reading it gave; undefined when that is not kept. */
  readonly readingBytes?: number | undefined;
};

/** Read from the database, where anything may stand. */
export function isLookUpRecord(value: unknown): value is LookUpRecord {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const all = (kind: string, ...names: readonly string[]): boolean =>
    names.every((name) => typeof fields.get(name) === kind);
  const either = (kind: string, ...names: readonly string[]): boolean =>
    names.every((name) => fields.get(name) === undefined || typeof fields.get(name) === kind);
  return (
    all("string", "backend", "backendName", "hash", "note") &&
    all("number", "fetchedAt", "usedAt", "keptBytes") &&
    either("string", "name", "word") &&
    either("number", "recentAt", "readingBytes")
  );
}
