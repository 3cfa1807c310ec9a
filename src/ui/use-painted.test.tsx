// @vitest-environment happy-dom
// The first picture is never made to wait for what can come after it.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { usePainted } from "./use-painted";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Part() {
  return <p>{usePainted() ? "all of it" : "the first picture"}</p>;
}

it("is true behind the first frame, not before it", () => {
  vi.useFakeTimers();
  render(<Part />);
  expect(screen.getByText("the first picture")).toBeTruthy();
  act(() => void vi.advanceTimersByTime(100));
  expect(screen.getByText("all of it")).toBeTruthy();
});

it("asks for nothing any more when it is gone", () => {
  vi.useFakeTimers();
  render(<Part />).unmount();
  expect(vi.getTimerCount()).toBe(0);
});
