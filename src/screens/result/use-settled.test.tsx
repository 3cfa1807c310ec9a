// @vitest-environment happy-dom
// What stands under the first screenful waits for the worker, and never for ever.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLaterStatistics, type LaterStatistics } from "../../api/later-statistics";
import { useSettled } from "./use-settled";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Waits({ later }: { readonly later: LaterStatistics | undefined }) {
  return <p>{useSettled(later) ? "stands" : "waits"}</p>;
}

const said = (): string | null => screen.getByRole("paragraph").textContent;

it("stands at once where nothing is to come", () => {
  render(<Waits later={undefined} />);
  expect(said()).toBe("stands");
});

it("waits until it is there, and for the next answer's again", async () => {
  const [first, second] = [createLaterStatistics(), createLaterStatistics()];
  const { rerender } = render(<Waits later={first.later} />);
  expect(said()).toBe("waits");
  await act(async () => first.settle(undefined));
  expect(said()).toBe("stands");
  rerender(<Waits later={second.later} />);
  expect(said()).toBe("waits");
  await act(async () => second.settle(undefined));
  expect(said()).toBe("stands");
});

it("stands after ten seconds, though nothing came", async () => {
  render(<Waits later={createLaterStatistics().later} />);
  await act(() => vi.advanceTimersByTimeAsync(9_999));
  expect(said()).toBe("waits");
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(said()).toBe("stands");
});
