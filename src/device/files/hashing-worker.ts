// The hashing worker's composition. Its response alone may compile WebAssembly (server/security-headers.ts).

import { createSHA256 } from "hash-wasm";
import { serveCalls, type CallScope } from "../../workers/calls";
import { holdLife, type LivingScope } from "../../workers/worker-life";
import { hashHandlers, type HashCalls } from "./serve-hashing";

declare const self: CallScope<HashCalls> & LivingScope;

holdLife(self);
serveCalls(
  self,
  hashHandlers(createSHA256, () => performance.now()),
);
