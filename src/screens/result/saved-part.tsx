// Above a result that was opened from a file: which one, whether it is whole, and the way to the backend.

import { useQueryClient } from "@tanstack/react-query";
import { classificationKey } from "../../api/classification-query";
import { SavedNotice } from "./saved-notice";
import { savedFileWords, savedNextWords } from "../../words/saved-words";
import type { Shared } from "./sharing";

export function SavedPart({ answer, connection }: Shared) {
  const client = useQueryClient();
  if (answer.saved === undefined) return null;
  return (
    <SavedNotice
      said={savedFileWords(answer.saved)}
      next={savedNextWords}
      onAsk={() => void client.resetQueries({ queryKey: classificationKey(connection, answer.asked) })}
    />
  );
}
