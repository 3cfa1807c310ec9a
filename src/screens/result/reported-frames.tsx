// What the backend itself says about single frames, and how that adds up against its verdict on the video.

import type { FrameDetail } from "../../domain/frame-detail";
import { SideMark } from "../../ui/side-mark";
import { RichSentence } from "../../ui/rich-sentence";
import { frameVerdictWords, recountWords } from "./frame-words";

type ReportedFramesProps = {
  readonly frames: readonly FrameDetail[];
  readonly frameCount: number;
  /** The backend's word on the video, where it has one. */
  readonly videoWord: string | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

/** Beyond this many a row of marks is a texture; the sentence and the frame panel say the same. */
const mostMarks = 120;

/** Nothing when no frame has a verdict, a state or a person's word of its own. */
export function ReportedFrames({ frames, frameCount, videoWord, onSelectFrame }: ReportedFramesProps) {
  const judged = frames.filter(
    ({ mainVerdict, forced, status }) => mainVerdict ?? forced ?? otherThanDone(status),
  );
  if (judged.length === 0) return null;
  return (
    <section className="section" aria-labelledby="reported-frames">
      <header>
        <h2 id="reported-frames">Frame by frame, as reported</h2>
        <span className="provenance">the backend’s own verdict per frame; counted here</span>
      </header>
      <p className="max-w-[70ch] text-16 leading-6.5">
        <RichSentence phrases={recountWords(judged, frameCount, videoWord)} />
      </p>
      {judged.length > mostMarks ? null : (
        <ul className="mt-3 flex flex-wrap gap-1">
          {judged.map((detail) => (
            <li key={detail.frame}>
              <button
                type="button"
                className="button !min-h-7 !gap-1.5 !px-2"
                title={frameVerdictWords(detail)}
                onClick={() => onSelectFrame(detail.frame)}
              >
                <SideMark side={detail.forced ?? detail.mainVerdict?.classification} />
                {detail.frame}
                <span className="sr">: {frameVerdictWords(detail)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function otherThanDone(status: string | undefined): string | undefined {
  return status === "done" ? undefined : status;
}
