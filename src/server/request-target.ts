/** What a request line asks for, and under which kind of address it falls. Never throws, whatever was sent. */

export type RequestTarget =
  /** The forms meant for forward proxies (`http://…`, `host:port`) and `*`. */
  | { readonly kind: "malformed" }
  | { readonly kind: "outside" }
  /** The same address as it is usually written. */
  | { readonly kind: "moved"; readonly location: string }
  /** Whether the server answers, and whether it has all that it needs; asked by machines under any name. */
  | { readonly kind: "health" | "ready" }
  | { readonly kind: "config" }
  /** `target` is path and query below `/backend`, as received. */
  | { readonly kind: "backend"; readonly target: string }
  | { readonly kind: "page" }
  /** A file of the build; `file` is its decoded path without the slash in front. */
  | { readonly kind: "asset" | "file"; readonly file: string }
  | { readonly kind: "missing" };

// Spelled in a roundabout way, these must not lead to a page or to the static host's own configuration.
const serverOwned = /^\/(?:config\.js|backend)(?:[/.]|$)/;

/** @param basePath begins and ends with a slash */
export function readRequestTarget(target: string, basePath: string): RequestTarget {
  if (!target.startsWith("/")) return { kind: "malformed" };
  const queryStart = target.indexOf("?");
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  const query = queryStart === -1 ? "" : target.slice(queryStart);
  if (`${path}/` === basePath) return { kind: "moved", location: basePath + query };
  const below = path.startsWith(basePath) ? path.slice(basePath.length - 1) : undefined;
  for (const known of [path, below]) {
    if (known === "/healthz") return { kind: "health" };
    if (known === "/readyz") return { kind: "ready" };
  }
  if (below === "/config.js") return { kind: "config" };
  if (below === "/backend" || below?.startsWith("/backend/") === true)
    return { kind: "backend", target: below.slice("/backend".length) + query };
  if (path.includes("//")) {
    const single = path.replace(/\/{2,}/g, "/");
    const meant = readRequestTarget(single, basePath).kind;
    return meant === "page" || meant === "moved"
      ? { kind: "moved", location: single + query }
      : { kind: "missing" };
  }
  return below === undefined ? { kind: "outside" } : readFile(below);
}

function readFile(path: string): RequestTarget {
  const plain = decodePlainPath(path);
  if (plain === null || serverOwned.test(plain)) return { kind: "missing" };
  if (plain.startsWith("/assets/")) return { kind: "asset", file: plain.slice(1) };
  return /\.[^/]*$/.test(plain) ? { kind: "file", file: plain.slice(1) } : { kind: "page" };
}

/** The path with its percent signs resolved, or null for one that no browser sends by itself. */
function decodePlainPath(path: string): string | null {
  const decoded = decodeLeniently(path);
  const climbs = /\/\.{1,2}(?:\/|$)/.test(path.replace(/%2e/gi, "."));
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
