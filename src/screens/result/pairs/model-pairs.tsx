// How alike the models are, pair by pair: a matrix with like models beside each other, so that camps are blocks.
// A cell says how far two models are apart and how often they stand on the same side; pressing it draws those two alone.

import "./model-pairs.css";
import {
  memo,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { campsOf } from "../../../analysis/camps";
import { likenessOrder } from "../../../analysis/row-order";
import { comparePairs, mostComparedModels, type ModelPairs as Pairs } from "../../../analysis/model-pairs";
import type { ScoreTable } from "../../../domain/score-table";
import { RichSentence } from "../../../ui/rich-sentence";
import { useRested } from "../../../ui/use-rested";
import { campWords } from "../../../words/camp-words";
import { matrixHint, pairCountWords, pairLabel, tooManyModelsWords } from "../pair-words";
import { paperWidth, usePrinting } from "../../../ui/printing";
import { visibleText } from "../../../words/visible-text";
import { InkChoice, type Measure } from "./pair-ink";
import { firstPlace, movePlace, type PairPlace } from "./pair-place";
import { PairDrawing } from "./pair-drawing";
import { PairRow } from "./pair-row";

type ModelPairsProps = {
  readonly table: ScoreTable;
  /** 0…1, artificial from this score on */
  readonly threshold: number;
  readonly hidden: ReadonlySet<string>;
  /** Draws these two alone, or all again when they are alone. */
  readonly onPair: (a: string, b: string) => void;
};

/** Up to so many models a cell has room for its numbers; beyond it they stand in its name and under the matrix. */
const mostRoomyModels = 12;

export const ModelPairs = memo(function ModelPairs({ table, threshold, hidden, onPair }: ModelPairsProps) {
  const { models } = table;
  // A dragged threshold never waits for the matrix, which follows once the threshold rests.
  const settled = useDeferredValue(useRested(threshold));
  const isCompared = models.length <= mostComparedModels;
  const pairs = useMemo(() => comparePairs(table, settled), [table, settled]);
  const order = useMemo(() => (isCompared ? likenessOrder(table) : []), [isCompared, table]);
  const camps = useMemo(() => campsOf(table), [table]);
  const [measure, setMeasure] = useState<Measure>("difference");
  if (models.length < 2) return null;
  const isRoomy = models.length <= mostRoomyModels;
  const drawn = models.filter((model) => !hidden.has(model));
  return (
    <section
      className={`section ${isRoomy ? "[--most:46%] contrast-more:[--most:25%]" : "[--most:88%] [--names:188px] max-mid:[--names:116px]"}`}
      aria-labelledby="pairs"
    >
      <header>
        <h2 id="pairs">Pairs</h2>
        {isCompared ? (
          <span className="provenance">
            computed here · like models beside each other · {pairCountWords(countsOf(pairs, order))}
          </span>
        ) : null}
      </header>
      {isCompared ? (
        <>
          {camps === undefined ? null : (
            <p className="mb-2 text-ink-2">
              <RichSentence phrases={campWords(camps, models)} />
            </p>
          )}
          <InkChoice measure={measure} onMeasure={setMeasure} />
          <Matrix
            models={models}
            order={order}
            pairs={pairs}
            threshold={settled}
            measure={measure}
            isRoomy={isRoomy}
            drawn={drawn}
            onPair={onPair}
          />
        </>
      ) : (
        <p className="text-ink-2">{tooManyModelsWords(models.length, mostComparedModels)}</p>
      )}
    </section>
  );
});

type MatrixProps = {
  readonly models: readonly string[];
  readonly order: readonly number[];
  readonly pairs: Pairs;
  readonly threshold: number;
  readonly measure: Measure;
  readonly isRoomy: boolean;
  readonly drawn: readonly string[];
  readonly onPair: (a: string, b: string) => void;
};

function Matrix(props: MatrixProps) {
  const { models, order, pairs, threshold, measure, isRoomy, drawn, onPair } = props;
  const printing = usePrinting();
  const [chosen, setChosen] = useState(firstPlace);
  const [seen, setSeen] = useState<PairPlace | undefined>(undefined);
  const body = useRef<HTMLTableSectionElement>(null);
  const size = order.length;
  const stop = Math.max(chosen.row, chosen.column) < size ? chosen : firstPlace;
  const onPress = useCallback(
    (a: number, b: number) => onPair(models[a] ?? "", models[b] ?? ""),
    [onPair, models],
  );
  // A cell that is not there yet is focused when it is.
  const isWalking = useRef(false);
  useLayoutEffect(() => {
    if (isWalking.current) cellAt(body.current, chosen)?.focus();
    isWalking.current = false;
  }, [chosen]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const next = movePlace(event, placeOf(event.currentTarget), size);
      if (next === undefined) return;
      event.preventDefault();
      // The cell goes with the step: what listens on the page could not tell any more where the key was pressed.
      event.stopPropagation();
      isWalking.current = true;
      setChosen(next);
    },
    [size],
  );
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    setChosen(placeOf(event.currentTarget));
    setSeen(placeOf(event.currentTarget));
  }, []);
  const onPoint = useCallback(
    (event: PointerEvent<HTMLElement>) => setSeen(placeOf(event.currentTarget)),
    [],
  );
  const onLeave = useCallback(() => setSeen(undefined), []);
  const onPointAt = (place: PairPlace | undefined): void =>
    setSeen((now) => (now?.row === place?.row && now?.column === place?.column ? now : place));
  const alone = drawn.length === 2 ? drawn.map((model) => order.indexOf(models.indexOf(model))) : [];
  const [row = -1, column = -1] = alone;
  const drawing = isRoomy ? null : (
    <td rowSpan={size} colSpan={size} aria-hidden="true">
      <PairDrawing
        order={order}
        pairs={pairs}
        measure={measure}
        seen={seen}
        alone={row < 0 ? undefined : { row, column }}
        onPoint={onPointAt}
        onPress={(place) => onPress(order[place.row] ?? 0, order[place.column] ?? 0)}
      />
    </td>
  );

  return (
    <>
      <div
        className={`scroll-box max-h-none w-fit max-w-full p-0.5 outline-offset-0 ${isRoomy ? "print:w-auto print:p-0" : ""}`}
        role="group"
        aria-label="Pairs of models, arrow keys move from pair to pair"
        // Not a stop of its own: the pair inside it is.
        tabIndex={-1}
      >
        <table
          className={`border-separate border-spacing-px text-13 ${isRoomy ? "print:w-[656px] print:table-fixed" : "print:w-auto"}`}
          aria-label="Model agreement by pair"
          aria-rowcount={size + 1}
          aria-colcount={size + 1}
          style={printing && !isRoomy ? { zoom: Math.min(1, paperWidth / (122 + 25 * size)) } : {}}
        >
          <thead>
            <tr aria-rowindex={1}>
              <td className={`sticky left-0 z-1 bg-paper pe-2.5 ${isRoomy ? "print:w-[106px]" : ""}`} />
              {order.map((model, column) => (
                <th
                  key={model}
                  scope="col"
                  className={`pb-1.5 align-bottom text-12 ${seen?.column === column ? "font-semibold text-ink" : "text-ink-2"}`}
                  title={visibleText(models[model] ?? "")}
                >
                  <span
                    className={
                      isRoomy
                        ? "mx-auto grid w-max max-w-38 min-w-21 px-1 text-center max-mid:min-w-17 print:w-full print:min-w-0 print:p-0"
                        : "upright flex max-h-[132px] w-6 rotate-180 items-center [writing-mode:vertical-rl]"
                    }
                  >
                    <bdi className={`truncate ${isRoomy ? "print:text-[10px]" : ""}`}>
                      {visibleText(models[model] ?? "")}
                    </bdi>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {order.map((model, row) => (
              <PairRow
                key={model}
                row={row}
                order={order}
                models={models}
                pairs={isRoomy || stop.row === row ? pairs : undefined}
                measure={measure}
                drawing={row === 0 ? drawing : null}
                isRoomy={isRoomy}
                stop={stop.row === row ? stop.column : undefined}
                isSeen={seen?.row === row}
                alone={partnerOf(models[model] ?? "", drawn)}
                onPress={onPress}
                onKeyDown={onKeyDown}
                onFocus={onFocus}
                onPoint={onPoint}
                onLeave={onLeave}
              />
            ))}
          </tbody>
        </table>
      </div>
      {/* For the eye alone: the cells have these words as their names. */}
      <p className="mt-1.5 min-h-5 text-13 text-ink-2 print:hidden" aria-hidden="true">
        {seen === undefined ? matrixHint(isRoomy, threshold) : `${labelAt(seen, order, models, pairs)}.`}
      </p>
    </>
  );
}

function cellAt(body: HTMLElement | null, { row, column }: PairPlace): HTMLElement | null {
  return body?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

function labelAt(
  place: PairPlace,
  order: readonly number[],
  models: readonly string[],
  pairs: Pairs,
): string {
  const [a, b] = [order[place.row] ?? 0, order[place.column] ?? 0];
  return pairLabel(models[a] ?? "", models[b] ?? "", pairs.at(a, b));
}

function partnerOf(model: string, drawn: readonly string[]): string | undefined {
  return drawn.length === 2 && drawn.includes(model) ? drawn.find((other) => other !== model) : undefined;
}

function countsOf(pairs: Pairs, order: readonly number[]): readonly number[] {
  return order.flatMap((a, place) => order.slice(place + 1).map((b) => pairs.at(a, b).n));
}

function placeOf({ dataset }: HTMLElement): PairPlace {
  return { row: Number(dataset["row"]), column: Number(dataset["column"]) };
}
