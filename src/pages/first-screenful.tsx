// What an analyst works with: the drawing, the models beside it, the selected frame under them. Whatever moves here is
// drawn here; the rest of the page stands still.

import { memo, useCallback, useMemo, useState } from "react";
import { printAddress } from "../address/address";
import { useAddressStore } from "../address/use-address";
import type { VideoView } from "../address/video-view";
import type { Assessment } from "../analysis/assessment";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import { allModels } from "../analysis/model-summary";
import type { Classification } from "../domain/classification";
import type { VideoHash } from "../domain/video-hash";
import { isWhole, rangeAround } from "../drawing/frame-range";
import { rangeWithin } from "../drawing/plot-geometry";
import type { FramePanelProps } from "../features/frame-panel";
import { ModelList } from "../features/model-list";
import { ChunkFailed } from "../features/part-missing";
import { heatmap } from "../features/score-chart/load-heatmap";
import { ScoreChart } from "../features/score-chart/score-chart";
import type { ScoreTableViewProps } from "../features/score-table-view";
import { NoFrames, ScoresPerFrame } from "../features/scores-per-frame";
import { FilePicturesSlot } from "./held-files";
import { framePanel } from "./load-frame-panel";
import { scoreTableView } from "./load-score-table-view";
import { Region } from "./region";
import { useFrameKeys } from "./use-frame-keys";
import type { ViewChanges } from "./use-view-changes";
import { useViewKeys } from "./use-view-keys";
import { useZoomKeys } from "./use-zoom-keys";

type FirstScreenfulProps = {
  readonly asked: VideoHash;
  readonly classification: Classification;
  readonly pyramids: readonly MinMaxPyramid[];
  readonly assessment: Assessment;
  readonly view: VideoView;
  readonly changes: ViewChanges;
  readonly letterKeys: boolean;
  readonly onSelectFrame: (frame: number) => void;
};

const MemoizedModelList = memo(ModelList);

const nearViews = { heatmap: heatmap.near, table: scoreTableView.near };

