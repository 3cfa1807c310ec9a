// @vitest-environment happy-dom
// What stands under the first screenful waits for the worker, and never for ever.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createComingAhead, type ComingAhead } from "../../api/coming-ahead";
import { useSettled } from "./use-settled";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Waits({ coming }: { readonly coming: ComingAhead | undefined }) {
  return <p>{useSettled(coming) ? "stands" : "waits"}</p>;
}

const said = (): string | null => screen.getByRole("paragraph").textContent;

it("stands at once where nothing is to come", () => {
  render(<Waits coming={undefined} />);
  expect(said()).toBe("stands");
});

it("waits until it is there, and for the next answer's again", async () => {
  const [first, second] = [createComingAhead(), createComingAhead()];
  const { rerender } = render(<Waits coming={first.coming} />);
  expect(said()).toBe("waits");
  await act(async () => first.settle(undefined));
  expect(said()).toBe("stands");
  rerender(<Waits coming={second.coming} />);
  expect(said()).toBe("waits");
  await act(async () => second.settle(undefined));
  expect(said()).toBe("stands");
});

it("stands after ten seconds, though nothing came", async () => {
  render(<Waits coming={createComingAhead().coming} />);
  await act(() => vi.advanceTimersByTimeAsync(9_999));
  expect(said()).toBe("waits");
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(said()).toBe("stands");
});
