// The hashing worker's composition. Its response alone may compile WebAssembly (server/security-headers.ts).

import { createSHA256 } from "hash-wasm";
import { serveHashing, type HashScope } from "./serve-hashing";

declare const self: HashScope;

serveHashing(self, createSHA256, () => performance.now());
