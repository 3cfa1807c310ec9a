/** Who answers below `/backend`: the real backend, or the sample in its place when none is configured. */
import type { BackendHandler } from "./application";
import { createPacing } from "./pacing";
import { createProxy } from "./proxy";
import type { ServerSettings } from "./server-settings";
import { createWebHandler, type AnswerRequest } from "./web-request";

export function createBackend(
  { backendUrl, backendKey }: ServerSettings,
  sample: AnswerRequest,
): BackendHandler {
  if (backendUrl === null) return createWebHandler(sample);
  return createProxy({ backendUrl, backendKey, takeTurn: createPacing().takeTurn });
}
