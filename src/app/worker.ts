// The worker's composition: look-ups are fetched, parsed, read and kept here, never on the page.

import type { PageCalls } from "../api/page-calls";
import { serveLookUps } from "../api/serve-look-ups";
import { createKeeping } from "../device/kept/keeping";
import type { CallScope } from "../workers/calls";
import { holdLife, type LivingScope } from "../workers/worker-life";

declare const self: CallScope<PageCalls> & LivingScope;

holdLife(self);
serveLookUps(self, createKeeping(import.meta.url), async (file) =>
  (await import("../screens/look-up/file/read-saved")).readSaved(file),
);
