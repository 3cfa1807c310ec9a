// The columns, and the order that each of them offers.

import type { TriageColumn, TriageSort } from "../../domain/triage-table";
import { usePrinting } from "../../ui/printing";

type Column = {
  readonly by: TriageColumn | undefined;
  readonly name: string;
  readonly number: boolean;
  /** The order of the first press: where to look first. */
  readonly descending: boolean;
  readonly title: string;
};

const columns: readonly Column[] = [
  { by: "list", name: "#", number: true, descending: false, title: "place in the list" },
  { by: "video", name: "video", number: false, descending: false, title: "the file’s name, or its hash" },
  {
    by: "verdict",
    name: "verdict",
    number: false,
    descending: false,
    title: "as reported, or what became of it",
  },
  {
    by: "disputed",
    name: "disputed",
    number: false,
    descending: true,
    title: "disputed first, most disagreement first",
  },
  { by: "confidence", name: "confidence", number: true, descending: true, title: "as reported" },
  {
    by: "heuristic",
    name: "heuristic",
    number: false,
    descending: false,
    title: "whose verdict it is, as reported",
  },
  { by: undefined, name: "models", number: false, descending: false, title: "" },
  { by: "against", name: "models against it", number: false, descending: true, title: "share of the models" },
  {
    by: "disagreement",
    name: "disagreement",
    number: true,
    descending: true,
    title:
      "computed here: standard deviation between the models’ means, 0 when all are alike, 0.5 when half is at each end",
  },
  {
    by: "deviation",
    name: "worst dev.",
    number: true,
    descending: true,
    title: "computed here: the largest standard deviation of one model over its frames",
  },
  { by: "frames", name: "frames", number: true, descending: true, title: "" },
];

export const columnCount = columns.length;

type TriageHeadProps = { readonly sort: TriageSort; readonly onSort: (sort: TriageSort) => void };

export function TriageHead({ sort, onSort }: TriageHeadProps) {
  const printing = usePrinting();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ by, name, number, descending, title }) => {
          const sorted = by === sort.by;
          const mark = <span aria-hidden="true">{sorted ? (sort.descending ? " ↓" : " ↑") : ""}</span>;
          if (by === undefined) return <StripHead key={name} />;
          return (
            <th
              key={by}
              scope="col"
              className={number ? "number" : ""}
              aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : undefined}
            >
              {/* A button is not drawn again at the head of the next sheet. */}
              {printing ? (
                <>
                  {name}
                  {mark}
                </>
              ) : (
                <button
                  type="button"
                  className="triage-sort"
                  title={title}
                  onClick={() => onSort({ by, descending: sorted ? !sort.descending : descending })}
                >
                  {name}
                  {mark}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function StripHead() {
  return (
    <th scope="col" aria-label="mean score of each model">
      <span className="triage-ends">
        <span className="side-human">human</span>
        <span className="side-artificial">artificial</span>
      </span>
    </th>
  );
}
