// What the newest generation adds inside frames and audio tracks: faces with free-text labels, and audio chunks.

import { seededRandom } from "./seeded-random";

/** No face in the first frame, one in the next, two in every other. `frame` from 0. */
export function detections(frame: number): readonly object[] {
  return Array.from({ length: Math.min(frame, 2) }, (_, index) => {
    const random = seededRandom(frame * 10 + index);
    const score = Math.fround(0.6 + 0.35 * random());
    const label = index === 0 ? "swapped face" : "face partly covered";
    const x1 = Math.round(120 + 400 * index + 30 * random());
    const y1 = Math.round(90 + 20 * random());
    return {
      box: { x1, x2: x1 + 180, y1, y2: y1 + 220 },
      results: [{ model: "morphing", unknown: false, classification: [{ label, score }] }],
      verdict: { classification: label, confidence: score },
    };
  });
}

/** Three chunks of four seconds each. */
export function chunks(seed: number): readonly object[] {
  const random = seededRandom(seed);
  return Array.from({ length: 3 }, (_, index) => {
    const score = Math.fround(0.1 + 0.8 * random());
    const classification = [
      { label: "artificial", score },
      { label: "human", score: 1 - score },
    ];
    const winner = score >= 0.5 ? "artificial" : "human";
    return {
      index,
      start: index * 4,
      end: (index + 1) * 4,
      results: [{ model: "Audio I", unknown: false, classification }],
      verdict: { classification: winner, confidence: Math.max(score, 1 - score) },
    };
  });
}
