// A result: the answer, the address and the analysis meet here. The verdict is in the code that arrives first; everything
// under it arrives on its own and finds its place kept.

import { useEffect, useMemo } from "react";
import type { Address } from "../address/address";
import { useAddressStore } from "../address/use-address";
import { assess } from "../analysis/assessment";
import type { Answer } from "../backend/load-classification";
import { ChunkFailed } from "../features/chunk-failed";
import { FileLine } from "../features/file-line";
import { FirstScreenfulShape } from "../features/loading-shape";
import { VerdictHeadline } from "../features/verdict-headline";
import { composeHeadline } from "../words/headline";
import { resultTitle, shortHash } from "../words/page-title";
import { resultBody } from "./load-result-body";

type ResultViewProps = {
  readonly answer: Answer;
  readonly address: Extract<Address, { page: "video" }>;
};

export function ResultView({ answer, address }: ResultViewProps) {
  const { classification, asked } = answer;
  const { threshold } = address.view;
  const { table } = classification;
  const assessment = useMemo(() => assess(classification, threshold), [classification, threshold]);
  const headline = useMemo(() => composeHeadline(assessment), [assessment]);
  const title = resultTitle(assessment.outcome, headline.disputed, classification.name ?? shortHash(asked));
  useEffect(() => {
    document.title = title;
  }, [title]);
  const store = useAddressStore();
  const body = resultBody.use();
  return (
    <>
      <FileLine
        name={classification.name}
        hash={asked}
        fetchedAt={answer.fetchedAt}
        backendName={answer.backendName}
        models={table.models.length}
        frames={table.frameCount}
      />
      <VerdictHeadline headline={headline} />
      {body.kind === "loading" ? <FirstScreenfulShape /> : null}
      {body.kind === "failed" ? <ChunkFailed onRetry={body.retry} onReload={store.reload} /> : null}
      {body.kind === "loaded" ? (
        <body.value classification={classification} assessment={assessment} asked={asked} address={address} />
      ) : null}
    </>
  );
}
