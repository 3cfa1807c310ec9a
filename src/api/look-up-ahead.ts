// The look-up that an address names goes out before the page is drawn, and whoever asks that question first takes it
// over. It must never answer another question: another hash, backend, key or threshold asks anew.

import type { Question } from "./load-classification";
import type { LookUp } from "./look-up-messages";
import type { HearReceived, ReceivedBytes } from "./received-bytes";

/** @param lookUp what really asks */
export function createLookUpAhead(lookUp: LookUp): {
  readonly lookUp: LookUp;
  /** Asks now; the first to ask the same gets this answer, and cancels it when cancelled. */
  readonly askAhead: (question: Question) => void;
} {
  let ahead: { readonly question: Question; readonly controller: AbortController } | undefined;
  /** How much had come before anybody asked. */
  let known: ReceivedBytes | undefined;
  let listener: HearReceived | undefined;
  let answer: ReturnType<LookUp> | undefined;

  return {
    askAhead: (question) => {
      const controller = new AbortController();
      ahead = { question, controller };
      answer = lookUp(question, controller.signal, (bytes) => {
        known = bytes;
        listener?.(bytes);
      });
      // Whoever takes it over hears of it.
      answer.catch(() => undefined);
    },
    lookUp: async (question, signal, hear) => {
      const [waiting, asked] = [answer, ahead];
      [answer, ahead] = [undefined, undefined];
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
