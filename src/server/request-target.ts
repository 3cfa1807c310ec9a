/** What a request line asks for, before anything is decoded. Never throws, whatever was sent. */

export type RequestTarget =
  /** `path` begins with a slash and is below BASE_PATH; `query` is empty or begins with `?`. Both as received. */
  | { readonly kind: "below"; readonly path: string; readonly query: string }
  /** BASE_PATH without its last slash. */
  | { readonly kind: "base"; readonly query: string }
  | { readonly kind: "outside" }
  /** The forms meant for forward proxies (`http://…`, `host:port`) and `*`. */
  | { readonly kind: "malformed" };

/** @param basePath begins and ends with a slash */
export function readRequestTarget(target: string, basePath: string): RequestTarget {
  if (!target.startsWith("/")) return { kind: "malformed" };
  const queryStart = target.indexOf("?");
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  const query = queryStart === -1 ? "" : target.slice(queryStart);
  if (path.startsWith(basePath)) return { kind: "below", path: path.slice(basePath.length - 1), query };
  return `${path}/` === basePath ? { kind: "base", query } : { kind: "outside" };
}

/** The path with its percent signs resolved, or null for one that no browser sends by itself. */
export function decodePlainPath(path: string): string | null {
  const decoded = decodeLeniently(path);
  const climbs = /\/\/|\/\.{1,2}(?:\/|$)/.test(path.replace(/%2e/gi, "."));
  return climbs || /[\0\\]/.test(decoded) ? null : decoded;
}

// A page address may hold anything that a person pasted; the page itself says what is wrong with it.
function decodeLeniently(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
