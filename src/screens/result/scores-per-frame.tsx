// The frame around the views of the scores: tabs and the threshold. The views themselves are handed in.

import { useId, type ReactNode } from "react";
import type { PrefetchProps } from "../../ui/chunk";
import { RichSentence } from "../../ui/rich-sentence";
import { TabList, TabPanel } from "../../ui/tabs";
import { ThresholdSlider } from "../../ui/threshold-slider";
import { thresholdText } from "../../words/format";
import type { Sentence } from "../../words/phrase";
import { Bar } from "./loading-shape";

type ScoresView = (typeof tabs)[number]["key"];

const tabs = [
  { key: "lines", label: "Lines" },
  { key: "heatmap", label: "Heatmap" },
  { key: "table", label: "Table" },
] as const;

type ScoresPerFrameProps = {
  readonly view: ScoresView;
  readonly onView: (view: ScoresView) => void;
  readonly prefetch: { readonly [View in ScoresView]?: PrefetchProps };
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
  /** The chosen view. */
  readonly children: ReactNode;
};

export function ScoresPerFrame(props: ScoresPerFrameProps) {
  const { view, onView, prefetch, threshold, onThreshold, children } = props;
  const panel = useId();
  return (
    <section aria-labelledby="scores-per-frame" className="isolate min-w-0">
      <Bar>
        <h2 id="scores-per-frame" className="sr">
          Scores per frame
        </h2>
        <TabList
          name="Scores per frame"
          tabs={tabs}
          chosen={view}
          onChoose={onView}
          panelId={panel}
          prefetch={prefetch}
        />
        <ThresholdSlider value={threshold} text={thresholdText(threshold)} onChange={onThreshold} />
      </Bar>
      <TabPanel id={panel} label={tabs.find(({ key }) => key === view)?.label ?? ""}>
        {children}
      </TabPanel>
    </section>
  );
}

/** In the place of every view: the answer holds no frame, or no score that can be drawn. */
export function NothingDrawn({ heading, meaning }: { readonly heading: string; readonly meaning: Sentence }) {
  return (
    <div className="grid min-h-40 place-content-center gap-1 text-center text-ink-2">
      <p className="font-semibold text-ink">{heading}</p>
      <p>
        <RichSentence phrases={meaning} />
      </p>
    </div>
  );
}
