// @vitest-environment happy-dom
// A failure is on the screen at once, while the next try goes on behind it; an answer stays until it is asked for anew.
import {
  focusManager,
  onlineManager,
  QueryClient,
  QueryClientProvider,
  useQuery,
} from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { madeClassification, madeTable } from "../domain/classification-for-test";
import type { Failure } from "../domain/failure";
import { classificationQuery, LookUpError, nextAskMs, toLookUpError } from "./classification-query";
import { madeAnswer, madeConnection, madeQuestion } from "./connection-for-test";
import type { Answer, Loaded } from "./load-classification";
import type { LookUp } from "./page-calls";

const failed: Failure = { kind: "backend-failed", status: 500, message: undefined };

function answered(status?: string): Loaded {
  return { kind: "answer", answer: madeAnswer({ classification: madeClassification({ status }) }) };
}

/** A look-up that gives one thing after the other, the last one for ever. */
function giving(...all: readonly Loaded[]): LookUp {
  let round = 0;
  return () => Promise.resolve(all[Math.min(round++, all.length - 1)] ?? answered());
}

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const round = async (client: QueryClient, lookUp: LookUp) => {
  const options = classificationQuery(lookUp, madeQuestion());
  await client.refetchQueries({ queryKey: options.queryKey }).catch(() => undefined);
  return client.getQueryState<Answer, LookUpError>(options.queryKey);
};

describe("an answer from a file", () => {
  it("is never asked for again by itself, even when the backend had not finished then", () => {
    const classification = madeClassification({ status: "new" });
    const live = madeAnswer({ classification });
    const saved = { ...live, saved: { fileName: "a.html", known: undefined, digestFits: undefined } };
    expect(nextAskMs({ status: "success", error: null, data: live })).toBeGreaterThan(0);
    expect(nextAskMs({ status: "success", error: null, data: saved })).toBeUndefined();
  });
});

describe("a failure", () => {
  it("counts how often in a row, and waits longer each time", async () => {
    const client = new QueryClient();
    const failure: Loaded = { kind: "failure", failure: failed };
    const lookUp = giving(failure, failure, failure, answered(), failure);
    const options = classificationQuery(lookUp, madeQuestion());
    await client.prefetchQuery(options);
    const waits: unknown[] = [];
    for (let index = 0; index < 5; index++) {
      const state = client.getQueryState<Answer, LookUpError>(options.queryKey);
      waits.push(
        state?.status === "error" ? [state.error?.attempt, state.error?.retryDelayMs] : state?.status,
      );
      await round(client, lookUp);
    }
    expect(waits).toEqual([[1, 1_000], [2, 2_000], [3, 4_000], "success", [1, 1_000]]);
  });

  it("stays on the screen while it is asked again, until there is an answer", async () => {
    const failure: Loaded = { kind: "failure", failure: failed };
    const waiting: ((loaded: Loaded) => void)[] = [];
    const options = classificationQuery(
      () => new Promise((resolve) => waiting.push(resolve)),
      madeQuestion(),
    );
    const seen: string[] = [];
    function Page() {
      const { status, fetchStatus, error, refetch } = useQuery(options);
      const shown = `${status} ${fetchStatus} ${error?.attempt ?? "-"}`;
      if (seen.at(-1) !== shown) seen.push(shown);
      return <button onClick={() => void refetch()}>again</button>;
    }
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    );
    for (const loaded of [failure, failure, answered()]) {
      await waitFor(() => expect(waiting).toHaveLength(1));
      waiting.pop()?.(loaded);
      await waitFor(() => expect(seen.at(-1)).toContain("idle"));
      if (loaded === failure) fireEvent.click(screen.getByRole("button"));
    }
    expect(seen).toEqual([
      "pending fetching -",
      "error idle 1",
      "error fetching 1",
      "error idle 2",
      "error fetching 2",
      "success idle -",
    ]);
  });

  it("is not retried by the query itself, which would keep it off the screen", () => {
    expect(classificationQuery(giving(answered()), madeQuestion()).retry).toBe(false);
  });

  it("that is none of ours is called a fault of ours, and is not repeated", () => {
    const error = toLookUpError(new TypeError("x is not a function"));
    expect(error).toMatchObject({
      failure: { kind: "internal", message: "x is not a function" },
      attempt: 1,
      retryDelayMs: undefined,
    });
    expect(toLookUpError("text").failure).toEqual({ kind: "internal", message: "unknown" });
    expect(toLookUpError(error)).toBe(error);
  });
});

