// What a test of the connection found, in one sentence. The question is a hash that no file has, so "not found" is the
// best answer: the backend was reached and took the key.

import type { Failure } from "../domain/failure";
import { failureWords } from "./failure-words";

export type ConnectionFinding = {
  readonly works: boolean;
  readonly text: string;
};

/** @param failure of the test look-up; undefined when it was answered with a result */
export function connectionFinding(
  failure: Failure | undefined,
  backend: string,
  keyed: boolean,
): ConnectionFinding {
  const withKey = keyed ? " and did not refuse the key" : " without a key of yours";
  if (failure === undefined) return { works: true, text: `It works: ${backend} answers${withKey}.` };
  switch (failure.kind) {
    case "not-found":
      // Any web server answers an unknown address so; a backend says it in words of its own.
      return failure.message === undefined
        ? {
            works: false,
            text: `${backend} answers, but not in the way of a classification backend. Is the address right?`,
          }
        : { works: true, text: `It works: ${backend} answers${withKey}.` };
    case "invalid-request":
      return {
        works: true,
        text: `It works: ${backend} answers${withKey}; it only did not like the test hash.`,
      };
    case "too-many-requests":
      return {
        works: true,
        text: `${backend} answers, but asks to wait: its limit of requests is used up for now.`,
      };
    default: {
      const { heading, what } = failureWords(failure, backend);
      return { works: false, text: `${heading}: ${what}` };
    }
  }
}
