// The worker's composition: look-ups are fetched, parsed, read and kept here, never on the page.

import { serveLookUps, type WorkerScope } from "./backend/serve-look-ups";
import { createKeeping } from "./kept/keeping";
import { holdLife, type LivingScope } from "./worker-life";

declare const self: WorkerScope & LivingScope;

holdLife(self);
serveLookUps(self, createKeeping(import.meta.url), async (file) =>
  (await import("./pages/read-saved")).readSaved(file),
);
