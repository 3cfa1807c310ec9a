// The report: made when it is asked for, printed when its pictures are there, gone when the printer has it.

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { drawnWords, drawOnPaper } from "../../export/picture";
import { pictureAddress } from "../../export/picture-address";
import { withFaces } from "../../export/picture-faces";
import { provenanceLines } from "../../export/provenance-lines";
import type { ResultRecord } from "../../export/result-record";
import { Report, type ReportPicture } from "./report";
import { everyNote } from "../../words/every-note";
import { composeSummary, plainVerdict } from "../../words/summary";

type ReportPartProps = {
  readonly record: ResultRecord;
  readonly onDone: () => void;
  /** The browser has no way to print: some have none inside another app. */
  readonly onRefused: () => void;
};

export function ReportPart({ record, onDone, onRefused }: ReportPartProps) {
  const summary = useMemo(() => composeSummary(record), [record]);
  const [pictures, setPictures] = useState<readonly ReportPicture[]>();
  useEffect(() => {
    const alternative = plainVerdict(summary);
    const drawn = drawOnPaper(record).map(async ({ svg }) => ({
      address: pictureAddress(await withFaces(svg)),
      alternative,
    }));
    let isWanted = true;
    void Promise.all(drawn).then((all) => {
      if (isWanted) setPictures(all);
    });
    return () => {
      isWanted = false;
    };
  }, [record, summary]);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const listener = (): void => done();
    addEventListener("afterprint", listener);
    return () => removeEventListener("afterprint", listener);
  }, []);
  if (pictures === undefined) return null;
  return createPortal(
    <Report
      pictures={pictures}
      drawn={drawnWords(record)}
      asked={record.asked}
      summary={summary}
      places={record.assessment.models.map(({ index }) => index)}
      lines={[...summary.lines, ...provenanceLines(record, record.digest, record.size)]}
      notes={everyNote(record.classification)}
      onDrawn={() => {
        try {
          print();
        } catch {
          onRefused();
        }
      }}
    />,
    document.body,
  );
}
