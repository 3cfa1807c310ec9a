// The rule: a long text is read in the worker and holds nothing up; where none is, it is read all the same.
import { expect, it, vi } from "vitest";
import { findHashes } from "../domain/found-hashes";
import { findHashesAway, mostReadOnPage } from "./find-hashes-away";
import type { AskWorker, LookUpRequest, WorkerAnswer } from "./look-up-messages";
import { serveLookUps, type WorkerScope } from "./serve-look-ups";

const hash = "0a".repeat(32);
const long = `${"list\n".repeat(100_000)}${hash}`;

/** Asks the worker's own side, without a worker between them. */
function inWorker() {
  const requests: LookUpRequest[] = [];
  const askWorker: AskWorker = (toRequest, hear) => {
    const scope: WorkerScope = {
      postMessage: (message) => "id" in message && "found" in message && hear(message),
      addEventListener: (_, listener) => {
        requests.push(toRequest(1));
        for (const data of requests) listener(new MessageEvent("message", { data }));
      },
    };
    serveLookUps(scope);
    return true;
  };
  return { requests, askWorker };
}

it("a long list is read by the worker, a short one on the page, and both by the same reader", async () => {
  const { requests, askWorker } = inWorker();
  expect(await findHashesAway(askWorker)(long)).toMatchObject({ hashes: [hash] });
  expect(requests.map(({ kind }) => kind)).toEqual(["find"]);
  const short = `${"x".repeat(mostReadOnPage - 65)} ${hash}`;
  expect(await findHashesAway(askWorker)(short)).toEqual(findHashes(short));
  expect(requests).toHaveLength(1);
});

const lost: WorkerAnswer = {
  id: 1,
  loaded: { kind: "failure", failure: { kind: "internal", message: "it has stopped" } },
};
it.each<readonly [string, AskWorker]>([
  ["no worker can start", () => false],
  ["the worker is lost", (_, hear) => hear(lost) === "last"],
  ["its code did not arrive", (_, hear) => hear({ id: 1, found: undefined }) === "last"],
])("where %s, the page reads it", async (_, askWorker) => {
  const asked = vi.fn(askWorker);
  expect(await findHashesAway(asked)(`${" ".repeat(mostReadOnPage)}${hash}`)).toMatchObject({
    hashes: [hash],
  });
  expect(asked).toHaveBeenCalledTimes(1);
});
