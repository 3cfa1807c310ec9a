// The runtime configuration that /config.js left on the window, read once.

import { readRuntimeConfig, type RuntimeConfig } from "./runtime-config";

export function readConfiguration(): RuntimeConfig {
  return readRuntimeConfig("__CONFIG__" in window ? window.__CONFIG__ : undefined);
}
