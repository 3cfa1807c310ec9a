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
    <div className="triage-bar">
      <div className="triage-filters" role="group" aria-label="Filter">
        {triageFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === chosen}
            onClick={() => onChoose(filter)}
          >
            {filter} <span>{grouped(counts[filter])}</span>
          </button>
        ))}
      </div>
      <ThresholdSlider
        className="triage-threshold"
        keepsWords
        value={threshold}
        text={thresholdText(threshold)}
        onChange={onThreshold}
      />
      <div className="triage-out">
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
