// A result: the file, the verdict, then the body. The verdict comes with the answer, composed in the worker; the body arrives
// as a chunk, and its place is kept until then.

import { memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Address } from "../../address/address";
import { useAddressStore } from "../../address/use-address";
import type { Answers } from "../../api/answers";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";
import { FileLine } from "./file-line";
import { ScoresAndModelsShape } from "./loading-shape";
import { ChunkFailed, Region } from "../look-up/region";
import { RichSentence } from "../../ui/rich-sentence";
import type { Headline } from "../../words/headline";
import { plainText } from "../../words/phrase";
import { ArrivingPart } from "../look-up/arriving";
import { keptPart, resultBody, savedPart } from "../chunks";
import type { Recheck, Refresh } from "../look-up/recheck";

type ResultViewProps = {
  readonly answer: Answer;
  /** It was in memory: the person came back to it. */
  readonly wasThere: boolean;
  readonly answers: Answers;
  readonly connection: Connection;
  readonly recheck: Recheck | undefined;
  readonly refresh: Refresh;
  readonly letterKeys: boolean;
  readonly address: Extract<Address, { page: "video" }>;
  /** Announces the verdict to screen readers. */
  readonly onAnnounce: (text: string) => void;
};

export function ResultView(props: ResultViewProps) {
  const { answer, wasThere, answers, connection, recheck, refresh, letterKeys, address, onAnnounce } = props;
  const { classification, asked } = answer;
  const { threshold } = address.view;
  const store = useAddressStore();
  const body = resultBody.use();
  // In short tasks of its own, so that the headline is painted before; on the way back at once, where the page was scrolled.
  const drawsBody = useDeferredValue(true, wasThere);
  // It stays when what was kept has been replaced, to say what changed.
  const [wasKept] = useState(answer.kept);
  const assessResult = body.kind === "loaded" ? body.value.assessResult : undefined;
  const assessed = useMemo(() => assessResult?.(answer, threshold), [assessResult, answer, threshold]);
  const { headline, title } = assessed?.words ?? answer.first;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const spoken = `${plainText(headline.verdict)} ${plainText(headline.against)}`;
  useEffect(() => onAnnounce(spoken), [spoken, onAnnounce]);
  return (
    <>
      <div className="isolate flex flex-wrap justify-between gap-x-6 gap-y-1.5">
        <Region about={answer}>
          <FileLine
            classification={classification}
            hash={asked}
            fetchedAt={
              answer.saved !== undefined && answer.saved.known === undefined ? undefined : answer.fetchedAt
            }
            backendName={answer.backendName}
          />
        </Region>
        {/* Its place is kept, so that nothing moves when they arrive. */}
        <div className="-mb-1 min-h-8 min-w-[min(292px,100%)] print:hidden">
          {body.kind === "loaded" ? (
            <Region about={answer}>
              <body.value.ShareButtons answer={answer} connection={connection} />
            </Region>
          ) : null}
        </div>
      </div>
      {wasKept ? (
        <Region about={answer}>
          <ArrivingPart chunk={keptPart} shape={<div className="min-h-8" />}>
            {(KeptPart) => <KeptPart answer={answer} refresh={refresh} />}
          </ArrivingPart>
        </Region>
      ) : null}
      {answer.saved === undefined ? null : (
        <Region about={answer}>
          <ArrivingPart chunk={savedPart}>
            {(SavedPart) => <SavedPart answer={answer} connection={connection} />}
          </ArrivingPart>
        </Region>
      )}
      <VerdictHeadline headline={headline} />
      {body.kind === "loading" || (body.kind === "loaded" && !drawsBody) ? <ScoresAndModelsShape /> : null}
      {body.kind === "failed" ? <ChunkFailed onRetry={body.retry} onReload={store.reload} /> : null}
      {body.kind === "loaded" && drawsBody && assessed !== undefined ? (
        <Region about={answer}>
          <body.value.ResultBody
            answer={answer}
            answers={answers}
            assessment={assessed.assessment}
            recheck={recheck}
            letterKeys={letterKeys}
            address={address}
          />
        </Region>
      ) : null}
    </>
  );
}

/** The verdict and what speaks against it in one size: disagreement is never a footnote. */
const VerdictHeadline = memo(function VerdictHeadline({ headline }: { readonly headline: Headline }) {
  return (
    <section className="verdict" aria-label="Verdict">
      <p className="lead">
        <RichSentence phrases={headline.verdict} />
      </p>
      <p className="against">
        <RichSentence phrases={headline.against} />
      </p>
      {headline.computed === undefined ? null : <p className="computed">{headline.computed}</p>}
    </section>
  );
});
