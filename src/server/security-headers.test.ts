// Rule: the page may run its own files and nothing else, and talk to allowed backends and nobody else.
import { expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

it("is this policy, word for word", () => {
  expect(securityHeaders(["https:", "http://localhost:*"])["Content-Security-Policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
      "media-src 'self' blob:; connect-src 'self' https: http://localhost:*; worker-src 'self'; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types app-worker",
  );
});

it("lets the hashing worker's own file compile WebAssembly, and adds nothing else", () => {
  const plain = securityHeaders([])["Content-Security-Policy"];
  expect(securityHeaders([], "/assets/hashing-worker-D_z0-a1B.js")["Content-Security-Policy"]).toBe(
    plain?.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  );
});

it.each([
  "/",
  "/assets/worker-D_z0a1B2.js",
  "/assets/hashing-worker-D_z0a1B2.js.map",
  "/assets/hashing-worker-D_z0a1B2.js/",
  "/assets/x/hashing-worker-D_z0a1B2.js",
  "/video/assets/hashing-worker-D_z0a1B2.js",
  "/assets/hashing-worker-..%2findex.js",
  "/assets/hashing-worker-a.js?.js",
])("lets nothing else do so: %s", (path) => {
  expect(securityHeaders([], path)).toEqual(securityHeaders([]));
});

it("allows only our own origin when nothing else may be chosen", () => {
  expect(securityHeaders([])["Content-Security-Policy"]).toContain("; connect-src 'self'; ");
});

it("stands beside the headers that keep other sites away", () => {
  expect(securityHeaders([])).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
  });
  expect(securityHeaders([])["Permissions-Policy"]).toContain("camera=()");
});