describe("the next round", () => {
  const data = (status: string | undefined, round: number, table = madeTable()): Answer =>
    madeAnswer({ classification: madeClassification({ status, table }), round });
  const shown = madeTable(["a", [0.5]]);

  it("after a failure that passes is its own wait, after a refusal never", () => {
    const after = (failure: Failure, attempt: number) =>
      nextAskMs({ status: "error", error: new LookUpError(failure, attempt), data: undefined });
    expect(after(failed, 2)).toBe(2_000);
    expect(after(failed, 6)).toBeUndefined();
    expect(after({ kind: "not-found", message: undefined }, 1)).toBeUndefined();
  });

  it.each([
    ["while it is pending soon", data("new", 1), 2_000],
    ["and then less often", data("new", 3), 4_500],
    ["when it is done never", data("done", 1), undefined],
    ["when the analysis failed never", data("errored", 1), undefined],
    ["when there is no status never", data(undefined, 1), undefined],
    ["while it is pending with something to show", data("new", 1, shown), 2_000],
    ["with an unknown status and nothing to show", data("queued", 1), 2_000],
    ["with an unknown status and something to show never", data("queued", 1, shown), undefined],
  ])("%s", (_, given, ms) => {
    expect(nextAskMs({ status: "success", error: null, data: given })).toBe(ms);
  });

  it("while the first is under way is not thought of", () => {
    expect(nextAskMs({ status: "pending", error: null, data: undefined })).toBeUndefined();
  });
});

describe("a look-up that somebody comes back to", () => {
  const pending = answered("new");
  const failure = (given: Failure): Loaded => ({ kind: "failure", failure: given });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
    vi.useRealTimers();
  });

  /** A page whose first round has come back; `asked` counts all rounds. */
  async function open(...all: readonly Loaded[]) {
    let asked = 0;
    const give = giving(...all);
    const options = classificationQuery((question, signal) => {
      asked++;
      return give(question, signal);
    }, madeQuestion());
    const client = new QueryClient();
    function Page() {
      return useQuery(options).status;
    }
    const show = () =>
      render(
        <QueryClientProvider client={client}>
          <Page />
        </QueryClientProvider>,
      );
    const { unmount } = show();
    await pass(0);
    expect(asked).toBe(1);
    return { asked: () => asked, show, unmount };
  }

  const hidden = async (ms: number) => {
    focusManager.setFocused(false);
    await pass(ms);
  };
  const lookedAt = async () => {
    focusManager.setFocused(true);
    await pass(0);
  };

  it("to a tab that was hidden: the round that is overdue goes out at once, once", async () => {
    const { asked } = await open(pending);
    await hidden(60_000);
    expect(asked()).toBe(1);
    await lookedAt();
    expect(asked()).toBe(2);
    await hidden(0);
    await lookedAt();
    expect(asked()).toBe(2);
  });

  it("to a tab that was hidden for a moment: not before the round is due", async () => {
    const { asked } = await open(pending);
    await hidden(1_000);
    await lookedAt();
    expect(asked()).toBe(1);
    await pass(999);
    expect(asked()).toBe(1);
    await pass(1);
    expect(asked()).toBe(2);
  });

  it.each<readonly [string, Loaded, number]>([
    ["a failure that passes is asked again", failure(failed), 2],
    ["a refusal is not", failure({ kind: "not-found", message: undefined }), 1],
    ["an answer that is done is not", answered("done"), 1],
  ])("to a tab that was hidden: %s", async (_, loaded, rounds) => {
    const { asked } = await open(loaded);
    await hidden(60_000);
    await lookedAt();
    expect(asked()).toBe(rounds);
  });

  it.each<readonly [string, Loaded, number, number]>([
    ["unfinished, is asked for again when it is overdue", pending, 2_000, 2],
    ["unfinished, is not before it is due", pending, 1_999, 1],
    ["done, is not", answered("done"), 60_000, 1],
  ])("to a page that was left: an answer that is %s", async (_, loaded, ms, rounds) => {
    const { asked, show, unmount } = await open(loaded);
    unmount();
    await pass(ms);
    expect(asked()).toBe(1);
    show();
    await pass(0);
    expect(asked()).toBe(rounds);
  });

  it.each<readonly [string, Loaded, number]>([
    ["offline", failure({ kind: "offline" }), 2],
    ["a failure that passes", failure({ kind: "blocked-or-unreachable" }), 2],
    ["a missing key", failure({ kind: "no-key", status: 401, message: undefined }), 1],
    ["not found", failure({ kind: "not-found", message: undefined }), 1],
    ["not a result", failure({ kind: "not-a-result", path: "", expected: "an object", found: "null" }), 1],
    ["an answer that is done", answered("done"), 1],
    ["an unfinished answer, which has its own time", pending, 1],
  ])("once the device is back online: %s", async (_, loaded, rounds) => {
    const { asked } = await open(loaded);
    onlineManager.setOnline(false);
    await pass(0);
    onlineManager.setOnline(true);
    await pass(0);
    expect(asked()).toBe(rounds);
  });
});

