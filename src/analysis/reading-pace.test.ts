// Rule: the pace is bytes over time of the last seconds, and what is not known is not guessed.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readingPace, withMark, type ReadingMark } from "./reading-pace";

fc.configureGlobal({ seed: 1, numRuns: 200 });

const mark = (bytes: number, elapsedMs: number): ReadingMark => ({ bytes, elapsedMs });

it("is bytes over seconds, and the rest at that pace", () => {
  // 300 bytes in 1.5 s are 200 a second; 1000 − 400 = 600 left, 600 / 200 = 3 s.
  expect(readingPace([mark(100, 500), mark(200, 1_000), mark(400, 2_000)], 1_000)).toEqual({
    bytesPerSecond: 200,
    secondsLeft: 3,
  });
});

it.each([
  ["nothing yet", []],
  ["one mark", [mark(5, 100)]],
  ["no time", [mark(0, 0), mark(5, 0)]],
  ["no byte", [mark(5, 0), mark(5, 900)]],
])("is unknown from %s", (_, marks) => {
  expect(readingPace(marks, 10)).toEqual({ bytesPerSecond: undefined, secondsLeft: undefined });
});

it("follows a disk that slows down: after three seconds the fast beginning no longer counts", () => {
  const marks = [mark(0, 0), mark(9_000, 1_000), mark(9_100, 2_000), mark(9_400, 5_000), mark(9_500, 6_000)];
  const kept = marks.reduce<readonly ReadingMark[]>(withMark, []);
  // From 2,000 ms on: 9,500 − 9,100 = 400 bytes in 4 s.
  expect(readingPace(kept, 10_000).bytesPerSecond).toBe(100);
});

it("keeps no more marks than the last three seconds hold, and one", () => {
  const steps = fc.array(fc.nat(4_000), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (waits) => {
      let marks: readonly ReadingMark[] = [];
      let elapsedMs = 0;
      for (const wait of waits) {
        elapsedMs += wait;
        marks = withMark(marks, mark(elapsedMs, elapsedMs));
        expect(marks.filter((kept) => kept.elapsedMs <= elapsedMs - 3_000).length).toBeLessThanOrEqual(1);
        const { bytesPerSecond, secondsLeft } = readingPace(marks, 10);
        expect(bytesPerSecond ?? 1).toBeGreaterThan(0);
        expect(secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
