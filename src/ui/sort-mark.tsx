// Which way a column is sorted, beside its name; nothing but its place where it is not.

type SortMarkProps = {
  /** undefined where the column is not sorted by. */
  readonly descending: boolean | undefined;
};

export function SortMark({ descending }: SortMarkProps) {
  return (
    <svg className="flex-none fill-current" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
      {descending === undefined ? null : <path d={descending ? "M1 2.5h6L4 6.5z" : "M1 5.5h6L4 1.5z"} />}
    </svg>
  );
}
