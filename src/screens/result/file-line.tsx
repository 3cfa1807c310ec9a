// Which file this is, under which hash, when it was fetched and from whom.

import { memo, useRef } from "react";
import { unknownStatus, type Classification } from "../../domain/classification";
import type { VideoHash } from "../../domain/video-hash";
import { CopyButton } from "../../ui/copy-button";
import { counted, timeText } from "../../words/format";
import { visibleText } from "../../words/visible-text";

type FileLineProps = {
  readonly classification: Classification;
  readonly hash: VideoHash;
  /** Undefined when nobody knows. */
  readonly fetchedAt: Date | undefined;
  readonly backendName: string;
};

export const FileLine = memo(function FileLine({
  classification,
  hash,
  fetchedAt,
  backendName,
}: FileLineProps) {
  const status = unknownStatus(classification);
  const otherHash = classification.hash === hash ? undefined : classification.hash;
  const { name, table, reference, apiVersion, notSafeForWork, resultUrl } = classification;
  const shown = useRef<HTMLElement>(null);
  const facts = [
    fetchedAt === undefined ? "Fetched nobody knows when" : `Fetched ${timeText(fetchedAt)}`,
    visibleText(backendName),
    counted(table.models.length, "model"),
    counted(table.frameCount, "frame"),
    ...(status === undefined ? [] : [`status ${visibleText(status)}`]),
    ...(otherHash === undefined ? [] : [`file’s SHA-256 ${otherHash}`]),
    ...(reference === undefined ? [] : [`reference ${visibleText(reference)}`]),
    ...(apiVersion === undefined ? [] : [`API ${visibleText(apiVersion)}`]),
    ...(notSafeForWork === undefined ? [] : [notSafeForWork ? "not safe for work" : "safe for work"]),
  ];
  return (
    <div className="min-w-0 flex-[1_1_480px]">
      <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-0.5">
        {name === undefined ? (
          <h1 className="hash text-14/6 font-semibold text-ink">
            <span ref={shown}>{hash}</span>
          </h1>
        ) : (
          <h1 className="text-16/6 font-semibold wrap-anywhere">
            <bdi>{visibleText(name)}</bdi>
          </h1>
        )}
        <span className="hash inline-flex items-center gap-1">
          {name === undefined ? null : <span ref={shown}>{hash}</span>}
          <CopyButton text={hash} label="Copy hash" shownIn={shown} />
        </span>
      </div>
      <p className="text-13 break-words text-ink-3">
        {facts.join(" · ")}
        {resultUrl === undefined ? null : (
          <>
            {" · "}
            <a href={resultUrl} rel="noreferrer noopener" target="_blank">
              on the vendor’s dashboard
            </a>
          </>
        )}
      </p>
    </div>
  );
});
