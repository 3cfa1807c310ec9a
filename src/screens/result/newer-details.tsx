// What only newer answers hold: verdicts per frame, audio, content credentials. It arrives with such an answer.

import type { Classification } from "../../domain/classification";
import { AudioTracks } from "./audio-tracks";
import { ContentCredentials } from "./content-credentials";
import { ReportedFrames } from "./reported-frames";
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
