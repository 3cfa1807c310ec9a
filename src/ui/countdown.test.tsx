// @vitest-environment happy-dom
// What is left of a wait is never more than the whole of it, whatever happens to the clock.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Countdown } from "./countdown";

const start = 1_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function shown(): readonly [string | null, string] {
  const bar = screen.getByRole("progressbar", { name: "Until the next try" });
  return [bar.getAttribute("aria-valuenow"), bar.nextElementSibling?.textContent ?? ""];
}

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

it.each([
  ["stands still", 0, ["50", "next try in 4 s"]],
  ["is set back by an hour", -3_600_000, ["0", "next try in 8 s"]],
  ["is set forward by an hour", 3_600_000, ["100", "next try in 0 s"]],
])("the clock %s", (_, byMs, expected) => {
  render(
    <Countdown
      name="Until the next try"
      from={start}
      until={start + 8_000}
      busy={false}
      words="next try in"
      busyWords="asking"
    />,
  );
  wait(3_750);
  vi.setSystemTime(Date.now() + byMs);
  wait(250);
  expect(shown()).toEqual(expected);
});
