// A failed look-up as the pages show it, alone or beside another result.

import type { UseQueryResult } from "@tanstack/react-query";
import { type LookUpError, toLookUpError } from "../../api/classification-query";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";
import type { NextStep } from "../../words/failure-words";

/** @param backendIsFixed Settings cannot change the backend */
export function failedLookUp(
  query: UseQueryResult<Answer, LookUpError>,
  connection: Connection,
  backendIsFixed: boolean,
) {
  return {
    error: toLookUpError(query.error),
    failedAt: query.errorUpdatedAt,
    retrying: query.fetchStatus === "fetching",
    backendName: connection.name,
    withheld: withheldSteps(connection, backendIsFixed),
    onTryAgain: (): void => void query.refetch(),
  };
}

/**
 * Next steps that lead nowhere here: the server holds the key, or the backend is fixed.
 * @param backendIsFixed Settings cannot change the backend
 */
export function withheldSteps(
  { serverHoldsKey }: Pick<Connection, "serverHoldsKey">,
  backendIsFixed: boolean,
): readonly NextStep[] {
  return [
    ...(serverHoldsKey ? (["change-key"] as const) : []),
    ...(backendIsFixed ? (["change-backend", "check-settings"] as const) : []),
  ];
}
