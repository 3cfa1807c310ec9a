// A number with the outcome that it means, and whether that is another than with all models.

import type { MajorityOutcome } from "../../../analysis/robustness";
import { SideWord } from "../../../ui/side-mark";

type OutcomeValueProps = {
  readonly value: string;
  readonly title: string;
  readonly outcome: MajorityOutcome;
  /** A majority that loses one vote can only become a tie or stop being one. */
  readonly change?: "flips" | "changes" | undefined;
};

export function OutcomeValue({ value, title, outcome, change }: OutcomeValueProps) {
  return (
    <span className="robust-value">
      <span title={title}>{value}</span>
      <SideWord word={outcome} />
      {change === undefined ? null : <b className={`robust-${change}`}>{change}</b>}
    </span>
  );
}
