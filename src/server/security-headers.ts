/**
 * The headers that stand on every response of every kind, errors and proxied answers included.
 * The policy lets the page run its own files and nothing else, and talk to the allowed backends and nobody else.
 */

type PolicyException = {
  /** Path below BASE_PATH, such as `/assets/hashing-worker-….js`. */
  readonly file: RegExp;
  /** What that one file's own policy adds to `script-src`. */
  readonly scriptSource: string;
  readonly because: string;
};

// A worker runs under the policy of its own response, so what one worker needs never reaches the page.
const policyExceptions: readonly PolicyException[] = [
  {
    file: /^\/assets\/hashing-worker-[\w-]+\.js$/,
    scriptSource: "'wasm-unsafe-eval'",
    because: "the hash of a file is computed by WebAssembly, in a worker that does nothing else",
  },
];

/**
 * @param connectSources backends that the page may talk to beside its own origin
 * @param path of the file below BASE_PATH, for a file's own exception
 * @returns header name → value
 */
export function securityHeaders(
  connectSources: readonly string[],
  path = "",
): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(connectSources, path),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
  };
}

function contentSecurityPolicy(connectSources: readonly string[], path: string): string {
  const exceptions = policyExceptions.filter(({ file }) => file.test(path));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...exceptions.map(({ scriptSource }) => scriptSource)].join(" "),
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self' blob:",
    ["connect-src 'self'", ...connectSources].join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app-worker",
  ].join("; ");
}
