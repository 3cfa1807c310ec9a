// @vitest-environment happy-dom
// What is dear to draw follows a moving value once, when it has come to rest.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useRested } from "./use-rested";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const seen: number[] = [];

function Dear({ value }: { readonly value: number }) {
  const rested = useRested(value);
  seen.push(rested);
  return <p>{rested}</p>;
}

it("stands still while the value moves, and then is the last one", () => {
  vi.useFakeTimers();
  const { rerender } = render(<Dear value={1} />);
  expect(screen.getByText("1")).toBeTruthy();
  for (const value of [2, 3, 4]) {
    rerender(<Dear value={value} />);
    act(() => void vi.advanceTimersByTime(16));
  }
  expect(screen.getByText("1")).toBeTruthy();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(screen.getByText("4")).toBeTruthy();
  expect(new Set(seen)).toEqual(new Set([1, 4]));
});
