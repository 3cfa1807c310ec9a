// Two look-ups side by side, each with its own waiting, failure and retries: one that fails does not hide the other.

import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import type { CompareView } from "../../address/compare-view";
import type { Answers } from "../../api/answers";
import { classificationQuery, type LookUpError } from "../../api/classification-query";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";
import type { VideoHash } from "../../domain/video-hash";
import { cardHeading, type ComparedLetter, SideLetter } from "./compared-card";
import { askingWords } from "../../words/backend-phrase";
import { cancelledWords } from "../look-up/look-up-words";
import { pageTitle, shortHash } from "../../words/page-title";
import { Arriving } from "../look-up/arriving";
import { AnswerCard, ComparedResults } from "./compared-results";
import { failedLookUp } from "../look-up/failed-look-up";
import { noResultPages, pendingPart } from "../chunks";
import { recheckOf } from "../look-up/recheck";

type ComparedLookUpsProps = {
  readonly answers: Answers;
  readonly connection: Connection;
  readonly a: VideoHash;
  readonly b: VideoHash;
  readonly view: CompareView;
  readonly backendIsFixed: boolean;
  readonly onSettings: () => void;
  readonly onHome: () => void;
};

type LookedUp = {
  readonly hash: VideoHash;
  readonly query: UseQueryResult<Answer, LookUpError>;
  readonly onCancel: () => void;
};

export function ComparedLookUps({ a, b, view, ...props }: ComparedLookUpsProps) {
  const first = useLookUp(props, a, view.threshold);
  const second = useLookUp(props, b, view.threshold);
  const both = first.query.data !== undefined && second.query.data !== undefined;
  useEffect(() => {
    if (!both) document.title = pageTitle("Compare", `${shortHash(a)} and ${shortHash(b)}`);
  }, [both, a, b]);
  const cards = (
    <div className="mt-5 grid grid-cols-2 gap-x-(--gutter) gap-y-5 max-mid:grid-cols-1 print:grid-cols-1">
      <SideCard {...props} letter="A" look={first} threshold={view.threshold} />
      <SideCard {...props} letter="B" look={second} threshold={view.threshold} />
    </div>
  );
  if (first.query.data === undefined || second.query.data === undefined) return cards;
  return (
    <ComparedResults a={first.query.data} b={second.query.data} view={view}>
      {cards}
    </ComparedResults>
  );
}

function useLookUp(
  { answers, connection }: Pick<ComparedLookUpsProps, "answers" | "connection">,
  hash: VideoHash,
  threshold: number,
): LookedUp {
  const client = useQueryClient();
  const options = classificationQuery(answers.lookUp, { connection, hash, threshold });
  const query = useQuery(options);
  return { hash, query, onCancel: () => void client.cancelQueries({ queryKey: options.queryKey }) };
}

type SideProps = Pick<ComparedLookUpsProps, "connection" | "backendIsFixed" | "onSettings" | "onHome"> & {
  readonly letter: ComparedLetter;
  readonly look: LookedUp;
  readonly threshold: number;
};

function SideCard(props: SideProps) {
  return (
    <article
      className="min-w-0 border-t border-rule-2 pt-3"
      aria-label={props.letter === "A" ? "First result" : "Second result"}
    >
      <SideState {...props} />
    </article>
  );
}

function SideState({ letter, look, threshold, connection, backendIsFixed, onSettings, onHome }: SideProps) {
  const { hash, query, onCancel } = look;
  if (query.data !== undefined) {
    const recheck = recheckOf(query);
    const { backendName } = query.data;
    return (
      <>
        <AnswerCard letter={letter} answer={query.data} threshold={threshold} />
        {recheck === undefined ? null : (
          <Arriving chunk={pendingPart}>
            {(PendingPart) => <PendingPart recheck={recheck} backendName={backendName} />}
          </Arriving>
        )}
      </>
    );
  }
  if (query.error !== null) {
    return (
      <>
        <SideLetter letter={letter} />
        <Arriving chunk={noResultPages}>
          {({ FailurePart }) => (
            <FailurePart
              {...failedLookUp(query, connection, backendIsFixed)}
              hash={hash}
              onSearch={() => focusField(letter)}
              onSettings={onSettings}
              onHome={onHome}
              heading="h2"
            />
          )}
        </Arriving>
      </>
    );
  }
  if (query.fetchStatus === "idle") {
    return (
      <Waiting letter={letter} hash={hash} words={`${cancelledWords.heading}.`}>
        <button type="button" className="button button-line" onClick={() => void query.refetch()}>
          Look up again
        </button>
      </Waiting>
    );
  }
  return (
    <Waiting letter={letter} hash={hash} words={askingWords(connection.name)}>
      <button type="button" className="button button-line" onClick={onCancel}>
        Cancel
      </button>
    </Waiting>
  );
}

type WaitingProps = {
  readonly letter: ComparedLetter;
  readonly hash: string;
  readonly words: string;
  readonly children: ReactNode;
};

function Waiting({ letter, hash, words, children }: WaitingProps) {
  return (
    <>
      <h2 className={cardHeading}>
        <SideLetter letter={letter} />
        <span className="hash">{hash}</span>
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-13 text-ink-3" role="status">
          {words}
        </p>
        {children}
      </div>
    </>
  );
}

function focusField(letter: ComparedLetter): void {
  document.querySelectorAll<HTMLInputElement>("#main input[type=text]")[letter === "A" ? 0 : 1]?.focus();
}
