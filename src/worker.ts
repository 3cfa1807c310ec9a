// The worker's composition: look-ups are fetched, parsed and read here, never on the page.

import { serveLookUps, type WorkerScope } from "./backend/serve-look-ups";

declare const self: WorkerScope;

serveLookUps(self);
