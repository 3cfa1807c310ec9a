// Results that were left are kept while they are small together, the newest first; the one on the screen always is.
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { assess } from "../analysis/assessment";
import { modelStatistics } from "../analysis/model-statistics";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import { createLaterStatistics } from "./later-statistics";
import { madeAnswer } from "./connection-for-test";
import { forgetLeftAnswers } from "./left-answers";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Opens answers of so many bytes one after the other, leaving each for the next. @param saved those of files */
function opened(sizes: readonly number[], mostBytes: number, saved: readonly number[] = []) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  forgetLeftAnswers(client.getQueryCache(), mostBytes);
  let leave = () => {};
  sizes.forEach((size, index) => {
    vi.advanceTimersByTime(10);
    const queryKey = ["classification", index];
    const raw = { bytes: new Uint8Array(size), size, digest: undefined };
    const file = { fileName: "a.html", known: undefined, digestFits: undefined };
    client.setQueryData(queryKey, madeAnswer({ raw, ...(saved.includes(index) ? { saved: file } : {}) }));
    const leaveNext = new QueryObserver(client, { queryKey, enabled: false }).subscribe(() => {});
    leave();
    leave = leaveNext;
  });
  vi.advanceTimersByTime(10);
  return {
    kept: () => sizes.flatMap((_, index) => (client.getQueryData(["classification", index]) ? [index] : [])),
    leave,
  };
}

it("of five left ones of 40 bytes the newest two fit into 100, beside the one on the screen", () => {
  expect(opened([40, 40, 40, 40, 40, 40], 100).kept()).toEqual([3, 4, 5]);
});

it("what came behind an answer weighs as much as what came with it", () => {
  const client = new QueryClient();
  forgetLeftAnswers(client.getQueryCache(), 100);
  const queryKey = ["classification", "followed"];
  const { later, settle } = createLaterStatistics();
  client.setQueryData(queryKey, madeAnswer({ modelStatistics: later }));
  const look = () => new QueryObserver(client, { queryKey, enabled: false }).subscribe(() => {});
  look()();
  vi.advanceTimersByTime(10);
  expect(client.getQueryData(queryKey), "nothing has come yet").toBeDefined();
  // 13 frames × 8 bytes are 104
  const columns = madeTable(["a", Array.from({ length: 13 }, () => 0.5)]);
  settle(modelStatistics(columns, assess(madeClassification({ table: columns }), 0.5)));
  look()();
  vi.advanceTimersByTime(10);
  expect(client.getQueryData(queryKey)).toBeUndefined();
});

it("a dense one stays while it is on the screen and goes when it is left", () => {
  const { kept, leave } = opened([10, 5_000], 100);
  expect(kept()).toEqual([0, 1]);
  leave();
  vi.advanceTimersByTime(10);
  expect(kept()).toEqual([0]);
});

it("one that was opened from a file is the only copy: it stays, and takes no room from the others", () => {
  expect(opened([5_000, 40, 40, 40], 100, [0]).kept()).toEqual([0, 1, 2, 3]);
});
