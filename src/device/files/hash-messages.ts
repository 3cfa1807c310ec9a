// What the page and the hashing worker say to each other. The file travels as a reference: no byte of it is copied to get
// there, and none comes back.

/** Page → worker, once. There is no message to cancel: the worker is ended, and its memory with it. */
export type HashRequest = { readonly file: File };

export type HashProgress = {
  readonly kind: "progress";
  /** Read so far. */
  readonly bytes: number;
  /** Since the reading began, by the worker's own clock. */
  readonly elapsedMs: number;
};

/** Worker → page: progress, then one of the others. */
export type HashMessage =
  | HashProgress
  | { readonly kind: "hashed"; readonly digest: string; readonly bytes: number }
  | { readonly kind: "no-hasher" }
  /** `gone`: it is not where it was. */
  | { readonly kind: "unreadable"; readonly gone: boolean; readonly bytes: number }
  | { readonly kind: "stopped"; readonly bytes: number };
