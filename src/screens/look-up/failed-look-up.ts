// What a failed look-up tells whoever shows it, on a page of its own or beside another result.

import type { UseQueryResult } from "@tanstack/react-query";
import { toLookUpError, type LookUpError } from "../../api/classification-query";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";
import { withheldSteps } from "./withheld-steps";

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
