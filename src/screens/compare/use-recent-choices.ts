// What was looked up at this backend on this device before, newest first: offered where a hash can be chosen.

import { useEffect, useState } from "react";
import { answerSource, type Connection } from "../../api/connection";
import { isVideoHash } from "../../domain/video-hash";
import type { RecentChoice } from "./hash-pair-form";
import { createKeptAnswers } from "../../device/kept/kept-answers";

const kept = createKeptAnswers();

/** More are found on the first page. */
const mostChoices = 12;

export function useRecentChoices(connection: Connection): readonly RecentChoice[] {
  const [choices, setChoices] = useState<readonly RecentChoice[]>([]);
  useEffect(() => {
    let wanted = true;
    const backend = answerSource(connection);
    void kept.recent().then((records = []) => {
      const own = records.filter((record) => record.backend === backend);
      const found = own.flatMap(({ hash, name }) => (isVideoHash(hash) ? [{ hash, name }] : []));
      if (wanted) setChoices(found.slice(0, mostChoices));
    });
    return () => {
      wanted = false;
    };
  }, [connection]);
  return choices;
}
