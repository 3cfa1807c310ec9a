// A result with everything that leaves beside it: one value from which each export is made. No key is ever part of it.

import type { Assessment } from "../analysis/assessment";
import type { FrameRange } from "../analysis/drawn-points";
import type { MinMaxPyramid } from "../analysis/min-max-pyramid";
import type { RowOrder } from "../analysis/row-order";
import type { Classification } from "../domain/classification";
import type { VideoHash } from "../domain/video-hash";

export type ResultRecord = {
  readonly classification: Classification;
  /** One per column of the table. */
  readonly pyramids: readonly MinMaxPyramid[];
  readonly assessment: Assessment;
  /** The hash that was asked for, 64 lower-case hex digits. */
  readonly asked: VideoHash;
  readonly backendName: string;
  /** Undefined when it was asked by way of the server of the page. */
  readonly backendOrigin: string | undefined;
  readonly fetchedAt: Date;
  readonly digest: string | undefined;
  readonly size: number;
  /** An absolute address of this very view. */
  readonly link: string;
  readonly appVersion: string;
  readonly shown: ShownView;
};

/** What of the result was on the screen. */
export type ShownView = {
  readonly hidden: ReadonlySet<string>;
  /** Selected frame, from 1. */
  readonly frame: number | undefined;
  readonly range: FrameRange;
  /** The order of the heatmap's rows; undefined where the lines are shown, or the table. */
  readonly order: RowOrder | undefined;
};
