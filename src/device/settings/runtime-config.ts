// What `/config.js` carries from the server side to the page, and how it is written and read.
// The server prints it, the page reads it, so this file knows neither Node nor the DOM.
// It must never carry a key: whatever stands here is public.
// Read by patterns and without zod: it is a part of the first step, which zod/mini would make twice as large (src/README.md).

/** What stands in a backend's place on a static host, where nobody answers `/config.js`: the vendor, asked directly. */
const staticBackend = {
  kind: "direct",
  url: "https://backend.identifai.net",
  name: "backend.identifai.net",
} as const;

/** What a user may choose unless the server says otherwise. */
export const defaultAllow: readonly string[] = ["https:", "http://localhost:*", "http://127.0.0.1:*"];

// One source of a Content-Security-Policy, and so strict that nothing else can follow it in that header.
const sourcePattern = /^(?:https:|(https?):\/\/(\*\.)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}|\*))?)$/;

const samePagePath = /^\/(?!\/)[^\\?#\s]*$/;
const webAddress = /^https?:\/\/[^\s/\\@?#]+(?:\/[^\s\\?#]*)?$/;

/** The backend that the page asks until a user chooses another. */
export type ConfiguredBackend = {
  /** `sample` and `proxied` are answered by our own server, `direct` by another one. */
  readonly kind: "sample" | "proxied" | "direct";
  /** Without a slash at the end; a path of our own origin, or an http(s) URL when `direct`. */
  readonly url: string;
  /** What to call it in front of a person. */
  readonly name: string;
};

/** The runtime configuration of one page. */
export type RuntimeConfig = {
  readonly backend: ConfiguredBackend;
  /** True when the server adds a key, so that the page needs none. */
  readonly serverHoldsKey: boolean;
  /** True when Settings cannot change the backend. */
  readonly lock: boolean;
  /** What a user may choose, as sources of the policy's `connect-src`. */
  readonly allow: readonly string[];
  /** The theme to paint first. */
  readonly theme: "system" | "light" | "dark";
};

/**
 * Reads what `/config.js` left behind.
 * Every field that is missing or wrong falls back on its own; anything but an object gives the static host's defaults.
 */
export function readRuntimeConfig(value: unknown): RuntimeConfig {
  const given: Partial<Record<keyof RuntimeConfig, unknown>> = isObject(value) ? value : {};
  const { backend, serverHoldsKey, lock, allow, theme } = given;
  return {
    backend: isBackend(backend)
      ? { kind: backend.kind, url: backend.url, name: backend.name }
      : staticBackend,
    serverHoldsKey: serverHoldsKey === true,
    lock: lock === true,
    allow: Array.isArray(allow) && allow.every(isSource) ? allow : defaultAllow,
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

function isBackend(value: unknown): value is ConfiguredBackend {
  if (!isObject(value)) return false;
  const { kind, url, name }: Partial<Record<keyof ConfiguredBackend, unknown>> = value;
  if (typeof url !== "string" || typeof name !== "string") return false;
  if (kind === "direct") return webAddress.test(url);
  return (kind === "sample" || kind === "proxied") && samePagePath.test(url);
}

function isSource(value: unknown): value is string {
  return typeof value === "string" && sourcePattern.test(value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Prints the blocking script that `readRuntimeConfig` reads again; safe inside HTML as well. */
export function printRuntimeConfig(config: RuntimeConfig): string {
  const escaped = JSON.stringify(config).replace(
    /[<\u2028\u2029]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `window.__CONFIG__ = ${escaped};\n${paintFirst}`;
}

/** The user's own theme before the first paint, so that no page flashes; the name of its place is theme.ts's. */
const paintFirst = `try {
  var theme = localStorage.getItem("framewise.theme") || window.__CONFIG__.theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: as the system has it.
}
`;

/** True when `text` is `https:` or an http(s) origin, with `*.` before the host or `*` as the port if wanted. */
export function isBackendSource(text: string): boolean {
  return sourcePattern.test(text);
}

/**
 * Whether a user may choose the backend at `url`, by the same rule as the browser's for `connect-src`.
 * False for anything that is not an http(s) URL, or that carries a name or password.
 */
export function allowsBackend(allow: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  if (asked.username !== "" || asked.password !== "") return false;
  return allow.some((source) => covers(source, asked));
}

function covers(source: string, asked: URL): boolean {
  if (source === "https:") return asked.protocol === "https:";
  const [, scheme, anySubdomain, host, port] = sourcePattern.exec(source) ?? [];
  if (scheme === undefined || host === undefined || asked.protocol !== `${scheme}:`) return false;
  const askedPort = asked.port === "" ? defaultPort(asked.protocol) : asked.port;
  if (port !== "*" && askedPort !== (port ?? defaultPort(asked.protocol))) return false;
  return anySubdomain === undefined ? asked.hostname === host : asked.hostname.endsWith(`.${host}`);
}

function defaultPort(protocol: string): string {
  return protocol === "https:" ? "443" : "80";
}

/** What /config.js left on the window. */
export function readConfiguration(): RuntimeConfig {
  return readRuntimeConfig("__CONFIG__" in window ? window.__CONFIG__ : undefined);
}
