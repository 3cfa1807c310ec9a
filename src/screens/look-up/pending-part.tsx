// A result that is not finished: when it is asked for again, and what went wrong with the last try.

import { PendingStatus } from "./pending-status";
import { failureWords } from "../../words/failure-words";
import type { Recheck } from "./recheck";

type PendingPartProps = { readonly recheck: Recheck; readonly backendName: string };

export function PendingPart({ recheck, backendName }: PendingPartProps) {
  const { failure, ...status } = recheck;
  const failed = failure === undefined ? undefined : failureWords(failure, backendName).heading;
  return <PendingStatus {...status} failed={failed} />;
}
