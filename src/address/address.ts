// The address bar as a value: which page, and what its link remembers. parseAddress and printAddress are a pair:
// printing and parsing again gives the same address; any garbage parses to a valid one and says what was ignored.
// An address never holds a backend or a key, and nothing of it chooses where a request goes.

import { onlyHashIn, type VideoHash } from "../domain/video-hash";
import { decoded, wellFormed, type IgnoredField } from "./shared-fields";
import { parseVideoView, printVideoView, type VideoView } from "./video-view";

export type Address =
  | { readonly page: "home" }
  | { readonly page: "video"; readonly hash: VideoHash; readonly view: VideoView }
  /**
   * Query and fragment as they stand, without `?` and `#`: parseTriageView and parseTriageList read them where they are
   * needed, so that no other page waits for their code.
   */
  | { readonly page: "triage"; readonly query: string; readonly list: string }
  /** Its query as it stands, without `?`: parseCompareView reads it where it is needed, so that no other page waits. */
  | { readonly page: "compare"; readonly query: string }
  /** `/video/…` with something that is no hash. */
  | { readonly page: "wrong-hash"; readonly text: string }
  | { readonly page: "unknown"; readonly path: string };

export type ParsedAddress = { readonly address: Address; readonly ignored: readonly IgnoredField[] };

/** @param base path under which the product is served, with a slash at both ends */
export function parseAddress(url: URL, base: string): ParsedAddress {
  const inside = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  // Printed again, a path that begins with two slashes would lead to another origin.
  const path = inside.replace(/^\/+/, "");
  const [page = "", text = "", ...rest] = path.replace(/\/$/, "").split("/");
  if (page === "" && rest.length === 0) return { address: { page: "home" }, ignored: [] };
  if (page === "triage" && text === "" && rest.length === 0)
    return { address: { page, query: url.search.slice(1), list: url.hash.slice(1) }, ignored: [] };
  if (page === "compare" && text === "" && rest.length === 0)
    return { address: { page, query: url.search.slice(1) }, ignored: [] };
  if (page !== "video" || rest.length > 0)
    return { address: { page: "unknown", path: `/${path}` }, ignored: [] };
  const hash = onlyHashIn(decoded(text));
  if (hash === undefined) return { address: { page: "wrong-hash", text: decoded(text) }, ignored: [] };
  const { view, ignored } = parseVideoView(url.searchParams);
  return { address: { page: "video", hash, view }, ignored };
}

/** The path with its query, encoded: `/video/ee9a…?threshold=0.65`; for triage with its fragment. */
export function printAddress(address: Address, base: string): string {
  switch (address.page) {
    case "home":
      return base;
    case "video":
      return `${base}video/${address.hash}${behind("?", printVideoView(address.view))}`;
    case "triage":
      return `${base}triage${behind("?", address.query)}${behind("#", address.list)}`;
    case "compare":
      return `${base}compare${behind("?", address.query)}`;
    case "wrong-hash":
      return `${base}video/${encodeURIComponent(wellFormed(address.text))}`;
    case "unknown":
      return `${base}${address.path.slice(1)}`;
  }
}

function behind(sign: string, text: string): string {
  return text === "" ? "" : sign + text;
}
