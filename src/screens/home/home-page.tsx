// Where a look-up begins.

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useLinks } from "../../address/use-address";
import { defaultVideoView } from "../../address/video-view";
import type { Connection } from "../../api/connection";
import { sampleVideosQuery } from "../../api/sample-videos";
import { SampleList } from "./sample-list";
import { mayHoldAnything } from "../../device/kept/kept-anything";
import { FileButton } from "../../ui/file-button";
import { FileIcon } from "../../ui/file-icon";
import { recentPart } from "../chunks";
import { nearResult } from "./prefetch-result";
import "./home-page.css";
import { homeWords } from "./home-words";

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
    <div className="home" {...nearResult}>
      <h1>{homeWords.heading}</h1>
      <p className="sub">{homeWords.meaning}</p>
      <div className="home-find">
        {search}
        <FileButton className="button button-line" onFiles={onFiles}>
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
