// Addresses that lead nowhere: what is wrong with them, and the way back.

import { useEffect } from "react";
import type { Address } from "../address/address";
import { parsePastedHash } from "../domain/found-hashes";
import { FailurePanel } from "../screens/look-up/failure-panel";
import type { FailureWords } from "../words/failure-words";
import { pastedHashWords } from "../words/hash-words";
import { pageTitle } from "../words/page-title";
import { visibleText } from "../words/visible-text";

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

/** A path of our own that no page has. */
export function unknownPageWords(path: string): FailureWords {
  return {
    heading: "There is no page here",
    what: "The address leads to nothing that Framewise has.",
    meaning: "A result's address is /video/ followed by the video's hash.",
    steps: ["start-over"],
    details: [{ term: "Address", value: visibleText(path) }],
  };
}

/** A result's address with something else than a hash in it. */
export function wrongHashWords(text: string): FailureWords {
  const pasted = parsePastedHash(text);
  const meaning = pasted.kind === "hash" ? "" : pastedHashWords(pasted);
  return {
    heading: "This link holds no hash",
    what: "What stands after /video/ is not the SHA-256 of a file, so nothing was asked.",
    meaning,
    steps: ["check-hash", "start-over"],
    details: [{ term: "Given", value: visibleText(text.length > 200 ? `${text.slice(0, 200)}…` : text) }],
  };
}
