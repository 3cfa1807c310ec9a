// Answers that are kept on this device, as the wire's side sees them: bytes in, bytes out. Where they are kept, and for
// how long, is not its business; a store that fails has nothing.

import type { VideoHash } from "../domain/video-hash";

export type StoredAnswer = {
  /** The answer byte for byte. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
};

export type AnswerStore = {
  readonly get: (backend: string, hash: VideoHash) => Promise<StoredAnswer | undefined>;
  readonly put: (backend: string, hash: VideoHash, answer: StoredAnswer) => Promise<void>;
};

export const nothingStored: AnswerStore = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
};
