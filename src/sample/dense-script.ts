// A video of which a backend scored every frame: eight models over as many frames as asked for.
// Short bursts and silences that a careless drawing would lose are part of it.

import type { FrameRange, VideoScript } from "./video-script";

/**
 * @param hash under which it is served
 * @param frames at least 100
 */
export function denseScript(hash: string, frames: number): VideoScript {
  const at = (share: number, length: number): FrameRange => {
    const first = Math.max(1, Math.round(frames * share));
    return [first, Math.min(frames, first + length - 1)];
  };
  return {
    hash,
    name: `every-frame-${frames}.mp4`,
    seed: 21,
    frames,
    relevant: ["V011", "Revelio IV"],
    models: [
      { name: "V011", level: [0.88, 0.94, 0.9, 0.62, 0.93, 0.95], deviation: 0.05 },
      { name: "V01", level: 0.81, deviation: 0.08, missing: [at(0.4, Math.ceil(frames / 50))] },
      { name: "brokenwand2", level: [0.2, 0.35, 0.18, 0.5, 0.3], deviation: 0.08 },
      { name: "Revelio III", level: 0.7, deviation: 0.06, episodes: [{ frames: at(0.62, 3), level: 0.08 }] },
      { name: "Revelio IV", level: 0.86, deviation: 0.05 },
      { name: "Ardē", level: 0.06, deviation: 0.03, episodes: [{ frames: at(0.27, 1), level: 0.97 }] },
      { name: "morphing", level: [0.4, 0.7, 0.3, 0.6, 0.2, 0.55, 0.45], deviation: 0.14 },
      {
        name: "lowlight",
        level: 0.24,
        deviation: 0.06,
        episodes: [{ frames: at(0.8, Math.ceil(frames / 100)), level: 0.75 }],
        missing: [at(0.1, 1), at(0.55, 2)],
      },
    ],
  };
}
