// What a test waits for comes when the machine has time for it: a second, Vitest's default, is too short on a busy one.

import { vi } from "vitest";

const { waitFor } = vi;
vi.waitFor = (callback, options) => waitFor(callback, options ?? { timeout: 60_000, interval: 50 });
