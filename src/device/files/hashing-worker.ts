// The hashing worker's composition. Its response alone may compile WebAssembly (server/security-headers.ts).

import { createSHA256 } from "hash-wasm";
import { holdLife, type LivingScope } from "../../workers/worker-life";
import { serveHashing, type HashScope } from "./serve-hashing";

declare const self: HashScope & LivingScope;

holdLife(self);
serveHashing(self, createSHA256, () => performance.now());
