// Workers are made from our own scripts only, and where the browser demands it, through the one policy that checks this.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Made = { readonly url: string; readonly type: unknown };
const names: unknown[] = [];

function stubWorker(): readonly Made[] {
  const made: Made[] = [];
  vi.stubGlobal(
    "Worker",
    // A function, because it is called with new.
    function FakeWorker(url: string | URL, options?: WorkerOptions) {
      made.push({ url: String(url), type: options?.type });
      names.push(options?.name);
    },
  );
  return made;
}

const fresh = async () => (await import("./app-worker")).createAppWorker;
const ownPath = "/assets/worker-1a2b.js";
const own = new URL(ownPath, import.meta.url).href;

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ["without Trusted Types", false],
  ["with Trusted Types", true],
])("%s", (_, trusted) => {
  const policies: string[] = [];
  beforeEach(() => {
    policies.length = 0;
    if (!trusted) return;
    vi.stubGlobal("trustedTypes", {
      createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => {
        policies.push(name);
        return rules;
      },
    });
  });

  it("a module of this build becomes a worker, however often", async () => {
    const made = stubWorker();
    const createAppWorker = await fresh();
    createAppWorker(ownPath);
    createAppWorker(own);
    expect(made).toEqual([
      { url: own, type: "module" },
      { url: own, type: "module" },
    ]);
    expect(policies).toEqual(trusted ? ["app-worker"] : []);
  });

  it("no two workers have one name, by which their ends are told apart", async () => {
    stubWorker();
    names.length = 0;
    const createAppWorker = await fresh();
    for (let made = 0; made < 50; made += 1) createAppWorker(own);
    expect(new Set(names).size).toBe(50);
  });

  it.each(["https://evil.example/worker.js", "//evil.example/worker.js", "http://localhost:1/worker.js"])(
    "%s does not",
    async (url) => {
      const made = stubWorker();
      const createAppWorker = await fresh();
      expect(() => createAppWorker(url.startsWith("//") ? `https:${url}` : url)).toThrow(TypeError);
      expect(made).toEqual([]);
    },
  );
});

it("a browser without workers is an error for the caller to handle", async () => {
  vi.stubGlobal("Worker", undefined);
  const createAppWorker = await fresh();
  expect(() => createAppWorker(own)).toThrow(TypeError);
});
