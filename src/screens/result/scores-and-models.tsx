// The scores, the models beside them, the selected frame under them. What moves with the pointer or the threshold is rendered
// here, so that the rest of the page is not.

import { memo, startTransition, useCallback, useMemo, useState } from "react";
import { printAddress, type Address } from "../../address/address";
import { useAddress, useAddressStore } from "../../address/use-address";
import { hiddenModels, namesOfHidden } from "../../address/drawn-names";
import { defaultVideoView, type VideoView } from "../../address/video-view";
import type { Assessment } from "../../analysis/assessment";
import type { MinMaxPyramid } from "../../analysis/min-max-pyramid";
import { allModels } from "../../analysis/model-summary";
import type { Classification } from "../../domain/classification";
import type { VideoHash } from "../../domain/video-hash";
import { isWhole, rangeAround, rangeWithin } from "../../chart/frame-range";
import type { FramePanelProps } from "./frame-panel";
import { FirstColumns } from "./loading-shape";
import { ModelList } from "./models/model-list";
import { ChunkFailed, Region } from "../look-up/region";
import { heatmap } from "../../chart/chunks";
import { ScoreChart } from "../../chart/score-chart";
import type { ScoreTableViewProps } from "./score-table-view";
import { NothingDrawn, ScoresPerFrame } from "./scores-per-frame";
import { blankHeading, blankMeaning } from "../../words/blank-words";
import { noFramesWords } from "../../words/chart-words";
import { ArrivingPart } from "../look-up/arriving";
import { FilePicturesSlot } from "../look-up/held-files";
import { framePanel, scoreTableView } from "../chunks";
import { useFrameKeys, useViewKeys, useZoomKeys } from "./result-keys";
import type { ViewChanges } from "./use-view-changes";

type VideoAddress = Extract<Address, { page: "video" }>;

type ScoresAndModelsProps = {
  readonly asked: VideoHash;
  readonly classification: Classification;
  readonly pyramids: readonly MinMaxPyramid[];
  /** At the threshold that the page has followed so far. */
  readonly assessment: Assessment;
  /** As far as the page has followed it. */
  readonly address: VideoAddress;
  readonly changes: ViewChanges;
  readonly letterKeys: boolean;
  readonly onSelectFrame: (frame: number) => void;
};

const MemoizedModelList = memo(ModelList);
const MemoizedScoreChart = memo(ScoreChart);

const prefetchViews = { heatmap: heatmap.prefetch, table: scoreTableView.prefetch };

/**
 * The view of the address as it is now, ahead of the deferred one in the props: what is dragged is drawn from it at once,
 * everything else from the deferred one.
 */
function useViewNow({ hash, view }: VideoAddress): VideoView {
  const { address } = useAddress();
  return address.page === "video" && address.hash === hash ? address.view : view;
}

