// A result that is asked for again: an unfinished one by itself, a kept one when somebody wants it.

import type { UseQueryResult } from "@tanstack/react-query";
import { nextAskMs, toLookUpError, type LookUpError } from "../../api/classification-query";
import type { Answer } from "../../api/load-classification";
import { isPending } from "../../domain/classification";
import type { Failure } from "../../domain/failure";

export type Recheck = {
  /** As reported, e.g. "new". */
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly nextAt: number | undefined;
  readonly asking: boolean;
  /** What went wrong with the last check. */
  readonly failure: Failure | undefined;
  readonly onCheck: () => void;
};

/** @returns undefined for a result that is finished */
export function recheckOf(query: UseQueryResult<Answer, LookUpError>): Recheck | undefined {
  const { data, error, status, dataUpdatedAt, errorUpdatedAt, fetchStatus } = query;
  if (data === undefined || data.saved !== undefined || !isPending(data.classification)) return undefined;
  const askedAt = Math.max(dataUpdatedAt, errorUpdatedAt);
  const delay = nextAskMs({ status, error, data });
  return {
    status: data.classification.status ?? "",
    askedAt,
    nextAt: delay === undefined ? undefined : askedAt + delay,
    asking: fetchStatus === "fetching",
    failure: error === null ? undefined : toLookUpError(error).failure,
    onCheck: () => void query.refetch(),
  };
}

/** A result that this device had kept, and what came of asking the backend again. */
export type Refresh = {
  readonly asking: boolean;
  /** What went wrong with the last try. */
  readonly failure: Failure | undefined;
  readonly onRefresh: () => void;
};

export function refreshOf({ error, fetchStatus, refetch }: UseQueryResult<Answer, LookUpError>): Refresh {
  return {
    asking: fetchStatus === "fetching",
    failure: error === null ? undefined : toLookUpError(error).failure,
    onRefresh: () => void refetch(),
  };
}
