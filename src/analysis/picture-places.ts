// Where in a video a frame of a result may lie. No answer holds times, so these are even shares and never more than a guess.

/**
 * The middle of frame i's share: (i − ½) ÷ n × duration, one n-th of the duration to each frame.
 * @param frame from 1
 * @param frameCount at least 1
 */
export function placeOfFrame(frame: number, frameCount: number, durationSeconds: number): number {
  return ((frame - 0.5) / frameCount) * durationSeconds;
}

/**
 * Frames at even distances, ascending, from 1: all of them up to `most`, else the frame in the middle of each of `most`
 * equal parts: ⌈(k − ½) ÷ most × n⌉ for k = 1…most.
 */
export function evenFrames(frameCount: number, most: number): readonly number[] {
  const count = Math.min(frameCount, most);
  // Whole numbers up to the one division, so that no rounding error is rounded up.
  return Array.from({ length: count }, (_, k) => Math.ceil(((2 * k + 1) * frameCount) / (2 * count)));
}
