// The look-up that an address names is sent before the page is drawn; the first query for the same question takes it over.
// Another hash, backend, key or threshold is asked anew.

import type { Question } from "./load-classification";
import type { LookUp } from "./page-calls";
import type { HearReceived, ReceivedBytes } from "./received-bytes";

/** @param lookUp what really asks */
export function createEarlyLookUp(lookUp: LookUp): {
  readonly lookUp: LookUp;
  /** Asks now. Whoever takes it over cancels it with its own signal. */
  readonly askEarly: (question: Question) => void;
} {
  let early: { readonly question: Question; readonly controller: AbortController } | undefined;
  /** Received before it was taken over. */
  let known: ReceivedBytes | undefined;
  let listener: HearReceived | undefined;
  let answer: ReturnType<LookUp> | undefined;

  return {
    askEarly: (question) => {
      const controller = new AbortController();
      early = { question, controller };
      answer = lookUp(question, controller.signal, (bytes) => {
        known = bytes;
        listener?.(bytes);
      });
      // Its rejection is for whoever takes it over.
      answer.catch(() => undefined);
    },
    lookUp: async (question, signal, hear) => {
      const [waiting, asked] = [answer, early];
      [answer, early] = [undefined, undefined];
      if (waiting === undefined || asked === undefined) return lookUp(question, signal, hear);
      const { controller } = asked;
      if (!isSame(asked.question, question)) {
        controller.abort();
        return lookUp(question, signal, hear);
      }
      listener = hear;
      if (known !== undefined) hear?.(known);
      const cancel = (): void => controller.abort(signal.reason);
      if (signal.aborted) cancel();
      signal.addEventListener("abort", cancel, { once: true });
      return waiting.finally(() => signal.removeEventListener("abort", cancel));
    },
  };
}

function isSame(one: Question, other: Question): boolean {
  const [{ connection: a }, { connection: b }] = [one, other];
  return (
    one.hash === other.hash &&
    one.threshold === other.threshold &&
    a.url === b.url &&
    a.key === b.key &&
    a.revision === b.revision
  );
}
