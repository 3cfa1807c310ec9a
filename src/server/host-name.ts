/**
 * The name in a Host header, and whether we answer to it.
 * A page of somebody else's that points its own name at this machine (DNS rebinding) ends here.
 */
import type { IncomingMessage } from "node:http";

/**
 * The bare name in `name`, `name:port` or `[ipv6]:port`: lower case, no port, no brackets, no dot at the end.
 * Null when `text` is none of these.
 */
export function readHostName(text: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?)(?::\d{0,5})?$/i.exec(text);
  if (match === null) return null;
  const [, ipv6, name] = match;
  return ipv6 === undefined ? (name?.toLowerCase() ?? null) : readIpv6(ipv6);
}

/** The shortest form of an IPv6 address without brackets, so that `::1` and `0:0::1` compare equal; else null. */
export function readIpv6(text: string): string | null {
  const url = `http://[${text}]`;
  return /^[0-9a-f:.]+$/i.test(text) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : null;
}

/** Whether the request names exactly one host, and which; a missing or repeated Host is `malformed`. */
export function checkHost(
  request: IncomingMessage,
  allowedHosts: readonly string[],
): "allowed" | "foreign" | "malformed" {
  const [host, ...others] = request.headersDistinct["host"] ?? [];
  if (host === undefined || others.length > 0) return "malformed";
  const name = readHostName(host);
  return name !== null && allowedHosts.includes(name) ? "allowed" : "foreign";
}

/** True for the names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
