// Where a look-up begins.

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { useLinks } from "../../address/use-address";
import { defaultVideoView } from "../../address/video-view";
import type { Connection } from "../../api/connection";
import { sampleVideosQuery } from "../../api/sample-videos";
import { rechartsPlot } from "../../chart/chunks";
import { mayHoldAnything } from "../../device/kept/kept-anything";
import { recentPart, resultBody } from "../chunks";
import { SampleList } from "./sample-list";
import { FileButton } from "../../ui/file-button";
import { FileIcon } from "../../ui/file-icon";

type HomePageProps = {
  readonly connection: Connection;
  /** True while the sample backend is in use. */
  readonly hasSamples: boolean;
  readonly search: React.ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
};

export function HomePage({ connection, hasSamples, search, onFiles }: HomePageProps) {
  const link = useLinks();
  const { data: samples = [] } = useQuery({ ...sampleVideosQuery(connection), enabled: hasSamples });
  return (
    <div className="mx-auto max-w-[1120px]" {...prefetchResult}>
      <h1 className="mt-13 max-w-[10.5em] text-[2.5rem]/11.5 font-[650] tracking-[-0.028em] text-balance max-mid:mt-7 max-mid:text-30/9">
        {homeWords.heading}
      </h1>
      <p className="mt-3.5 mb-8 max-w-[60ch] text-16/6.5 text-pretty text-ink-2">{homeWords.meaning}</p>
      <div className="flex max-w-[1016px] items-start gap-2.5 max-mid:flex-col max-mid:items-stretch">
        {search}
        <FileButton
          className="button button-line min-h-13 rounded-lg px-4.5 text-[14px] max-mid:min-h-12 max-mid:justify-center"
          onFiles={onFiles}
        >
          <FileIcon size={16} />
          Open a file
        </FileButton>
      </div>
      <Lists>
        {samples.length > 0 ? (
          <SampleList
            samples={samples.map((sample) => ({
              ...sample,
              link: link({ page: "video", hash: sample.hash, view: defaultVideoView }),
            }))}
          />
        ) : null}
      </Lists>
    </div>
  );
}

/** What was looked up on this device arrives with its own code, and only where there is any. */
function Lists({ children }: { readonly children: ReactNode }) {
  const [may, setMay] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void mayHoldAnything().then((found) => wanted && setMay(found));
    return () => {
      wanted = false;
    };
  }, []);
  if (may === undefined) return null;
  return may ? <WithRecent>{children}</WithRecent> : children;
}

function WithRecent({ children }: { readonly children: ReactNode }) {
  const part = recentPart.use();
  if (part.kind === "loaded") return <part.value>{children}</part.value>;
  return part.kind === "failed" ? children : null;
}

const homeWords = {
  heading: "See what every model says, frame by frame.",
  meaning:
    "Enter a video’s hash. You get the verdict in one sentence, what speaks against it, and the scores behind both.",
} as const;

function prefetch({ target }: SyntheticEvent): void {
  if (!(target instanceof Element) || target.closest("a") === null) return;
  resultBody.preload();
  rechartsPlot.preload();
}

/** For what holds such links. */
const prefetchResult = { onPointerOver: prefetch, onFocus: prefetch };
