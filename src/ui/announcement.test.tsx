// @vitest-environment happy-dom
// Whoever hears the page hears what it came to, once, and not every step on the way.
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Announcement } from "./announcement";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const heard = () => document.querySelector("[aria-live]")?.textContent;
const pass = (ms: number): void => {
  act(() => void vi.advanceTimersByTime(ms));
};

it("says nothing before the text has stood still, then says it, then is silent", () => {
  render(<Announcement text="Human." />);
  expect(heard()).toBe("");
  pass(399);
  expect(heard()).toBe("");
  pass(1);
  expect(heard()).toBe("Human.");
  pass(4_000);
  expect(heard()).toBe("");
});

it("says the last of many changes only", () => {
  const { rerender } = render(<Announcement text="frame 1" />);
  for (const frame of [2, 3, 4]) {
    pass(200);
    rerender(<Announcement text={`frame ${frame}`} />);
    expect(heard()).toBe("");
  }
  pass(400);
  expect(heard()).toBe("frame 4");
});

it("where only changes are news, the first text is none", () => {
  const { rerender } = render(<Announcement text="all 5 frames" onlyChanges />);
  pass(400);
  expect(heard()).toBe("");
  for (const text of ["frames 2–4 of 5", "all 5 frames"]) {
    rerender(<Announcement text={text} onlyChanges />);
    pass(400);
    expect(heard()).toBe(text);
  }
});

it("a text that comes back is said again", () => {
  const { rerender } = render(<Announcement text="Human." />);
  pass(400);
  rerender(<Announcement text="Artificial." />);
  pass(400);
  rerender(<Announcement text="Human." />);
  pass(400);
  expect(heard()).toBe("Human.");
});
