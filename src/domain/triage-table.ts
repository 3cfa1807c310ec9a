// Our words for the table of many videos: by what it is sorted, and what of it is shown.

/** `list` is the order of the list itself. */
export const triageColumns = [
  "list",
  "video",
  "verdict",
  "heuristic",
  "disputed",
  "confidence",
  "against",
  "disagreement",
  "deviation",
  "frames",
] as const;
export type TriageColumn = (typeof triageColumns)[number];

export type TriageSort = { readonly by: TriageColumn; readonly descending: boolean };

export const triageFilters = ["all", "disputed", "artificial", "human", "pending", "failed"] as const;
export type TriageFilter = (typeof triageFilters)[number];
