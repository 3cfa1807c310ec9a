// The one place where workers are made. The page's policy demands Trusted Types, and this policy lets nothing through
// but scripts of our own origin.

type Policy = { readonly createScriptURL: (url: string) => TrustedUrl };
type TrustedUrl = string & { readonly trusted?: never };

type PolicyFactory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
};

let policy: Policy | undefined;

/**
 * @param url of a module of this build
 * @throws when the URL is not of our own origin, or the browser has no workers
 */
export function createAppWorker(url: string): Worker {
  policy ??= createPolicy();
  // A name that no other worker has: how it shows that it lives (worker-life).
  const name = `framewise ${Math.random()}`;
  return new Worker(policy.createScriptURL(url), { type: "module", name });
}

function createPolicy(): Policy {
  const rules = { createScriptURL: ownScript };
  const scope: object = globalThis;
  return hasTrustedTypes(scope) ? scope.trustedTypes.createPolicy("app-worker", rules) : rules;
}

function ownScript(url: string): string {
  const { origin, href } = new URL(url, import.meta.url);
  if (origin !== new URL(import.meta.url).origin)
    throw new TypeError("Workers are made from our own scripts only.");
  return href;
}

function hasTrustedTypes(scope: object): scope is { readonly trustedTypes: PolicyFactory } {
  return "trustedTypes" in scope;
}
