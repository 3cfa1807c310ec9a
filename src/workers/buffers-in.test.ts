// What is handed over is every buffer, once: a buffer named twice is refused by the browser, and one forgotten is copied.
import { expect, it } from "vitest";
import { buffersIn } from "./buffers-in";

it("finds the arrays in lists and objects at any depth, and nothing else", () => {
  const [a, b, c] = [new Float64Array(2), new Uint32Array(3), new Uint8Array(4)];
  const value = {
    columns: [a],
    none: undefined,
    name: "b",
    inner: { deep: [[b], { c }] },
    n: 3,
    nothing: null,
  };
  expect(buffersIn(value)).toEqual([a.buffer, b.buffer, c.buffer]);
});

it("names a buffer once that two arrays share", () => {
  const whole = new Float64Array(4);
  expect(buffersIn([whole.subarray(0, 2), whole.subarray(2)])).toEqual([whole.buffer]);
});
