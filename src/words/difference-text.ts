// A difference with its sign, so that it says which side is higher: "+6.2 points", "−0.012"; "–" for what is not there.

import { missing } from "./format";

/** Second minus first of two scores or confidences: 0.062 → "+6.2 points". */
export function signedPoints(difference: number): string {
  return Number.isNaN(difference) ? missing : `${signed(difference * 100, 1)} points`;
}

/** The same in a column whose heading says points: 0.062 → "+6.2". */
export function signedNumber(difference: number): string {
  return Number.isNaN(difference) ? missing : signed(difference * 100, 1);
}

/** Second minus first of two standard deviations: 0.012 → "+0.012". */
export function signedDeviation(difference: number): string {
  return Number.isNaN(difference) ? missing : signed(difference, 3);
}

/** What rounds to nothing has no sign. */
function signed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}