export function FirstScreenful(props: FirstScreenfulProps) {
  const { classification, pyramids, assessment, view, changes, letterKeys, onSelectFrame } = props;
  const { table, frames } = classification;
  const { frameCount } = table;
  const { models, threshold } = assessment;
  const store = useAddressStore();
  const [focused, setFocused] = useState<number | undefined>(undefined);
  const hidden = useMemo(() => new Set(view.hide), [view.hide]);
  // A name that the result does not have is said above and counts nowhere.
  const without = useMemo(
    () => new Set(table.models.filter((model) => view.without.includes(model))),
    [view.without, table],
  );
  const all = useMemo(
    () =>
      allModels(
        models.filter(({ model }) => !without.has(model)),
        threshold,
      ),
    [models, without, threshold],
  );
  const frame = view.frame !== undefined && view.frame <= frameCount ? view.frame : undefined;
  const handlers = useHandlers(changes);
  const range = rangeWithin(view.range, frameCount);
  const walkTo = (next: number | undefined): void =>
    changes.replace({ frame: next, range: rangeAround(view.range, next, frameCount) });
  useFrameKeys(frame, frameCount, walkTo);
  useViewKeys({
    table,
    without: view.without,
    frame,
    letterKeys,
    onFrame: walkTo,
    onView: handlers.onView,
    onToggle: (model) => handlers.onSwitch(model, hidden.has(model)),
  });
  useZoomKeys({
    range,
    frame,
    frameCount,
    letterKeys,
    onRange: (next) => changes.replace({ range: isWhole(next, frameCount) ? undefined : next }),
  });
  const onSolo = useCallback(
    (model: string) => {
      const others = table.models.filter((other) => other !== model);
      const hide = changes.current()?.hide ?? [];
      const alone = !hide.includes(model) && others.every((other) => hide.includes(other));
      changes.replace({ hide: alone ? [] : others });
    },
    [changes, table.models],
  );
  const onSwitchAll = useCallback(
    (on: boolean) => changes.replace({ hide: on ? [] : table.models }),
    [changes, table.models],
  );
  const linkTo = (to: number): string => {
    const { address } = store.current();
    return address.page === "video"
      ? printAddress({ ...address, view: { ...view, frame: to } }, store.base)
      : "";
  };
  const drawing = { table, hidden, selectedFrame: frame, onSelectFrame };
  return (
    <>
      <div className="first" {...framePanel.near}>
        <ScoresPerFrame
          view={view.view}
          onView={handlers.onView}
          near={nearViews}
          threshold={threshold}
          onThreshold={handlers.onThreshold}
        >
          {table.models.length === 0 ? <NoFrames /> : null}
          {table.models.length === 0 ? null : (
            <Region about={view.view}>
              <ScoreChart
                {...drawing}
                view={view.view}
                pyramids={pyramids}
                models={models}
                without={view.without}
                focused={focused}
                onFocus={setFocused}
                threshold={threshold}
                range={view.range}
                order={view.order}
                onThreshold={handlers.onThreshold}
                onOrder={handlers.onOrder}
                onRange={handlers.onRange}
                numbers={
                  view.view === "table" ? (
                    <TableView {...drawing} threshold={threshold} without={view.without} />
                  ) : null
                }
                renderMissing={(onRetry) => <ChunkFailed onRetry={onRetry} onReload={store.reload} />}
              />
            </Region>
          )}
          <Region about={frame}>
            <FilePicturesSlot
              hashes={[props.asked, classification.hash]}
              frame={frame}
              frameCount={frameCount}
              onSelectFrame={onSelectFrame}
            />
          </Region>
        </ScoresPerFrame>
        {models.length === 0 ? null : (
          <Region about={classification}>
            <MemoizedModelList
              models={models}
              all={all}
              threshold={threshold}
              hidden={hidden}
              without={without}
              sort={view.sort}
              focused={focused}
              onSort={handlers.onSort}
              onSwitchAll={onSwitchAll}
              onSwitch={handlers.onSwitch}
              onSolo={onSolo}
              onFocus={setFocused}
            />
          </Region>
        )}
      </div>
      {frame === undefined ? null : (
        <Region about={frame}>
          <Frame
            table={table}
            models={models}
            threshold={threshold}
            frame={frame}
            detail={frames.find((detail) => detail.frame === frame)}
            link={linkTo(frame)}
            onFrame={handlers.onFrame}
          />
        </Region>
      )}
    </>
  );
}

function useHandlers(changes: ViewChanges) {
  const { push, replace, current } = changes;
  return {
    onView: useCallback((view: VideoView["view"]) => push({ view }), [push]),
    onFrame: useCallback((frame: number | undefined) => push({ frame }), [push]),
    onOrder: useCallback((order: VideoView["order"]) => replace({ order }), [replace]),
    onSort: useCallback((sort: VideoView["sort"]) => replace({ sort }), [replace]),
    onThreshold: useCallback((threshold: number) => replace({ threshold }), [replace]),
    onRange: useCallback(
      (range: VideoView["range"], settled: boolean) => (settled ? push : replace)({ range }),
      [push, replace],
    ),
    onSwitch: useCallback(
      (model: string, on: boolean) => {
        const hide = (current()?.hide ?? []).filter((name) => name !== model);
        replace({ hide: on ? hide : [...hide, model] });
      },
      [replace, current],
    ),
  };
}

/** A selected frame's panel arrives with the first selection. */
function Frame(props: FramePanelProps) {
  const store = useAddressStore();
  const panel = framePanel.use();
  if (panel.kind === "loaded") return <panel.value {...props} />;
  if (panel.kind === "failed") return <ChunkFailed onRetry={panel.retry} onReload={store.reload} />;
  return <div style={{ minHeight: 240 }} />;
}

/** The numbers arrive when somebody asks for them. */
function TableView(props: ScoreTableViewProps) {
  const store = useAddressStore();
  const view = scoreTableView.use();
  if (view.kind === "loaded") return <view.value {...props} />;
  if (view.kind === "failed") return <ChunkFailed onRetry={view.retry} onReload={store.reload} />;
  return <div style={{ height: 340 }} />;
}
