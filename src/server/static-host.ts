/**
 * What the build adds for hosts that only hand out files: `404.html`, which such a host sends for addresses that are no
 * file, and, for the demo, a sample backend in the page.
 */
import type { HtmlTagDescriptor, Plugin } from "vite";
import { printRuntimeConfig } from "../device/settings/runtime-config";
import { securityHeaders } from "./security-headers";

export function staticHostPlugins(isDemo: boolean): readonly Plugin[] {
  return isDemo ? [notFoundPage(), sampleInPage(), demoPage()] : [notFoundPage()];
}

/** The worker is built apart, with plugins of its own. */
export function demoWorkerPlugins(): Plugin[] {
  return [sampleInPage()];
}

/** The page once more, under the name that static hosts send for an unknown address: `/video/<hash>` opens by it. */
function notFoundPage(): Plugin {
  return {
    name: "not-found-page",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("The build has no page.");
        this.emitFile({ type: "asset", fileName: "404.html", source: page.source });
      },
    },
  };
}

/** Puts the sample backend in front of the page's code, or of the worker's. */
function sampleInPage(): Plugin {
  return {
    name: "sample-in-page",
    transform: {
      order: "pre",
      filter: { id: /\/src\/app\/(?:start|worker)\.ts$/ },
      handler: (code) => ({ code: `import "./sample-in-page";\n${code}`, map: null }),
    },
  };
}

/** Nobody but the host itself is ever asked; and since it may set no headers, the page brings its policy along. */
function demoPage(): Plugin {
  let base = "/";
  return {
    name: "demo-page",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: () => [
      inHead({ "http-equiv": "Content-Security-Policy", content: policyInPage() }),
      inHead({ name: "referrer", content: "no-referrer" }),
    ],
    generateBundle() {
      const source = printRuntimeConfig({
        backend: { kind: "sample", url: `${base}backend`, name: "sample backend" },
        serverHoldsKey: false,
        lock: true,
        allow: [],
        theme: "system",
      });
      this.emitFile({ type: "asset", fileName: "config.js", source });
    },
  };
}

function inHead(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: "meta", attrs, injectTo: "head-prepend" };
}

/** A page cannot forbid its own framing; browsers complain on the console when it tries. */
function policyInPage(): string {
  const policy = securityHeaders([])["Content-Security-Policy"] ?? "";
  return policy.replace(" frame-ancestors 'none';", "");
}
