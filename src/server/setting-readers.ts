/**
 * One reader per setting: what stands in the environment → the value, or one sentence that names the variable.
 * Values end up in headers, addresses and on a terminal, so each takes only what is harmless there.
 */
import { isBackendSource } from "../settings/runtime-config";
import { readHostName, readIpv6 } from "./host-name";

export class WrongSetting {
  readonly kind = "wrong";
  constructor(readonly message: string) {}
}

export function readPort(text: string): number | WrongSetting {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    return new WrongSetting(`PORT must be a whole number from 1 to 65535, not "${shown(text)}".`);
  }
  return port;
}

export function readHost(text: string): string | WrongSetting {
  const bare = text.trim();
  const carriesPort = readIpv6(bare) === null && /:[^\]]*$/.test(bare);
  const host = carriesPort ? null : readBareHost(bare);
  if (host === null) return new WrongSetting(`HOST must be a name or an address, not "${shown(text)}".`);
  return host;
}

export function readBackendUrl(text: string): string | WrongSetting {
  const wrong = (why: string) => new WrongSetting(`BACKEND_URL ${why}`);
  if (!URL.canParse(text.trim())) {
    return wrong("must be a whole http or https URL, such as https://backend.identifai.net.");
  }
  const url = new URL(text.trim());
  if (!/^https?:$/.test(url.protocol)) return wrong("must begin with http:// or https://.");
  // The text is not repeated here: a password may stand in it.
  if (url.username !== "" || url.password !== "") return wrong("must not contain a user name or a password.");
  if (text.includes("?") || text.includes("#")) return wrong("must not contain a query or a fragment.");
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

export function readKey(text: string): string | WrongSetting {
  // Exactly what a header may carry; anything else would fail at the first request instead of now.
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(text)) {
    return new WrongSetting(
      "BACKEND_API_KEY contains a line end or another character that a header cannot carry.",
    );
  }
  return text.trim();
}

export function readAllow(text: string): readonly string[] | WrongSetting {
  const sources = listed(text).map((source) => source.toLowerCase().replace(/\/$/, ""));
  const wrong = sources.find((source) => !isBackendSource(source));
  if (wrong !== undefined) {
    return new WrongSetting(
      `BACKEND_ALLOW takes https: and origins such as https://backend.example.org, separated by spaces, not "${shown(wrong)}".`,
    );
  }
  return sources;
}

export function readLock(text: string): boolean | WrongSetting {
  const value = text.trim();
  if (value !== "0" && value !== "1") {
    return new WrongSetting(`LOCK_BACKEND must be 1 or 0, not "${shown(text)}".`);
  }
  return value === "1";
}

export function readAllowedHosts(text: string): readonly string[] | WrongSetting {
  const names: string[] = [];
  for (const entry of listed(text)) {
    const name = readBareHost(entry);
    if (name === null) {
      return new WrongSetting(`ALLOWED_HOSTS takes host names separated by commas, not "${shown(entry)}".`);
    }
    names.push(name);
  }
  return names;
}

export function readBasePath(text: string): string | WrongSetting {
  const path = text.trim();
  const segments = path.split("/").filter((segment) => segment !== "");
  const plain = segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.{1,2}$/.test(segment));
  if (!path.startsWith("/") || path.includes("//") || !plain) {
    return new WrongSetting(`BASE_PATH must be a plain path that begins with a slash, not "${shown(text)}".`);
  }
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}

function readBareHost(text: string): string | null {
  return readIpv6(text) ?? readHostName(text);
}

function listed(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== "");
}

/** A wrong value is repeated so that it can be found, but short and without anything that moves a terminal's cursor. */
function shown(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, "?");
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
