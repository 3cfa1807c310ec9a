// What a link to one result remembers beyond its hash. Each field has one default, which prints as nothing;
// a bad value falls back to it and is reported, never silently.

import { parseFields, printFields, type FieldTable, type ParsedView } from "./field-table";
import { nameListField, oneOf, rangeField, thresholdField, type FrameSpan } from "./shared-fields";

export const videoViews = ["lines", "heatmap", "table"] as const;
export const modelColumns = ["model", "classification", "mean", "deviation", "over"] as const;
export const rowOrders = ["backend", "mean", "deviation", "likeness"] as const;

/** A column of the model list, and which way it is sorted. */
export type ModelSort = { readonly column: (typeof modelColumns)[number]; readonly descending: boolean };

export type VideoView = {
  readonly view: (typeof videoViews)[number];
  /** Models that are not drawn; changes the drawing only, never a number. */
  readonly hide: readonly string[];
  /** Where most of very many models are not drawn: those that are. Empty where `hide` says it. */
  readonly only: readonly string[];
  /** Models that are left out of what is recomputed here; they are drawn all the same. */
  readonly without: readonly string[];
  /** Selected frame, from 1. */
  readonly frame: number | undefined;
  /** Frames that are drawn, from 1, inclusive; undefined draws all. */
  readonly range: FrameSpan | undefined;
  /** Artificial from this score on, 0…1. */
  readonly threshold: number;
  /** Rows of the model list; undefined is the backend's order. */
  readonly sort: ModelSort | undefined;
  /** Rows of the heatmap. */
  readonly order: (typeof rowOrders)[number];
};

export const defaultVideoView: VideoView = {
  view: "lines",
  hide: [],
  only: [],
  without: [],
  frame: undefined,
  range: undefined,
  threshold: 0.5,
  sort: undefined,
  order: "backend",
};

const fields: FieldTable<VideoView> = {
  view: {
    parse: (text) => oneOf(videoViews, text),
    print: (view) => view,
    expected: "lines, heatmap or table",
  },
  hide: nameListField,
  only: nameListField,
  without: nameListField,
  frame: {
    parse: (text) => (/^0*[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined),
    print: (frame) => String(frame ?? ""),
    expected: "a frame's number, from 1",
  },
  range: rangeField,
  threshold: thresholdField,
  sort: {
    parse: parseSort,
    print: (sort) => (sort === undefined ? "" : `${sort.descending ? "-" : ""}${sort.column}`),
    expected: `${modelColumns.join(", ")}, descending with a minus before it`,
  },
  order: {
    parse: (text) => oneOf(rowOrders, text),
    print: (order) => order,
    expected: "mean, deviation or likeness",
  },
};

function parseSort(text: string): ModelSort | undefined {
  const column = oneOf(modelColumns, text.replace(/^-/, ""));
  return column === undefined ? undefined : { column, descending: text.startsWith("-") };
}

/** True when nothing is another choice: the two differ in what a hand moves at most, threshold, frame and range. */
export function differsByMoving(a: VideoView, b: VideoView): boolean {
  return (
    a.view === b.view &&
    a.hide === b.hide &&
    a.only === b.only &&
    a.without === b.without &&
    a.sort === b.sort &&
    a.order === b.order
  );
}

export function parseVideoView(query: URLSearchParams): ParsedView<VideoView> {
  return parseFields(fields, defaultVideoView, query);
}

/** Encoded, without its question mark; empty where everything is as by default. */
export function printVideoView(view: VideoView): string {
  return printFields(fields, defaultVideoView, view);
}
