// An answer that was opened from a file in place of a backend: which file, what it says of itself, and whether it is whole.

export type SavedFile = {
  readonly fileName: string;
  /** Undefined for an answer that was saved by hand, which says neither when it was fetched nor from whom. */
  readonly known:
    | {
        readonly appVersion: string;
        /** Undefined when the backend was asked by way of the server of a page. */
        readonly backendOrigin: string | undefined;
      }
    | undefined;
  /** The answer is still the one that was saved; undefined where that cannot be told. */
  readonly digestFits: boolean | undefined;
};
