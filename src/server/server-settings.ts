/**
 * The settings of the server side, read once from the environment before anything is built or served; `environment` is
 * their documentation. A wrong value is one sentence that names its variable; the key and a backend's address, where a
 * password may stand, are never repeated. Values end up in headers, addresses and on a terminal, so each takes only
 * what is harmless there.
 */
import { z } from "zod";
import { defaultAllow, isBackendSource } from "../device/settings/runtime-config";
import { isLoopback, readHostName, readIpv6 } from "./host-name";

/** A name or an address without its port: lower case, IPv6 in its shortest form; empty when it is none. */
function bareHost(text: string): string {
  return readIpv6(text) ?? readHostName(text) ?? "";
}

/** The sentence repeats a wrong value so that it can be found, short and without what moves a terminal's cursor. */
function not(rule: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) => {
      const plain = String(input).replace(/[^\x20-\x7e]/g, "?");
      return `${rule}, not "${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}".`;
    },
  };
}

const text = z.string().trim();
const list = z.string().transform((entries) => entries.split(/[\s,]+/).filter((entry) => entry !== ""));

const backendSource = z
  .string()
  .toLowerCase()
  .overwrite((source) => source.replace(/\/$/, ""))
  .refine(
    isBackendSource,
    not("BACKEND_ALLOW takes https: and origins such as https://backend.example.org, separated by spaces"),
  );

const answeredHost = z
  .string()
  .refine((name) => bareHost(name) !== "", not("ALLOWED_HOSTS takes host names separated by commas"))
  .transform(bareHost);

/** All variables; none is required. Of several wrong ones the first in this order is told. */
const environment = z
  .object({
    /** Where to listen: a name or an address. Other than loopback, whoever reaches this machine is served. */
    HOST: text
      .refine(
        (host) => readIpv6(host) !== null || (!/:[^\]]*$/.test(host) && bareHost(host) !== ""),
        not("HOST must be a name or an address"),
      )
      .transform(bareHost)
      .default("localhost"),
    /** `1`: the backend cannot be changed in Settings, and the page may connect to nobody else. */
    LOCK_BACKEND: text
      .pipe(z.enum(["0", "1"], not("LOCK_BACKEND must be 1 or 0")))
      .transform((digit) => digit === "1")
      .default(false),
    /** The backends that a person may choose, as sources of `connect-src`. */
    BACKEND_ALLOW: list
      .pipe(z.array(backendSource).min(1, "BACKEND_ALLOW names no backend; LOCK_BACKEND=1 allows none."))
      .default([...defaultAllow]),
    /** 1–65535. A taken one is an error, never silently the next. */
    PORT: text
      .refine(
        (port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535,
        not("PORT must be a whole number from 1 to 65535"),
      )
      .transform(Number)
      .default(4173),
    /** The backend behind `/backend`, a path is allowed; without it the embedded sample backend. */
    BACKEND_URL: text
      .refine(
        (url) => URL.canParse(url),
        "BACKEND_URL must be a whole http or https URL, such as https://backend.identifai.net.",
      )
      .transform((url) => new URL(url))
      .refine(
        ({ protocol }) => /^https?:$/.test(protocol),
        "BACKEND_URL must begin with http:// or https://.",
      )
      .refine(
        ({ username, password }) => username + password === "",
        "BACKEND_URL must not contain a user name or a password.",
      )
      .refine(({ href }) => !/[?#]/.test(href), "BACKEND_URL must not contain a query or a fragment.")
      .transform(({ origin, pathname }) => origin + pathname.replace(/\/+$/, ""))
      .nullable()
      .default(null),
    /** Sent to the backend as X-Api-Key, so exactly what a header may carry; without it the browser's own. */
    BACKEND_API_KEY: z
      .string()
      .regex(
        /^[\x20-\x7e\xa0-\xff]+$/,
        "BACKEND_API_KEY contains a line end or another character that a header cannot carry.",
      )
      .trim()
      .nullable()
      .default(null),
    /** The Host headers that are answered; without it the names of this machine and HOST. */
    ALLOWED_HOSTS: list.pipe(z.array(answeredHost).min(1, "ALLOWED_HOSTS names no host.")).optional(),
    /** The path that everything is served under; begins and ends with a slash. */
    BASE_PATH: text
      .regex(
        /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/,
        not("BASE_PATH must be a plain path that begins with a slash"),
      )
      .transform((path) => path.replace(/\/?$/, "/"))
      .default("/"),
  })
  .transform(({ HOST, LOCK_BACKEND, BACKEND_ALLOW, ALLOWED_HOSTS, ...others }) => ({
    port: others.PORT,
    host: HOST,
    backendUrl: others.BACKEND_URL,
    backendKey: others.BACKEND_API_KEY,
    lock: LOCK_BACKEND,
    allow: LOCK_BACKEND ? [] : BACKEND_ALLOW,
    allowedHosts: ALLOWED_HOSTS ?? ["localhost", "127.0.0.1", "::1", HOST],
    basePath: others.BASE_PATH,
  }));

/** Checked settings. */
export type ServerSettings = Readonly<z.infer<typeof environment>>;

export type SettingsReading =
  | { readonly kind: "settings"; readonly settings: ServerSettings }
  | { readonly kind: "wrong"; readonly message: string };

/** Empty means unset. */
export function readServerSettings(given: Readonly<Record<string, string | undefined>>): SettingsReading {
  const set = Object.entries(given).filter(([, value = ""]) => value.trim() !== "");
  const { data, error } = environment.safeParse(Object.fromEntries(set));
  return data === undefined
    ? { kind: "wrong", message: error.issues[0]?.message ?? "" }
    : { kind: "settings", settings: data };
}

/** Sentences for settings that are valid, and yet may not do what was meant. */
export function settingsWarnings(settings: ServerSettings): readonly string[] {
  const { host, backendUrl, backendKey, allowedHosts } = settings;
  const warnings: string[] = [];
  if (backendKey !== null && backendUrl === null)
    warnings.push("Warning: BACKEND_API_KEY is set but BACKEND_URL is not, so the key is not used.");
  if (isLoopback(host)) return warnings;
  if (backendKey !== null && backendUrl !== null)
    warnings.push(
      `Warning: HOST is ${host}, so everyone who can reach this machine can ask the backend with your BACKEND_API_KEY.`,
    );
  if (isEveryAddress(host) && allowedHosts.every((name) => isLoopback(name) || isEveryAddress(name)))
    warnings.push(
      `Warning: HOST is ${host}, but only requests for this machine's own names are answered: list in ALLOWED_HOSTS the names or addresses that people will open.`,
    );
  return warnings;
}

/** Where everybody is listened to, and which is nobody's name. */
export function isEveryAddress(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}
