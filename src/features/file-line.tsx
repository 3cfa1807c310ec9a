// Which file this is, under which hash, when it was fetched and from whom.

import { useRef } from "react";
import type { VideoHash } from "../domain/video-hash";
import { CopyButton } from "../ui/copy-button";
import { counted, timeText } from "../words/format";
import { visibleText } from "../words/visible-text";

type FileLineProps = {
  readonly name: string | undefined;
  readonly hash: VideoHash;
  readonly fetchedAt: Date;
  readonly backendName: string;
  readonly models: number;
  readonly frames: number;
};

export function FileLine({ name, hash, fetchedAt, backendName, models, frames }: FileLineProps) {
  const shown = useRef<HTMLElement>(null);
  const facts = [
    `Fetched ${timeText(fetchedAt)}`,
    visibleText(backendName),
    counted(models, "model"),
    counted(frames, "frame"),
  ];
  return (
    <div>
      <div className="file-name">
        {name === undefined ? (
          <h1 className="hash">
            <span ref={shown}>{hash}</span>
          </h1>
        ) : (
          <h1>
            <bdi>{visibleText(name)}</bdi>
          </h1>
        )}
        <span className="hash hash-line">
          {name === undefined ? null : <span ref={shown}>{hash}</span>}
          <CopyButton text={hash} label="Copy hash" shownIn={shown} />
        </span>
      </div>
      <p className="text-13 text-ink-3">{facts.join(" · ")}</p>
    </div>
  );
}
