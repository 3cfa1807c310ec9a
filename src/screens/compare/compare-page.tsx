// Two results on one axis: the two fields, then whatever the two look-ups have brought so far.

import { useEffect, useMemo } from "react";
import type { Address } from "../../address/address";
import { parseCompareView, printCompareView, type CompareView } from "../../address/compare-view";
import { useAddressStore } from "../../address/use-address";
import type { Answers } from "../../api/answers";
import type { Connection } from "../../api/connection";
import { parsePastedHash } from "../../domain/found-hashes";
import { HashPairForm, useRecentChoices } from "./hash-pair-form";
import { comparisonInvitation } from "./comparison-words";
import { ignoredFieldWords } from "../look-up/notice-words";
import { pageTitle } from "../../words/page-title";
import { ComparedLookUps } from "./compared-look-ups";
import { Notices } from "../look-up/notices";

type ComparePageProps = {
  readonly answers: Answers;
  readonly connection: Connection;
  readonly address: Extract<Address, { page: "compare" }>;
  /** Settings cannot change the backend. */
  readonly backendIsFixed: boolean;
  readonly onSettings: () => void;
  readonly onHome: () => void;
};

export function ComparePage({ address, ...props }: ComparePageProps) {
  const recent = useRecentChoices(props.connection);
  const store = useAddressStore();
  const { view, ignored } = useMemo(() => parseCompareView(address.query), [address.query]);
  const [first, second] = [hashIn(view.a), hashIn(view.b)];
  const isWhole = first !== undefined && second !== undefined;
  useEffect(() => {
    if (!isWhole) document.title = pageTitle("Compare two results");
  }, [isWhole]);
  const push = (change: Partial<CompareView>): void =>
    store.push({ page: "compare", query: printCompareView({ ...view, ...change }) });
  return (
    <>
      <h1 className="text-22 font-semibold">Compare two results</h1>
      <Notices
        lines={ignored.map(({ field, value, expected }) => ignoredFieldWords(field, value, expected))}
      />
      <HashPairForm
        key={`${view.a} ${view.b}`}
        a={first ?? view.a}
        b={second ?? view.b}
        recent={isWhole ? [] : recent.filter(({ hash }) => hash !== first && hash !== second)}
        // Other videos have other frames and other models.
        onCompare={(a, b) =>
          push({ a, b, ...(isPair(a, b, first, second) ? {} : { range: undefined, hide: [] }) })
        }
      />
      {isWhole ? (
        <ComparedLookUps {...props} a={first} b={second} view={view} />
      ) : (
        <p className="mt-3 max-w-[68ch] text-ink-2">{comparisonInvitation}</p>
      )}
    </>
  );
}

/** The same two, perhaps swapped. */
function isPair(a: string, b: string, first: string | undefined, second: string | undefined): boolean {
  return (a === first && b === second) || (a === second && b === first);
}

function hashIn(text: string) {
  const pasted = parsePastedHash(text);
  return pasted.kind === "hash" ? pasted.hash : undefined;
}
