// The videos behind the later generations: small ones, because what matters there is the shape around the scores.

import { generationSamples, type GenerationSample } from "./sample-table";
import type { ModelScript, VideoScript } from "./video-script";

const leaningHuman: readonly ModelScript[] = [
  { name: "V011", level: 0.14, deviation: 0.05 },
  { name: "brokenwand2", level: 0.22, deviation: 0.08 },
  { name: "Revelio IV", level: 0.31, deviation: 0.06 },
];

const humanWithSilence: readonly ModelScript[] = [
  ...leaningHuman,
  { name: "Ardē", level: 0.07, deviation: 0.02, missing: [[4, 4]] },
];

const leaningArtificial: readonly ModelScript[] = [
  { name: "V011", level: 0.91, deviation: 0.04 },
  { name: "Revelio III", level: [0.82, 0.71, 0.44, 0.38, 0.66], deviation: 0.03 },
  { name: "Ardē", level: 0.09, deviation: 0.02, missing: [[4, 4]] },
  { name: "Revelio IV", level: 0.84, deviation: 0.05 },
];

/** Three of five frames artificial: a main verdict with `count` 3 and confidence 0.6. */
const wavering: readonly ModelScript[] = [
  { name: "V011", level: [0.93, 0.81, 0.34, 0.28, 0.88], deviation: 0.02 },
  { name: "Revelio III", level: [0.86, 0.7, 0.3, 0.24, 0.77], deviation: 0.02 },
  { name: "Revelio IV", level: [0.9, 0.78, 0.41, 0.33, 0.8], deviation: 0.02 },
];

const voices: readonly ModelScript[] = [
  { name: "Audio I", level: [0.12, 0.78], deviation: 0.02 },
  { name: "Audio II", level: [0.24, 0.69], deviation: 0.02 },
];

/** Five frames for every generation; "audio-only" is never asked for its frames. */
export const generationScripts: Readonly<Record<GenerationSample, VideoScript>> = {
  identifier: script("identifier", 41, wavering),
  "object-frames": script("object-frames", 42, humanWithSilence),
  pending: script("pending", 43, leaningArtificial),
  errored: script("errored", 44, leaningHuman),
  forced: script("forced", 45, leaningHuman),
  newest: script("newest", 46, leaningArtificial),
  "audio-only": script("audio-only", 47, leaningHuman),
};

function script(id: GenerationSample, seed: number, models: readonly ModelScript[]): VideoScript {
  const { hash } = generationSamples[id];
  return { hash, name: `${id}.mp4`, seed, frames: 5, models, relevant: ["V011"] };
}

/**
 * Two audio tracks, the first human, the second artificial: one "frame" of the script is one track.
 * @param tracks 1 or 2
 */
export function audioScript(seed: number, tracks: number): VideoScript {
  return { hash: "", name: "", seed, frames: tracks, models: voices, relevant: ["Audio I"] };
}
