// The scripts of the made videos, one per row of the sample table that is not the documented example.
// Levels and deviations of "two camps" and "thirty-six" are those of the drawings.

import { videoSamples, type VideoSample } from "./sample-table";
import { denseScript } from "./dense-script";
import type { ModelScript, VideoScript } from "./video-script";

const twoCamps: readonly ModelScript[] = [
  { name: "V011", level: 0.962, deviation: 0.015 },
  { name: "brokenwand2", level: 0.148, deviation: 0.1 },
  { name: "V01", level: 0.945, deviation: 0.034 },
  { name: "Revelio III", level: 0.812, deviation: 0.036 },
  {
    name: "Ardē",
    level: 0.08,
    deviation: 0.02,
    missing: [
      [12, 15],
      [22, 22],
    ],
  },
  { name: "Revelio IV", level: 0.896, deviation: 0.045 },
  {
    name: "morphing",
    level: [
      0.47, 0.67, 0.47, 0.7, 0.53, 0.24, 0.55, 0.83, 0.59, 0.3, 0.16, 0.09, 0.36, 0.57, 0.74, 0.77, 0.81,
      0.93, 0.71, 0.58, 0.68, 0.73, 0.65, 0.45, 0.13, 0.03, 0.08, 0.004, 0.003, 0.002,
    ],
    deviation: 0.02,
  },
  { name: "Revelio Onboarding I", level: 0.76, deviation: 0.065 },
  { name: "lowlight", level: 0.22, deviation: 0.052 },
];

const allArtificial: readonly ModelScript[] = [
  { name: "V011", level: 0.991, deviation: 0.008 },
  { name: "V01", level: 0.974, deviation: 0.02 },
  { name: "brokenwand2", level: 0.882, deviation: 0.07 },
  { name: "Revelio III", level: 0.934, deviation: 0.03 },
  { name: "Revelio IV", level: 0.957, deviation: 0.025 },
  { name: "lowlight", level: 0.838, deviation: 0.06 },
];

const allHuman: readonly ModelScript[] = [
  { name: "V011", level: 0.021, deviation: 0.015 },
  { name: "V01", level: 0.052, deviation: 0.03 },
  { name: "brokenwand2", level: 0.139, deviation: 0.07 },
  { name: "Revelio III", level: 0.084, deviation: 0.03 },
  { name: "Revelio IV", level: 0.108, deviation: 0.04 },
];

const edited = [12, 17] as const;

const localEdit: readonly ModelScript[] = [
  { name: "V011", level: 0.03, deviation: 0.02, episodes: [{ frames: edited, level: 0.97 }] },
  { name: "V01", level: 0.06, deviation: 0.03, episodes: [{ frames: edited, level: 0.94 }] },
  { name: "brokenwand2", level: 0.21, deviation: 0.06, episodes: [{ frames: edited, level: 0.81 }] },
  { name: "Revelio III", level: 0.12, deviation: 0.04, episodes: [{ frames: edited, level: 0.9 }] },
  { name: "Revelio IV", level: 0.09, deviation: 0.03, episodes: [{ frames: edited, level: 0.93 }] },
  { name: "lowlight", level: 0.27, deviation: 0.05, episodes: [{ frames: edited, level: 0.72 }] },
  { name: "Ardē", level: 0.04, deviation: 0.015 },
];

const missingAnswers: readonly ModelScript[] = [
  { name: "V011", level: 0.93, deviation: 0.03, missing: [[9, 9]] },
  {
    name: "V01",
    level: 0.88,
    deviation: 0.05,
    missing: [
      [4, 5],
      [9, 9],
    ],
  },
  {
    name: "brokenwand2",
    level: 0.31,
    deviation: 0.09,
    missing: [
      [4, 4],
      [9, 12],
    ],
  },
  {
    name: "Revelio III",
    level: 0.76,
    deviation: 0.06,
    missing: [
      [1, 3],
      [9, 9],
    ],
  },
  {
    name: "Ardē",
    level: 0.07,
    deviation: 0.02,
    missing: [
      [2, 2],
      [4, 4],
      [6, 6],
      [8, 10],
    ],
  },
  {
    name: "morphing",
    level: 0.64,
    deviation: 0.05,
    missing: [
      [1, 6],
      [8, 12],
    ],
  },
];

