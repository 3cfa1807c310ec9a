// The one pace that everything this thread asks a backend keeps to, whichever part of the product asks.

import { createRequestPace } from "./request-pace";

export const sharedPace = createRequestPace();
