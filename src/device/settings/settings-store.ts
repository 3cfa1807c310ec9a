// What the user chose in this browser, as one value that the page follows: backend, key, theme, keys on the keyboard.
// A part of the first step, and so without zod: see runtime-config.

import { backendIdentity, chooseBackend } from "./backend-choice";
import { createKeyRing, type HeldKey } from "./key-ring";
import type { ConfiguredBackend, RuntimeConfig } from "./runtime-config";
import { parseStored, readStored, writeStored, type TextStorage } from "./stored-text";
import { isTheme, themeStorageKey, type Theme } from "./theme";

export type Settings = {
  readonly config: RuntimeConfig;
  /** The backend that is asked. */
  readonly backend: ConfiguredBackend;
  /** The user's own address; empty for the configured backend. */
  readonly address: string;
  /** The user's own key for this backend. */
  readonly held: HeldKey | undefined;
  readonly theme: Theme;
  readonly letterKeys: boolean;
  /** Grows whenever another answer may be expected to the same question: another backend, another key. */
  readonly revision: number;
};

export type SettingsChange = {
  readonly address: string;
  /** undefined keeps the key that is held for the backend. */
  readonly key: { readonly text: string; readonly remember: boolean } | undefined;
  readonly theme: Theme;
  readonly letterKeys: boolean;
};

export type SettingsStore = {
  readonly current: () => Settings;
  readonly subscribe: (listener: () => void) => () => void;
  /** @returns false when the browser withheld its storage: the choice then holds for this page only */
  readonly change: (change: SettingsChange) => boolean;
  /** The key that is held for a backend, without choosing it. */
  readonly keyFor: (backend: ConfiguredBackend) => HeldKey | undefined;
  /** Forgets the key that is held for a backend, at once and everywhere. */
  readonly forget: (backend: ConfiguredBackend) => void;
};

export type BrowserStorage = {
  readonly session: () => TextStorage;
  readonly device: () => TextStorage;
  /** Told whenever another tab has changed what the device keeps. */
  readonly onOtherTab?: (listener: () => void) => void;
};

/** Getters, because a browser that blocks storage throws when it is named. */
export const browserStorage: BrowserStorage = {
  session: () => sessionStorage,
  device: () => localStorage,
  onOtherTab: (listener) => addEventListener("storage", listener),
};

const storageKey = "framewise.settings";

/** What was chosen in an earlier visit; whatever is not usable is as if it had never been chosen. */
function readChosen(kept: unknown): Pick<Settings, "address" | "letterKeys"> {
  const given: { readonly address?: unknown; readonly letterKeys?: unknown } =
    typeof kept === "object" && kept !== null ? kept : {};
  return {
    address: typeof given.address === "string" ? given.address : "",
    letterKeys: given.letterKeys !== false,
  };
}

export function createSettingsStore(
  config: RuntimeConfig,
  { session, device, onOtherTab }: BrowserStorage = browserStorage,
): SettingsStore {
  const listeners = new Set<() => void>();
  const ring = createKeyRing(session, device);
  const { address, letterKeys } = readChosen(parseStored(readStored(device, storageKey)));
  const theme = readStored(device, themeStorageKey);
  /** What the device holds as far as this page knows, by its place. */
  const known = new Map([
    [storageKey, JSON.stringify({ address, letterKeys })],
    [themeStorageKey, theme],
  ]);
  let settings = settled({ address, letterKeys, theme: isTheme(theme) ? theme : config.theme }, 0);

  /** An address that is no longer allowed falls back to the configured backend. */
  function settled(chosen: Pick<Settings, "address" | "letterKeys" | "theme">, revision: number): Settings {
    const choice = chooseBackend(config, chosen.address);
    const backend = choice.kind === "backend" ? choice.backend : config.backend;
    const used = choice.kind === "backend" ? chosen.address.trim() : "";
    return { ...chosen, config, backend, address: used, held: ring.find(backendIdentity(backend)), revision };
  }

  /** What was not changed here may have been changed in another tab since: it is left as it stands. */
  function keep(place: string, text: string | undefined): boolean {
    if (known.get(place) === text) return true;
    const written = writeStored(device, place, text);
    if (written) known.set(place, text);
    return written;
  }

  function follow(next: Settings): void {
    settings = next;
    for (const listener of listeners) listener();
  }

  onOtherTab?.(() => {
    const held = ring.find(backendIdentity(settings.backend));
    if (held?.key !== settings.held?.key) follow({ ...settings, held, revision: settings.revision + 1 });
  });

  return {
    current: () => settings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keyFor: (backend) => ring.find(backendIdentity(backend)),
    change: ({ key, ...chosen }) => {
      const asked = settled(chosen, settings.revision);
      const other = key !== undefined || asked.backend.url !== settings.backend.url;
      const next = other ? { ...asked, revision: settings.revision + 1 } : asked;
      const identity = backendIdentity(next.backend);
      let stored = true;
      if (key !== undefined) stored = ring.hold(identity, { key: key.text, remembered: key.remember });
      const { address, letterKeys } = next;
      stored = keep(storageKey, JSON.stringify({ address, letterKeys })) && stored;
      stored = keep(themeStorageKey, next.theme === config.theme ? undefined : next.theme) && stored;
      follow({ ...next, held: ring.find(identity) });
      return stored;
    },
    forget: (backend) => {
      ring.forget(backendIdentity(backend));
      const held = ring.find(backendIdentity(settings.backend));
      follow({ ...settings, held, revision: settings.revision + 1 });
    },
  };
}
