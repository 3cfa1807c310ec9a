// The rule: a long text is read in the worker and holds nothing up; where none is, it is read all the same.
import { expect, it, vi } from "vitest";
import { findHashes } from "../domain/found-hashes";
import { createCaller, WorkerLost } from "../workers/calls";
import { ServingWorker } from "../workers/fake-worker-for-test";
import { findHashesAway, mostReadOnPage } from "./find-hashes-away";
import type { PageCalls } from "./page-calls";
import { serveLookUps } from "./serve-look-ups";

const hash = "0a".repeat(32);
const long = `${"list\n".repeat(100_000)}${hash}`;

/** The worker's own side behind a worker that answers by itself. */
function inWorker() {
  const worker = new ServingWorker<PageCalls>((scope) => serveLookUps(scope));
  const { call } = createCaller<PageCalls>(() => worker.asWorker);
  return { worker, askWorker: call };
}

it("a long list is read by the worker, a short one on the page, and both by the same reader", async () => {
  const { worker, askWorker } = inWorker();
  expect(await findHashesAway(askWorker)(long)).toMatchObject({ hashes: [hash] });
  expect(worker.received).toMatchObject([{ call: "find" }]);
  const short = `${"x".repeat(mostReadOnPage - 65)} ${hash}`;
  expect(await findHashesAway(askWorker)(short)).toEqual(findHashes(short));
  expect(worker.received).toHaveLength(1);
});

it.each<readonly [string, Error]>([
  ["no worker can start", new WorkerLost(false)],
  ["the worker is lost", new WorkerLost(true)],
  ["its code did not arrive", new TypeError("Failed to fetch")],
])("where %s, the page reads it", async (_, error) => {
  const asked = vi.fn(() => Promise.reject(error));
  expect(await findHashesAway(asked)(`${" ".repeat(mostReadOnPage)}${hash}`)).toMatchObject({
    hashes: [hash],
  });
  expect(asked).toHaveBeenCalledTimes(1);
});
