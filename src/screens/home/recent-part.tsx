// The recent look-ups of this device beside what else the first page has. While they are read, nothing is drawn that would
// have to move for them.

import { useEffect, useState, type ReactNode } from "react";
import { useLinks } from "../../address/use-address";
import { defaultVideoView } from "../../address/video-view";
import { isVideoHash } from "../../domain/video-hash";
import { RecentLookUps, type RecentLine } from "./recent-look-ups";
import { rechartsPlot } from "../../chart/chunks";
import { createKeptAnswers } from "../../device/kept/kept-answers";
import { announceKept, onKeptNews } from "../../device/kept/kept-news";
import type { LookUpRecord } from "../../device/kept/look-up-record";
import { timeText } from "../../words/format";
import { listTimeText } from "../../words/kept-words";
import { shortHash } from "../../words/page-title";
import { visibleText } from "../../words/visible-text";
import { keptPart, resultBody } from "../chunks";

const kept = createKeptAnswers();

type Memory = {
  readonly records: readonly LookUpRecord[];
  readonly on: boolean;
  /** There was a list: it stays until the page is left, and says that it was emptied or switched off. */
  readonly isShown: boolean;
};

type RecentPartProps = {
  /** What stands beside the list; null where there is nothing. */
  readonly children: ReactNode;
};

export function RecentPart({ children }: RecentPartProps) {
  const link = useLinks();
  const [memory, setMemory] = useState<Memory | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const read = (): void =>
      void Promise.all([kept.recent(), kept.isOn()]).then(([records = [], on]) => {
        if (wanted)
          setMemory((last) => ({ records, on, isShown: last?.isShown === true || records.length > 0 }));
      });
    const endNews = onKeptNews(read);
    read();
    return () => {
      wanted = false;
      endNews();
    };
  }, []);
  const hasAny = memory !== undefined && memory.records.length > 0;
  useEffect(() => {
    if (!hasAny) return;
    // What is kept opens without a network, once the code that draws it is here.
    for (const chunk of [resultBody, rechartsPlot, keptPart]) chunk.preload();
  }, [hasAny]);

  if (memory === undefined) return null;
  const change = async (work: Promise<boolean>): Promise<void> => {
    await work;
    announceKept();
  };
  return (
    <div
      className={`grid gap-x-16 ${memory.isShown && children !== null ? "beside-recent min-[960px]:grid-cols-2" : ""}`}
    >
      {memory.isShown ? (
        <RecentLookUps
          lines={memory.records.flatMap((record) => recentLine(record, link))}
          on={memory.on}
          onRemove={(key) => {
            const record = memory.records.find((one) => keyOf(one) === key);
            if (record !== undefined) void change(kept.remove(record.backend, record.hash));
          }}
          onForgetAll={() => void change(kept.clear())}
          onSwitch={(on) => void change(kept.turn(on))}
        />
      ) : null}
      {children}
    </div>
  );
}

function keyOf({ backend, hash }: LookUpRecord): string {
  return `${backend} ${hash}`;
}

function recentLine(record: LookUpRecord, link: ReturnType<typeof useLinks>): readonly RecentLine[] {
  const { hash } = record;
  if (!isVideoHash(hash)) return [];
  const { name, word, note, backendName, recentAt = 0 } = record;
  const at = new Date(recentAt);
  return [
    {
      key: keyOf(record),
      title: name === undefined ? shortHash(hash) : visibleText(name),
      hash,
      shortHash: shortHash(hash),
      isNamed: name !== undefined,
      word,
      note,
      backend: visibleText(backendName),
      time: listTimeText(at, new Date()),
      timeInFull: timeText(at),
      link: link({ page: "video", hash, view: defaultVideoView }),
    },
  ];
}
