// Next steps that lead nowhere here, so that no failure offers them: the server holds the key, or the backend is fixed.

import type { Connection } from "../../api/connection";
import type { NextStep } from "../../words/failure-words";

/** @param backendIsFixed Settings cannot change the backend */
export function withheldSteps(
  { serverHoldsKey }: Pick<Connection, "serverHoldsKey">,
  backendIsFixed: boolean,
): readonly NextStep[] {
  return [
    ...(serverHoldsKey ? (["change-key"] as const) : []),
    ...(backendIsFixed ? (["change-backend", "check-settings"] as const) : []),
  ];
}
