// Frames and audio tracks as objects, the shape of all later generations. Every builder gives plain JSON values;
// what a generation adds to a frame is added by whoever asks.

import { gap, isGap } from "../domain/score-table";
import { frameVideo, type MadeModel, type MadeVideo } from "./made-video";
import { frameVerdicts } from "./object-verdicts";
import { seededRandom } from "./seeded-random";

/** Every frame of a video; a model that is silent in a frame answers `unknown: true` there. */
export function objectFrames(video: MadeVideo) {
  return Array.from({ length: video.script.frames }, (_, index) => objectFrame(video, index));
}

export type ObjectFrame = ReturnType<typeof objectFrame>;

function objectFrame(video: MadeVideo, index: number) {
  const track = objectTrack(video, index, `frame-${index + 1}.jpg`);
  return { ...track, c2pa: null, has_heatmap: false };
}

/** An audio track: the same shape without C2PA and heatmap. Its models come from a script of one frame per track. */
export function objectAudios(video: MadeVideo) {
  return Array.from({ length: video.script.frames }, (_, index) =>
    objectTrack(video, index, `audio-${index + 1}.wav`),
  );
}

function objectTrack(video: MadeVideo, index: number, name: string) {
  const verdicts = frameVerdicts(frameVideo(video, index));
  const hash = madeHash(video.script.seed * 100 + index);
  return {
    hash,
    identifier: hash,
    name,
    ref_id: null,
    verdict: verdicts[0] ?? null,
    verdicts,
    force_classification: null,
    results: video.models.map((model) => modelResult(model, index)),
  };
}

function modelResult({ name, artificial, human }: MadeModel, index: number) {
  const score = artificial[index] ?? gap;
  const unknown = isGap(score);
  const pair = [
    { label: "artificial", score },
    { label: "human", score: human[index] ?? gap },
  ];
  const elapsed_time = Math.fround(0.3 + (index % 4) / 8 + name.length / 64);
  return {
    model: name,
    unknown,
    elapsed_time,
    classification: unknown ? [] : pair,
    classification_details: {},
  };
}

/** 64 hex digits for something that has no bytes to hash. */
export function madeHash(seed: number): string {
  const random = seededRandom(seed);
  return Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join("");
}
