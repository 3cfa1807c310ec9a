/**
 * The settings of the server side, read once from the environment before anything is built or served.
 * A wrong value is one sentence that names its variable. No sentence ever repeats the key.
 */
import { defaultAllow } from "../settings/runtime-config";
import { isLoopback } from "./host-name";
import {
  readAllow,
  readAllowedHosts,
  readBackendUrl,
  readBasePath,
  readHost,
  readKey,
  readLock,
  readPort,
  WrongSetting,
} from "./setting-readers";

/** Checked settings. */
export type ServerSettings = {
  /** 1–65535. */
  readonly port: number;
  /** A name or an address, IPv6 without brackets. */
  readonly host: string;
  /** http(s), without a slash at the end; null = the embedded sample backend. */
  readonly backendUrl: string | null;
  /** What the proxy sends as X-Api-Key; null = the browser's own. */
  readonly backendKey: string | null;
  /** Sources for `connect-src`; empty when the backend is locked. */
  readonly allow: readonly string[];
  readonly lock: boolean;
  /** Bare lower-case names, as `readHostName` gives them. */
  readonly allowedHosts: readonly string[];
  /** Begins and ends with a slash. */
  readonly basePath: string;
};

export type SettingsReading = { readonly kind: "settings"; readonly settings: ServerSettings } | WrongSetting;

type Environment = Readonly<Record<string, string | undefined>>;

const localNames: readonly string[] = ["localhost", "127.0.0.1", "::1"];

/** Reads the variables of the contract. Empty means unset. Of several wrong ones the first is told. */
export function readServerSettings(environment: Environment): SettingsReading {
  const wrong: WrongSetting[] = [];
  const read = <T>(name: string, unset: T, readText: (text: string) => T | WrongSetting): T => {
    const text = environment[name] ?? "";
    if (text.trim() === "") return unset;
    const value = readText(text);
    if (!(value instanceof WrongSetting)) return value;
    wrong.push(value);
    return unset;
  };
  const host = read("HOST", "localhost", readHost);
  const lock = read("LOCK_BACKEND", false, readLock);
  const allow = read("BACKEND_ALLOW", defaultAllow, readAllow);
  const settings: ServerSettings = {
    port: read("PORT", 4173, readPort),
    host,
    backendUrl: read("BACKEND_URL", null, readBackendUrl),
    backendKey: read("BACKEND_API_KEY", null, readKey),
    allow: lock ? [] : allow,
    lock,
    allowedHosts: read("ALLOWED_HOSTS", [...localNames, host], readAllowedHosts),
    basePath: read("BASE_PATH", "/", readBasePath),
  };
  return wrong[0] ?? { kind: "settings", settings };
}

/** Sentences for settings that are valid, and yet may not do what was meant. */
export function settingsWarnings(settings: ServerSettings): readonly string[] {
  if (settings.backendKey === null) return [];
  if (settings.backendUrl === null) {
    return ["Warning: BACKEND_API_KEY is set but BACKEND_URL is not, so the key is not used."];
  }
  if (isLoopback(settings.host)) return [];
  return [
    `Warning: HOST is ${settings.host}, so everyone who can reach this machine can ask the backend with your BACKEND_API_KEY.`,
  ];
}