export function ScoresAndModels(props: ScoresAndModelsProps) {
  const { classification, pyramids, assessment, address, changes, letterKeys, onSelectFrame } = props;
  const { table, frames } = classification;
  const { frameCount } = table;
  const { models, blank } = assessment;
  const store = useAddressStore();
  const view = useViewNow(address);
  const [focused, setFocused] = useState<number | undefined>(undefined);
  const onFocus = useCallback((index: number | undefined) => startTransition(() => setFocused(index)), []);
  const { hide, only } = view;
  const hidden = useMemo(() => hiddenModels(table.models, { hide, only }), [table, hide, only]);
  // A name that the result does not have is said above and counts nowhere.
  const without = useMemo(() => {
    const wanted = new Set(view.without);
    return new Set(table.models.filter((model) => wanted.has(model)));
  }, [view.without, table]);
  const all = useMemo(
    () =>
      allModels(
        models.filter(({ model }) => !without.has(model)),
        assessment.threshold,
      ),
    [models, without, assessment.threshold],
  );
  const frameIn = (from: VideoView): number | undefined =>
    from.frame !== undefined && from.frame <= frameCount ? from.frame : undefined;
  const frame = frameIn(view);
  const frameFollowed = frameIn(address.view);
  const detail = useMemo(() => frames.find((known) => known.frame === frame), [frames, frame]);
  const handlers = useHandlers(changes, table.models);
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
      const off = hiddenModels(table.models, changes.current() ?? defaultVideoView);
      const alone = !off.has(model) && others.every((other) => off.has(other));
      changes.replace(namesOfHidden(table.models, alone ? [] : others));
    },
    [changes, table.models],
  );
  const onSwitchAll = useCallback(
    (on: boolean) => changes.replace(namesOfHidden(table.models, on ? [] : table.models)),
    [changes, table.models],
  );
  const renderMissing = useCallback(
    (onRetry: () => void) => <ChunkFailed onRetry={onRetry} onReload={store.reload} />,
    [store],
  );
  return (
    <>
      <FirstColumns {...framePanel.prefetch}>
        <ScoresPerFrame
          view={view.view}
          onView={handlers.onView}
          prefetch={prefetchViews}
          threshold={view.threshold}
          onThreshold={handlers.onThreshold}
        >
          {table.models.length === 0 ? <NothingDrawn {...noFramesWords} /> : null}
          {blank?.isAll !== true ? null : (
            <NothingDrawn heading={blankHeading} meaning={blankMeaning(blank, frameCount)} />
          )}
          {table.models.length === 0 || blank?.isAll === true ? null : (
            <Region about={view.view}>
              <MemoizedScoreChart
                table={table}
                hidden={hidden}
                selectedFrame={frame}
                onSelectFrame={onSelectFrame}
                view={view.view}
                pyramids={pyramids}
                models={models}
                without={view.without}
                focused={focused}
                onFocus={onFocus}
                threshold={view.threshold}
                countedFrom={assessment.threshold}
                range={view.range}
                order={view.order}
                onThreshold={handlers.onThreshold}
                onOrder={handlers.onOrder}
                onRange={handlers.onRange}
                numbers={
                  view.view === "table" ? (
                    <TableView
                      table={table}
                      hidden={hidden}
                      selectedFrame={frameFollowed}
                      onSelectFrame={onSelectFrame}
                      threshold={assessment.threshold}
                      without={view.without}
                    />
                  ) : null
                }
                renderMissing={renderMissing}
              />
            </Region>
          )}
          <Region about={frameFollowed}>
            <FilePicturesSlot
              hashes={[props.asked, classification.hash]}
              frame={frameFollowed}
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
              threshold={assessment.threshold}
              hidden={hidden}
              without={without}
              sort={view.sort}
              focused={focused}
              onSort={handlers.onSort}
              onSwitchAll={onSwitchAll}
              onSwitch={handlers.onSwitch}
              onSolo={onSolo}
              onFocus={onFocus}
            />
          </Region>
        )}
      </FirstColumns>
      {frame === undefined ? null : (
        <Region about={frame}>
          <Frame
            table={table}
            models={models}
            threshold={assessment.threshold}
            frame={frame}
            detail={detail}
            link={printAddress({ ...address, view }, store.base)}
            onFrame={handlers.onFrame}
          />
        </Region>
      )}
    </>
  );
}

function useHandlers(changes: ViewChanges, models: readonly string[]) {
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
        const off = [...hiddenModels(models, current() ?? defaultVideoView)].filter((name) => name !== model);
        replace(namesOfHidden(models, on ? off : [...off, model]));
      },
      [replace, current, models],
    ),
  };
}

/** A selected frame's panel arrives with the first selection. */
const Frame = memo(function Frame(props: FramePanelProps) {
  return (
    <ArrivingPart chunk={framePanel} shape={<div className="min-h-60" />}>
      {(FramePanel) => <FramePanel {...props} />}
    </ArrivingPart>
  );
});

/** The numbers arrive when somebody asks for them. */
const TableView = memo(function TableView(props: ScoreTableViewProps) {
  return (
    <ArrivingPart chunk={scoreTableView} shape={<div className="h-85" />}>
      {(ScoreTableView) => <ScoreTableView {...props} />}
    </ArrivingPart>
  );
});
