// One look-up: what is shown while it runs, when it fails, when it was cancelled, and when there is a result.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Address } from "../address/address";
import { useAddressStore } from "../address/use-address";
import { classificationQuery, toLookUpError } from "../backend/classification-query";
import type { Connection } from "../backend/connection";
import type { LookUp } from "../backend/look-up-messages";
import { CancelledPanel } from "../features/cancelled-panel";
import { ChunkFailed } from "../features/chunk-failed";
import { LoadingShape } from "../features/loading-shape";
import { rechartsPlot } from "../features/score-chart/load-recharts-plot";
import { pageTitle, shortHash } from "../words/page-title";
import { failurePage } from "./load-other-pages";
import { resultBody } from "./load-result-body";
import { ResultView } from "./result-view";

type VideoPageProps = {
  readonly lookUp: LookUp;
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "video" }>;
  readonly onSearch: () => void;
  readonly onHome: () => void;
};

export function VideoPage({ lookUp, connection, address, onSearch, onHome }: VideoPageProps) {
  const { hash } = address;
  const client = useQueryClient();
  const options = classificationQuery(lookUp, connection, hash);
  const query = useQuery(options);
  const failure = failurePage.use();
  const store = useAddressStore();

  useEffect(() => {
    document.title = pageTitle("Looking up", shortHash(hash));
    // The code that draws is on its way while the answer is.
    resultBody.preload();
    rechartsPlot.preload();
  }, [hash]);

  if (query.data !== undefined) return <ResultView answer={query.data} address={address} />;
  if (query.error !== null && failure.kind === "failed")
    return <ChunkFailed onRetry={failure.retry} onReload={store.reload} />;
  if (query.error !== null && failure.kind === "loaded") {
    return (
      <failure.value
        error={toLookUpError(query.error)}
        failedAt={query.errorUpdatedAt}
        retrying={query.fetchStatus === "fetching"}
        hash={hash}
        backendName={connection.name}
        onTryAgain={() => void query.refetch()}
        onSearch={onSearch}
        onHome={onHome}
      />
    );
  }
  if (query.fetchStatus === "idle" && query.error === null) {
    return <CancelledPanel hash={hash} onLookUp={() => void query.refetch()} />;
  }
  return (
    <LoadingShape
      backendName={connection.name}
      hash={hash}
      onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
    />
  );
}
