// One look-up: what is shown while it runs, when it fails, when it was cancelled, and when there is a result.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Address } from "../../address/address";
import type { Answers } from "../../api/answers";
import { classificationQuery, receivedQuery } from "../../api/classification-query";
import type { Connection } from "../../api/connection";
import type { VideoHash } from "../../domain/video-hash";
import { LoadingShape } from "./loading-shape";
import { rechartsPlot } from "../../chart/chunks";
import { Announcement } from "../../ui/announcement";
import { askingWords } from "../../words/backend-phrase";
import { pageTitle, shortHash } from "../../words/page-title";
import { Arriving } from "../look-up/arriving";
import { failedLookUp } from "../look-up/failed-look-up";
import { noResultPages, resultBody } from "../chunks";
import { recheckOf, refreshOf } from "../look-up/recheck";
import { ResultView } from "./result-view";

type VideoPageProps = {
  readonly answers: Answers;
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "video" }>;
  readonly letterKeys: boolean;
  /** Settings cannot change the backend. */
  readonly backendIsFixed: boolean;
  readonly onSearch: () => void;
  readonly onSettings: () => void;
  readonly onHome: () => void;
};

export function VideoPage(props: VideoPageProps) {
  const [announced, setAnnounced] = useState("");
  return (
    <>
      <LookUpState {...props} onAnnounce={setAnnounced} />
      <Announcement text={announced} />
    </>
  );
}

function LookUpState({
  answers,
  connection,
  address,
  letterKeys,
  backendIsFixed,
  onAnnounce,
  onSearch,
  onSettings,
  onHome,
}: VideoPageProps & { readonly onAnnounce: (text: string) => void }) {
  const { hash } = address;
  const client = useQueryClient();
  const options = classificationQuery(answers.lookUp, {
    connection,
    hash,
    threshold: address.view.threshold,
  });
  const query = useQuery(options);
  const [wasThere] = useState(query.data !== undefined);

  const cancelled = query.error === null && query.fetchStatus === "idle";
  // A result or a failure that is already there has set its own title.
  const waiting = query.data === undefined && query.error === null;
  useEffect(() => {
    if (waiting) document.title = pageTitle(cancelled ? "Look-up cancelled" : "Looking up", shortHash(hash));
  }, [waiting, cancelled, hash]);
  useEffect(() => {
    // For the next look-up, while the line still works.
    if (!waiting) noResultPages.preload();
  }, [waiting]);
  useEffect(() => {
    if (waiting) onAnnounce(cancelled ? "Look-up cancelled." : askingWords(connection.name));
  }, [waiting, cancelled, connection, onAnnounce]);
  useEffect(() => {
    // The code that draws is on its way while the answer is.
    resultBody.preload();
    rechartsPlot.preload();
  }, []);

  if (query.data !== undefined) {
    return (
      <ResultView
        answer={query.data}
        wasThere={wasThere}
        answers={answers}
        connection={connection}
        address={address}
        onAnnounce={onAnnounce}
        recheck={recheckOf(query)}
        refresh={refreshOf(query)}
        letterKeys={letterKeys}
      />
    );
  }
  if (query.error === null && !cancelled) {
    return (
      <Waiting
        connection={connection}
        hash={hash}
        onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
      />
    );
  }
  return (
    <Arriving chunk={noResultPages}>
      {({ FailurePage, CancelledPage }) =>
        query.error === null ? (
          <CancelledPage hash={hash} onLookUp={() => void query.refetch()} />
        ) : (
          <FailurePage
            {...failedLookUp(query, connection, backendIsFixed)}
            hash={hash}
            onSearch={onSearch}
            onSettings={onSettings}
            onHome={onHome}
          />
        )
      }
    </Arriving>
  );
}

type WaitingProps = {
  readonly connection: Connection;
  readonly hash: VideoHash;
  readonly onCancel: () => void;
};

/** Only this is drawn anew with every step of a download. */
function Waiting({ connection, hash, onCancel }: WaitingProps) {
  const { data } = useQuery(receivedQuery(connection, hash));
  return (
    <LoadingShape
      backendName={connection.name}
      hash={hash}
      received={data ?? undefined}
      onCancel={onCancel}
    />
  );
}
