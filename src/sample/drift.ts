// How a made score moves from frame to frame: slow waves with smaller, faster ones on top, as real models drift,
// and not white noise. Only + − × ÷ and square roots: these are exact in every engine, sine and exp are not.

import type { Random } from "./seeded-random";

const waveRatio = 3;
/** How much weaker each faster wave is; at 1 it would look like noise, at 3 like a ruler. */
const amplitudeRatio = 1.5;
const shortestWave = 1.5;

/**
 * A wandering line.
 * @returns `length` values with mean 0 and population deviation 1; all 0 when `length` is 1
 */
export function drift(length: number, random: Random): Float64Array {
  const line = new Float64Array(length);
  let amplitude = 1;
  for (let wave = length / 2; wave >= shortestWave; wave /= waveRatio) {
    addWave(line, wave, amplitude, random);
    amplitude /= amplitudeRatio;
  }
  return standardised(line);
}

function addWave(line: Float64Array, wave: number, amplitude: number, random: Random): void {
  let knot = 0;
  let left = random() * 2 - 1;
  let right = random() * 2 - 1;
  line.forEach((value, index) => {
    while (index >= (knot + 1) * wave) {
      knot += 1;
      left = right;
      right = random() * 2 - 1;
    }
    const along = index / wave - knot;
    const eased = along * along * (3 - 2 * along);
    line[index] = value + amplitude * (left + (right - left) * eased);
  });
}

function standardised(line: Float64Array): Float64Array {
  const mean = line.reduce((sum, value) => sum + value, 0) / line.length;
  const deviation = Math.sqrt(line.reduce((sum, value) => sum + (value - mean) ** 2, 0) / line.length);
  return line.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
}
