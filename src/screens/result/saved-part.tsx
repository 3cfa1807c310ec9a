// Above a result that was opened from a file: which one, whether it is whole, and the way to the backend.

import { useQueryClient } from "@tanstack/react-query";
import { classificationKey } from "../../api/classification-query";
import { RichSentence } from "../../ui/rich-sentence";
import { savedFileWords, savedNextWords } from "../../words/saved-words";
import type { Shared } from "./share-buttons";

export function SavedPart({ answer, connection }: Shared) {
  const client = useQueryClient();
  if (answer.saved === undefined) return null;
  return (
    <section
      className="mt-3.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border border-rule-2 bg-sunken px-3.5 py-2.5 text-13"
      aria-label="Saved file"
    >
      <div className="min-w-0 flex-[1_1_420px] wrap-anywhere">
        <p>
          <RichSentence phrases={savedFileWords(answer.saved)} />
        </p>
        <p className="text-ink-3">{savedNextWords}</p>
      </div>
      <button
        type="button"
        className="button button-line"
        onClick={() => void client.resetQueries({ queryKey: classificationKey(connection, answer.asked) })}
      >
        Look it up instead
      </button>
    </section>
  );
}
