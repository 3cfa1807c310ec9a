// Verdicts as the later generations write them: a frame's has `unknown`, a video's also has `count`.
// That a video's confidence is the share of agreeing frames is a guess of ours; here it is made to be so.

import { sideOf } from "../domain/side";
import { madeVerdicts, type MadeVerdict } from "./made-verdicts";
import { frameVideo, mean, type MadeVideo } from "./made-video";

/** The account's default heuristic first: the main verdict of a frame or a video is the first one. */
export function frameVerdicts(frame: MadeVideo) {
  return madeVerdicts(frame).map(withUnknown);
}

function withUnknown({ heuristic, models, confidence, classification }: MadeVerdict) {
  return { heuristic, models, confidence, classification, unknown: false };
}

export function videoVerdicts(video: MadeVideo) {
  return madeVerdicts(video).map((verdict) => counted(verdict, video));
}

function counted({ heuristic, models, classification }: MadeVerdict, video: MadeVideo) {
  const frames = Array.from({ length: video.script.frames }, (_, index) => frameVideo(video, index));
  const agreeing = frames.filter((frame) => {
    const scores = frame.models
      .filter(({ name }) => models.includes(name))
      .map((model) => model.meanArtificial);
    return sideOf(mean(scores), 0.5) === classification;
  });
  const count = agreeing.length;
  return { heuristic, models, confidence: count / frames.length, classification, count, unknown: false };
}
