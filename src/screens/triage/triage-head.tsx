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
  readonly onPaper: string;
};

const columns: readonly Column[] = [
  {
    by: "list",
    name: "#",
    number: true,
    descending: false,
    title: "place in the list",
    onPaper: "print:w-6",
  },
  {
    by: "video",
    name: "video",
    number: false,
    descending: false,
    title: "the file’s name, or its hash",
    onPaper: "print:w-[110px]",
  },
  {
    by: "verdict",
    name: "verdict",
    number: false,
    descending: false,
    title: "as reported, or what became of it",
    onPaper: "print:w-16",
  },
  {
    by: "disputed",
    name: "disputed",
    number: false,
    descending: true,
    title: "disputed first, most disagreement first",
    onPaper: "print:w-16",
  },
  {
    by: "confidence",
    name: "confidence",
    number: true,
    descending: true,
    title: "as reported",
    onPaper: "print:w-16",
  },
  {
    by: "heuristic",
    name: "heuristic",
    number: false,
    descending: false,
    title: "whose verdict it is, as reported",
    onPaper: "",
  },
  { by: undefined, name: "models", number: false, descending: false, title: "", onPaper: "print:w-[78px]" },
  {
    by: "against",
    name: "models against it",
    number: false,
    descending: true,
    title: "share of the models",
    onPaper: "print:w-[82px]",
  },
  {
    by: "disagreement",
    name: "disagreement",
    number: true,
    descending: true,
    title:
      "computed here: standard deviation between the models’ means, 0 when all are alike, 0.5 when half is at each end",
    onPaper: "print:w-[66px]",
  },
  {
    by: "deviation",
    name: "worst dev.",
    number: true,
    descending: true,
    title: "computed here: the largest standard deviation of one model over its frames",
    onPaper: "print:w-[42px]",
  },
  { by: "frames", name: "frames", number: true, descending: true, title: "", onPaper: "print:w-[42px]" },
];

export const columnCount = columns.length;

type TriageHeadProps = { readonly sort: TriageSort; readonly onSort: (sort: TriageSort) => void };

export function TriageHead({ sort, onSort }: TriageHeadProps) {
  const printing = usePrinting();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ by, name, number, descending, title, onPaper }) => {
          const sorted = by === sort.by;
          const mark = <span aria-hidden="true">{sorted ? (sort.descending ? " ↓" : " ↑") : ""}</span>;
          if (by === undefined) return <StripHead key={name} onPaper={onPaper} />;
          return (
            <th
              key={by}
              scope="col"
              className={`${number ? "number" : ""} ${onPaper}`}
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
                  className={`min-h-7 min-w-6 cursor-pointer text-12 whitespace-nowrap hover:text-ink ${sorted ? "font-semibold text-ink" : "text-ink-3"}`}
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

function StripHead({ onPaper }: Pick<Column, "onPaper">) {
  return (
    <th scope="col" className={onPaper} aria-label="mean score of each model">
      <span className="flex w-[170px] justify-between print:w-[70px] print:flex-col">
        <span className="side-human font-medium">human</span>
        <span className="side-artificial font-medium">artificial</span>
      </span>
    </th>
  );
}
