// The statistics that every generation may report about its models, in the names of the wire.

import { mean, type MadeModel } from "./made-video";

/** In another order than the frames name the models, as in the documented example. */
export function reportedStatistics(models: readonly MadeModel[]) {
  const reported = models.toReversed();
  return {
    std_deviations: Object.fromEntries(reported.map(({ name, deviation }) => [name, deviation])),
    classification_matrix: Object.fromEntries(
      reported.map(({ name, confidence, classification }) => [name, { confidence, classification }]),
    ),
  };
}

/** A made-up duration, growing with the number of frames; two decimals as in the documented example. */
export function madePreProcess(models: readonly MadeModel[], frames: number): number {
  const first = mean(models.map(({ meanArtificial }) => meanArtificial));
  return Math.round((200 * frames + 300 * first) * 100) / 100;
}
