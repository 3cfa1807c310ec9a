// Which backend is asked: the one that the page was configured with, or one that the user chose where that is allowed.
// Nothing of a link ever takes part in this.

import { allowsBackend, type ConfiguredBackend, type RuntimeConfig } from "./runtime-config";

export type BackendChoice =
  | { readonly kind: "backend"; readonly backend: ConfiguredBackend }
  | { readonly kind: "refused"; readonly reason: "not-an-address" | "not-allowed" | "locked" };

/**
 * Reads an address that a user typed or a browser kept.
 * @param address http(s) URL, a path is allowed; no name, password, query or fragment. Empty is the configured backend.
 */
export function chooseBackend(config: RuntimeConfig, address: string): BackendChoice {
  const text = address.trim();
  if (text === "") return { kind: "backend", backend: config.backend };
  if (config.lock) return { kind: "refused", reason: "locked" };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !isPlainWebAddress(url)) return { kind: "refused", reason: "not-an-address" };
  if (!allowsBackend(config.allow, url.href)) return { kind: "refused", reason: "not-allowed" };
  const path = url.pathname.replace(/\/+$/, "");
  return { kind: "backend", backend: { kind: "direct", url: url.origin + path, name: url.host + path } };
}

/**
 * What a key is bound to. A direct backend is its origin; one behind our server is named, because its address here is
 * the same whichever backend the server has been given.
 */
export function backendIdentity({ kind, url, name }: ConfiguredBackend): string {
  return kind === "direct" ? new URL(url).origin : `${kind} ${name}`;
}

function isPlainWebAddress({ protocol, username, password, search, hash }: URL): boolean {
  return /^https?:$/.test(protocol) && username + password + search + hash === "";
}
