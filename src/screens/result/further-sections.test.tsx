// @vitest-environment happy-dom
// The sections under the scores wait for what the worker works out about them, and never for ever; meanwhile those of the
// answer before stay, of one answer and never of two.
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AddressProvider } from "../../address/use-address";
import { createAddressStore } from "../../address/address-store";
import { defaultVideoView } from "../../address/video-view";
import { assess } from "../../analysis/assessment";
import { createLaterStatistics, type LaterStatistics } from "../../api/later-statistics";
import { madeAnswer } from "../../api/connection-for-test";
import type { Answers } from "../../api/answers";
import { madeClassification, madeTable } from "../../domain/classification-for-test";
import { FurtherSections, useSettled } from "./further-sections";

// Its own parts have tests of their own: here it is enough to see which answer they are told of.
vi.mock("./robustness/robustness-panel", () => ({
  RobustnessPart: ({
    table,
    assessment,
  }: Pick<Parameters<typeof FurtherSections>[0], "assessment"> & Told) => (
    <p>{`${table.models.join()} at ${assessment.threshold}`}</p>
  ),
}));
type Told = { readonly table: { readonly models: readonly string[] } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const answers: Answers = {
  lookUp: () => Promise.reject(new Error("nobody asks")),
  prepare: () => undefined,
  askWorker: () => Promise.reject(new Error("nobody asks")),
  openRaw: () => {
    throw new Error("nobody looks");
  },
};
const store = createAddressStore(window, "/");
const changes = { push: () => undefined, replace: () => undefined, current: () => undefined };

/** An answer about one model of this name, of which more is to come. */
function large(model: string) {
  const classification = madeClassification({ table: madeTable([model, [0.2, 0.9]]) });
  const { later, settle } = createLaterStatistics();
  return { answer: madeAnswer({ classification, modelStatistics: later }), settle };
}

function page({ answer }: ReturnType<typeof large>, threshold: number) {
  return (
    <AddressProvider value={store}>
      <FurtherSections
        answer={answer}
        answers={answers}
        assessment={assess(answer.classification, threshold)}
        view={defaultVideoView}
        changes={changes}
        onSelectFrame={() => undefined}
      />
    </AddressProvider>
  );
}

const said = (): string | null | undefined => screen.queryByRole("paragraph")?.textContent;

it("waits, and stands when it has come", async () => {
  const first = large("a");
  render(page(first, 0.5));
  expect(said()).toBeUndefined();
  await act(async () => first.settle(undefined));
  expect(said()).toBe("a at 0.5");
});

it("stays as it was until all is there about the answer that comes after it", async () => {
  const [first, second] = [large("a"), large("b")];
  first.settle(undefined);
  const { rerender } = render(page(first, 0.5));
  rerender(page(first, 0.6));
  expect(said()).toBe("a at 0.6");
  rerender(page(second, 0.7));
  // As it stood first: never a table of one answer and a threshold of the other.
  expect(said()).toBe("a at 0.5");
  await act(async () => second.settle(undefined));
  expect(said()).toBe("b at 0.7");
});

function Waits({ later }: { readonly later: LaterStatistics | undefined }) {
  return <p>{useSettled(later) ? "stands" : "waits"}</p>;
}

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
