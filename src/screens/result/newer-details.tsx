// What only newer answers hold: verdicts per frame, audio, content credentials. It arrives with such an answer.

import type { Classification } from "../../domain/classification";
import type { FrameDetail } from "../../domain/frame-detail";
import { RichSentence } from "../../ui/rich-sentence";
import { SideMark } from "../../ui/side-mark";
import { visibleText } from "../../words/visible-text";
import { AudioTracks } from "./audio-tracks";
import {
  credentialsState,
  credentialsSummary,
  frameVerdictWords,
  recountWords,
  restInRawAnswer,
  signatureWords,
} from "./frame-words";
import { Region } from "../look-up/region";

type NewerDetailsProps = {
  readonly classification: Classification;
  /** The backend's word on the video, where it has one. */
  readonly videoWord: string | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

export function NewerDetails({ classification, videoWord, onSelectFrame }: NewerDetailsProps) {
  const { table, frames, audios } = classification;
  return (
    <>
      <Region about={classification}>
        <ReportedFrames
          frames={frames}
          frameCount={table.frameCount}
          videoWord={videoWord}
          onSelectFrame={onSelectFrame}
        />
      </Region>
      <Region about={classification}>
        <AudioTracks tracks={audios} />
      </Region>
      <Region about={classification}>
        <ContentCredentials frames={frames} frameCount={table.frameCount} />
      </Region>
    </>
  );
}

type ReportedFramesProps = {
  readonly frames: readonly FrameDetail[];
  readonly frameCount: number;
  /** The backend's word on the video, where it has one. */
  readonly videoWord: string | undefined;
  readonly onSelectFrame: (frame: number) => void;
};

/** Beyond this many a row of marks is a texture; the sentence and the frame panel say the same. */
const mostMarks = 120;

/** The backend's own verdicts on frames against its verdict on the video. Nothing when no frame has a verdict, a state or a person's word of its own. */
function ReportedFrames({ frames, frameCount, videoWord, onSelectFrame }: ReportedFramesProps) {
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

type ContentCredentialsProps = { readonly frames: readonly FrameDetail[]; readonly frameCount: number };

/** Beyond this many the list is cut and says so; the raw answer holds them all. */
const mostListed = 100;

/** C2PA manifests of frames, collapsed. Nothing for answers that never speak of credentials. */
function ContentCredentials({ frames, frameCount }: ContentCredentialsProps) {
  const signed = frames.filter(({ provenance }) => provenance !== undefined);
  if (frames.length === 0) return null;
  return (
    <section className="section" aria-labelledby="content-credentials">
      <header>
        <h2 id="content-credentials">Content credentials</h2>
        <span className="provenance">C2PA, as reported</span>
      </header>
      <p className="max-w-[70ch]">
        {credentialsSummary(frames, frameCount)} {signatureWords}
      </p>
      {signed.length === 0 ? null : (
        <details className="mt-2">
          <summary>Show {signed.length === 1 ? "it" : `all ${signed.length}`}</summary>
          <ul className="notes">
            {signed.slice(0, mostListed).map(({ frame, provenance }) =>
              provenance === undefined ? null : (
                <li key={frame}>
                  <div>
                    Frame {frame}: <b className="font-semibold">{credentialsState(provenance)}</b>
                    {provenance.validationState === undefined
                      ? ", no validation state given"
                      : `, validation state “${visibleText(provenance.validationState)}”`}
                    {provenance.activeManifest === undefined
                      ? null
                      : `, active manifest ${visibleText(provenance.activeManifest)}`}
                    {provenance.findings.map(({ code, explanation }, index) => (
                      <p key={index}>
                        {code === undefined ? "finding" : visibleText(code)}
                        {explanation === undefined ? "" : `: ${visibleText(explanation)}`}
                      </p>
                    ))}
                  </div>
                </li>
              ),
            )}
          </ul>
          {signed.length > mostListed ? <p>{restInRawAnswer}</p> : null}
        </details>
      )}
    </section>
  );
}
