// What of the results is shown, from where on a score is artificial, and the ways out of the table.

import { grouped, thresholdText } from "../../words/format";
import { triageFilters, type TriageFilter } from "../../domain/triage-table";
import { spreadsheetTitle } from "../../words/triage-words";
import { ThresholdSlider } from "../../ui/threshold-slider";

type TriageFiltersProps = {
  readonly counts: { readonly [Filter in TriageFilter]: number };
  readonly chosen: TriageFilter;
  readonly onChoose: (filter: TriageFilter) => void;
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
  /** "Edit the 24 hashes". */
  readonly editing: string;
  readonly onEdit: () => void;
  readonly onExport: (to: "CSV" | "spreadsheet") => void;
};

export function TriageFilters(props: TriageFiltersProps) {
  const { counts, chosen, onChoose, threshold, onThreshold } = props;
  return (
    <div className="mt-5 flex items-center gap-x-6 border-b border-rule max-wide:flex-wrap print:hidden">
      <div
        className="flex gap-5 overflow-x-auto [scrollbar-width:none] max-wide:w-full"
        role="group"
        aria-label="Filter"
      >
        {triageFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            className="min-h-10 flex-none cursor-pointer px-px text-13 text-ink-2 -outline-offset-2 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underlined forced-colors:aria-pressed:underline"
            aria-pressed={filter === chosen}
            onClick={() => onChoose(filter)}
          >
            {filter} <span className="ml-0.5 font-normal text-ink-3">{grouped(counts[filter])}</span>
          </button>
        ))}
      </div>
      <ThresholdSlider
        className="max-wide:ml-0"
        value={threshold}
        text={thresholdText(threshold)}
        onChange={onThreshold}
      />
      <div className="flex flex-wrap gap-2 max-wide:ml-auto">
        <button type="button" className="button" onClick={props.onEdit}>
          {props.editing}
        </button>
        <button type="button" className="button button-line" onClick={() => props.onExport("CSV")}>
          Export
        </button>
        <button
          type="button"
          className="button button-line"
          title={spreadsheetTitle}
          onClick={() => props.onExport("spreadsheet")}
        >
          For spreadsheets
        </button>
      </div>
    </div>
  );
}
