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