const oneFrame: readonly ModelScript[] = [
  { name: "V011", level: 0.914, deviation: 0 },
  { name: "V01", level: 0.863, deviation: 0 },
  { name: "brokenwand2", level: 0.377, deviation: 0 },
  { name: "Revelio III", level: 0.721, deviation: 0 },
];

const thirtySix: readonly (readonly [name: string, level: number, deviation: number])[] = [
  ["V011", 0.57, 0.32],
  ["V01", 0.89, 0.12],
  ["brokenwand2", 0.72, 0.34],
  ["Revelio III", 0.286, 0.04],
  ["Revelio IV", 0.751, 0.03],
  ["Ardē", 0.955, 0.06],
  ["morphing", 0.832, 0.03],
  ["Revelio Onboarding I", 0.285, 0.065],
  ["lowlight", 0.867, 0.04],
  ["model 10", 0.11, 0.09],
  ["model 11", 0.955, 0.08],
  ["model 12", 0.141, 0.08],
  ["model 13", 0.966, 0.06],
  ["model 14", 0.291, 0.045],
  ["model 15", 0.08, 0.06],
  ["model 16", 0.819, 0.055],
  ["model 17", 0.955, 0.07],
  ["model 18", 0.867, 0.025],
  ["model 19", 0.045, 0.06],
  ["model 20", 0.871, 0.05],
  ["model 21", 0.974, 0.045],
  ["model 22", 0.324, 0.075],
  ["model 23", 0.947, 0.065],
  ["model 24", 0.73, 0.28],
  ["model 25", 0.816, 0.065],
  ["model 26", 0.186, 0.07],
  ["model 27", 0.834, 0.15],
  ["model 28", 0.881, 0.035],
  ["model 29", 0.106, 0.06],
  ["model 30", 0.875, 0.07],
  ["model 31", 0.84, 0.25],
  ["model 32", 0.968, 0.1],
  ["model 33", 0.902, 0.042],
  ["model 34", 0.18, 0.07],
  ["model 35", 0.157, 0.045],
  ["model 36", 0.724, 0.048],
];

/** One script per made video of the sample table. */
export const videoScripts: Readonly<Record<Exclude<VideoSample, "documented">, VideoScript>> = {
  "two-camps": script("two-camps", 11, 30, twoCamps, ["brokenwand2", "Ardē"]),
  "thirty-six": script(
    "thirty-six",
    12,
    30,
    thirtySix.map(([name, level, deviation]) => ({ name, level, deviation })),
    ["Ardē", "model 13", "model 21", "model 32"],
  ),
  "all-human": script("all-human", 13, 10, allHuman, ["V011", "V01"]),
  "all-artificial": script("all-artificial", 14, 10, allArtificial, ["V011", "V01"]),
  "local-edit": script("local-edit", 15, 30, localEdit, ["V011", "Ardē"]),
  "missing-answers": script("missing-answers", 16, 12, missingAnswers, ["V011"]),
  "one-frame": script("one-frame", 17, 1, oneFrame, ["V011"]),
  thousand: denseScript(videoSamples.thousand.hash, 1_000),
  dense: denseScript(videoSamples.dense.hash, 20_000),
  "very-dense": denseScript(videoSamples["very-dense"].hash, 100_000),
};

function script(
  id: VideoSample,
  seed: number,
  frames: number,
  models: readonly ModelScript[],
  relevant: readonly string[],
): VideoScript {
  return { hash: videoSamples[id].hash, name: `${id}.mp4`, seed, frames, models, relevant };
}
