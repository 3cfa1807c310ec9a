// Addresses that lead nowhere: what is wrong with them, and the way back.

import { useEffect } from "react";
import type { Address } from "../address/address";
import { FailurePanel } from "../screens/look-up/failure-panel";
import { unknownPageWords, wrongHashWords } from "./lost-words";
import { pageTitle } from "../words/page-title";

type OtherPageProps = {
  readonly address: Extract<Address, { page: "wrong-hash" | "unknown" }>;
  readonly onSearch: () => void;
  readonly onHome: () => void;
};

export function OtherPage({ address, onSearch, onHome }: OtherPageProps) {
  const words = address.page === "unknown" ? unknownPageWords(address.path) : wrongHashWords(address.text);
  useEffect(() => {
    document.title = pageTitle(words.heading);
  }, [words.heading]);
  return (
    <FailurePanel
      words={words}
      details={[]}
      onStep={(step) => (step === "check-hash" ? onSearch() : onHome())}
      failedAt={0}
      retryAt={undefined}
      retrying={false}
    />
  );
}
