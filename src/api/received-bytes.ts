// How much of a large answer has arrived, told in steps that a person can follow. Never a word about small answers:
// they are there before anybody could read it.

/** Bytes of one answer. `total` is undefined where nobody knows it ahead; both are equal when all bytes are there. */
export type ReceivedBytes = { readonly received: number; readonly total: number | undefined };

export type HearReceived = (bytes: ReceivedBytes) => void;

/** Known to be smaller than this, an answer is nothing to wait for. */
const largeAnswerBytes = 1_000_000;

/** Five steps a second are as many as somebody can read. */
const stepMs = 200;

/**
 * @returns hears every chunk, and passes on the newest once in `stepMs`, and the end at once
 * @param signal nothing is passed on once it aborts
 */
export function inSteps(hear: HearReceived, signal: AbortSignal): HearReceived {
  let newest: ReceivedBytes;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) hear(newest);
  };
  return (bytes) => {
    const { received, total } = bytes;
    if (Math.max(received, total ?? 0) < largeAnswerBytes) return;
    newest = bytes;
    if (received === total) tell();
    else timer ??= setTimeout(tell, stepMs);
  };
}