describe("what a look-up is remembered by", () => {
  const keyOf = (given: Parameters<typeof madeConnection>[0], threshold = 0.5) =>
    JSON.stringify(
      classificationQuery(giving(answered()), madeQuestion({ connection: madeConnection(given), threshold }))
        .queryKey,
    );

  it("is backend and hash, but never the key", () => {
    expect(keyOf({ key: "k-secret" })).not.toContain("k-secret");
    expect(keyOf({ url: "/a" })).not.toBe(keyOf({ url: "/b" }));
  });

  it("changes when the backend or the key was changed, and not with the threshold", () => {
    expect(keyOf({ revision: 1 })).not.toBe(keyOf({ revision: 2 }));
    expect(keyOf({}, 0.5)).toBe(keyOf({}, 0.9));
  });
});

it("a look-up that is cancelled leaves neither an answer nor a failure", async () => {
  const client = new QueryClient();
  const lookUp: LookUp = (_, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  const options = classificationQuery(lookUp, madeQuestion());
  const fetched = client.prefetchQuery(options);
  await client.cancelQueries({ queryKey: options.queryKey });
  await fetched;
  expect(client.getQueryState(options.queryKey)).toMatchObject({
    status: "pending",
    fetchStatus: "idle",
    error: null,
  });
});

describe("what this device has kept", () => {
  const asked = async (rounds: number, revision: number) => {
    const seen: unknown[] = [];
    const lookUp: LookUp = ({ keeping }) => {
      seen.push(keeping);
      return Promise.resolve(answered());
    };
    const client = new QueryClient();
    const options = classificationQuery(lookUp, madeQuestion({ connection: madeConnection({ revision }) }));
    await client.prefetchQuery(options);
    for (let index = 1; index < rounds; index++) await client.refetchQueries({ queryKey: options.queryKey });
    return seen;
  };

  it("is as good as an answer once; whoever asks again asks the backend", async () => {
    expect(await asked(3, 0)).toEqual([undefined, "renew", "renew"]);
  });

  it("is not looked at after a change of backend or key: another answer may be expected", async () => {
    expect(await asked(1, 1)).toEqual(["renew"]);
  });
});
