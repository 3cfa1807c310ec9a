// One look-up: what is shown while it runs, when it fails, when it was cancelled, and when there is a result.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Address } from "../address/address";
import { useAddressStore } from "../address/use-address";
import { classificationQuery, toLookUpError } from "../backend/classification-query";
import type { Connection } from "../backend/connection";
import type { LookUp } from "../backend/look-up-messages";
import { ChunkFailed } from "../features/chunk-failed";
import { LoadingShape } from "../features/loading-shape";
import { rechartsPlot } from "../features/score-chart/load-recharts-plot";
import { pageTitle, shortHash } from "../words/page-title";
import { noResultPages } from "./load-other-pages";
import { resultBody } from "./load-result-body";
import { ResultView } from "./result-view";

type VideoPageProps = {
  readonly lookUp: LookUp;
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "video" }>;
  readonly onSearch: () => void;
  readonly onSettings: () => void;
  readonly onHome: () => void;
};

export function VideoPage({ lookUp, connection, address, onSearch, onSettings, onHome }: VideoPageProps) {
  const { hash } = address;
  const client = useQueryClient();
  const options = classificationQuery(lookUp, connection, hash);
  const query = useQuery(options);
  const pages = noResultPages.use();
  const store = useAddressStore();

  useEffect(() => {
    document.title = pageTitle("Looking up", shortHash(hash));
    // The code that draws is on its way while the answer is.
    resultBody.preload();
    rechartsPlot.preload();
  }, [hash]);

  if (query.data !== undefined) return <ResultView answer={query.data} address={address} />;
  const cancelled = query.error === null && query.fetchStatus === "idle";
  if (query.error === null && !cancelled) {
    return (
      <LoadingShape
        backendName={connection.name}
        hash={hash}
        onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
      />
    );
  }
  if (pages.kind === "failed") return <ChunkFailed onRetry={pages.retry} onReload={store.reload} />;
  if (pages.kind === "loading") return null;
  const { FailurePage, CancelledPage } = pages.value;
  const tryAgain = (): void => void query.refetch();
  if (query.error === null) return <CancelledPage hash={hash} onLookUp={tryAgain} />;
  return (
    <FailurePage
      error={toLookUpError(query.error)}
      failedAt={query.errorUpdatedAt}
      retrying={query.fetchStatus === "fetching"}
      hash={hash}
      backendName={connection.name}
      onTryAgain={tryAgain}
      onSearch={onSearch}
      onSettings={onSettings}
      onHome={onHome}
    />
  );
}
