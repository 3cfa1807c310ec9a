// Typed calls into a worker: any number at a time, each with news on its way and one answer, ended by a signal. Only plain
// values and buffers travel: no error object, no response.

import { buffersIn } from "./buffers-in";
import { whenLifeEnds, type LifeMessage } from "./worker-life";

/** By the name of the call: what it is given, what is told on its way, and what it is answered. */
export type Calls = Readonly<
  Record<string, { readonly input: unknown; readonly news: unknown; readonly answer: unknown }>
>;

/** Page → worker. */
export type CallRequest<All extends Calls, Name extends keyof All = keyof All> =
  | { readonly id: number; readonly call: Name; readonly input: All[Name]["input"] }
  | { readonly id: number; readonly cancelled: true };

/** Worker → page: any number of news, then one of the others; about a cancelled call nothing more. */
export type CallResponse<Payload = unknown> =
  | { readonly id: number; readonly news: Payload }
  | { readonly id: number; readonly answer: Payload }
  | { readonly id: number; readonly error: string };

/** Worker → page, once: its code has arrived and runs. */
type Started = { readonly kind: "started" };

/**
 * Rejects with the signal's reason when cancelled, with `WorkerLost` when the worker ends or none can be made, and with an
 * error when the call itself fails.
 */
export type Call<All extends Calls> = <Name extends keyof All>(
  name: Name,
  input: All[Name]["input"],
  signal: AbortSignal,
  hear?: (news: All[Name]["news"]) => void,
) => Promise<All[Name]["answer"]>;

export class WorkerLost extends Error {
  /** Its code ran; where it did not, there is no worker to be had. */
  readonly hadStarted: boolean;

  constructor(hadStarted: boolean) {
    super("the worker has stopped");
    this.hadStarted = hadStarted;
  }
}

type Life = {
  readonly worker: Worker;
  readonly hearers: Map<number, (response: CallResponse<never> | WorkerLost) => void>;
};

/**
 * @param createWorker may throw, where the browser or its policy has no workers
 * @param lives "one": a worker that is lost is not replaced, because it held something
 */
export function createCaller<All extends Calls>(createWorker: () => Worker, lives: "one" | "many" = "many") {
  let life: Life | undefined;
  let gone: WorkerLost | undefined;
  let nextId = 1;

  function begin(): Life {
    const worker = createWorker();
    const begun: Life = { worker, hearers: new Map() };
    let hadStarted = false;
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<CallResponse<never> | LifeMessage | Started>) => {
        hadStarted = true;
        if ("id" in data) begun.hearers.get(data.id)?.(data);
      },
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
    });
    whenLifeEnds(worker, end);
    return begun;

    function end(): void {
      worker.terminate();
      const lost = new WorkerLost(hadStarted);
      if (life === begun) {
        life = undefined;
        if (lives === "one" || !hadStarted) gone = lost;
      }
      for (const hear of begun.hearers.values()) hear(lost);
    }
  }

  /** Makes the worker ahead of the first call. */
  function prepare(): void {
    if (gone !== undefined) return;
    try {
      life ??= begin();
    } catch {
      gone = new WorkerLost(false);
    }
  }

  const call: Call<All> = (name, input, signal, hear) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      prepare();
      if (life === undefined) throw gone ?? new WorkerLost(false);
      const { worker, hearers } = life;
      const id = nextId++;
      const forget = (): void => {
        hearers.delete(id);
        signal.removeEventListener("abort", cancel);
      };
      function cancel(): void {
        forget();
        worker.postMessage({ id, cancelled: true } satisfies CallRequest<All>);
        reject(signal.reason);
      }
      signal.addEventListener("abort", cancel);
      hearers.set(id, (response) => {
        if ("news" in response) {
          hear?.(response.news);
          return;
        }
        forget();
        if (response instanceof WorkerLost) reject(response);
        else if ("answer" in response) resolve(response.answer);
        else reject(new Error(response.error));
      });
      worker.postMessage({ id, call: name, input } satisfies CallRequest<All>);
    });

  return {
    call,
    prepare,
    /** Where none could be had, the next call tries again. */
    tryAgain: (): void => void (gone = undefined),
    close: (): void => life?.worker.terminate(),
  };
}

/** Runs a call once more, in a new worker, when its first one was lost. */
export async function twice<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof WorkerLost && error.hadStarted) return run();
    throw error;
  }
}

/** The worker's side of each call. What it throws goes to the page as an error. */
export type Handlers<All extends Calls> = {
  readonly [Name in keyof All]: (
    input: All[Name]["input"],
    context: {
      readonly signal: AbortSignal;
      /** @param transfer buffers that are handed over instead of copied */
      readonly say: (news: All[Name]["news"], transfer?: readonly Transferable[]) => void;
    },
  ) => Promise<All[Name]["answer"]>;
};

/** What is needed of the scope of a dedicated worker. */
export type CallScope<All extends Calls> = {
  postMessage: (message: CallResponse | Started, transfer: Transferable[]) => void;
  addEventListener: (type: "message", listener: (event: MessageEvent<CallRequest<All>>) => void) => void;
};

/** In a worker, once. The buffers of answers are handed over. */
export function serveCalls<All extends Calls>(scope: CallScope<All>, handlers: Handlers<All>): void {
  const running = new Map<number, AbortController>();
  scope.addEventListener("message", ({ data }) => {
    if ("cancelled" in data) running.get(data.id)?.abort();
    else void run(data.id, data.call, data.input);
  });
  scope.postMessage({ kind: "started" }, []);

  async function run<Name extends keyof All>(
    id: number,
    name: Name,
    input: All[Name]["input"],
  ): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    const post = (message: CallResponse, transfer: readonly Transferable[] = []): void => {
      if (!signal.aborted) scope.postMessage(message, [...transfer]);
    };
    try {
      const answer = await handlers[name](input, {
        signal,
        say: (news, transfer) => post({ id, news }, transfer),
      });
      post({ id, answer }, buffersIn(answer));
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : "unknown" });
    } finally {
      running.delete(id);
    }
  }
}
