// Listens to everything that happens in a browser context and keeps what must never happen while a person uses
// the app: page errors, violations of the security policy, console errors and warnings, requests elsewhere.
import type { BrowserContext, ConsoleMessage, Page, Request } from "playwright/test";

export type Watch = {
  /** This test makes the server answer with these statuses; the browser's own line about each is no fault. */
  readonly expectStatus: (...statuses: readonly number[]) => void;
  /** This test breaks the connection; the browser's own line naming this error ("ERR_…") is no fault. */
  readonly expectNetworkError: (...names: readonly string[]) => void;
  /** This test breaks a part of the page; the console's own lines with these words are no fault. */
  readonly expectConsole: (...words: readonly string[]) => void;
  /** This test may talk to another server of ours; only on this machine. */
  readonly expectHost: (...hosts: readonly string[]) => void;
  /** Everything that went wrong so far, in words; also a provocation that was announced and never happened. */
  readonly faults: () => Promise<readonly string[]>;
};

const ownLine = /^Failed to load resource: (?:the server responded with a status of (\d+)|net::(ERR_\w+))/;
const reporter = "reportViolationToTest";

/** `origin` is the test server's; `about:`, `blob:` and `data:` addresses never leave the browser. */
export async function watchFaults(context: BrowserContext, origin: string): Promise<Watch> {
  const seen: (() => string | undefined)[] = [];
  const answered = new Set<number>();
  const expectedStatuses = new Set<number>();
  const expectedErrors = new Set<string>();
  const expectedWords: string[] = [];
  const expectedHosts = new Set([new URL(origin).host]);

  const onPage = (page: Page) => {
    // Playwright hears what a worker says, and not what its policy stops.
    page.on("worker", (worker) => {
      worker.evaluate(sayViolations).catch(() => {
        // It has ended meanwhile.
      });
    });
    page.on("crash", () => seen.push(() => `the page crashed: ${page.url()}`));
    page.on("websocket", (socket) => {
      seen.push(() => elsewhere("websocket", socket.url(), expectedHosts));
    });
  };
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const [, status, error] = ownLine.exec(message.text()) ?? [];
    if (status !== undefined) answered.add(Number(status));
    // Judged at the end, so that a test may announce before or after.
    seen.push(() =>
      expectedStatuses.has(Number(status)) ||
      expectedErrors.has(error ?? "") ||
      expectedWords.some((words) => message.text().includes(words))
        ? undefined
        : `console ${message.type()}: ${message.text()} (${message.location().url})`,
    );
  };
  const onRequest = (request: Request) => {
    seen.push(() => elsewhere("request", request.url(), expectedHosts));
  };

  for (const page of context.pages()) onPage(page);
  context.on("page", onPage);
  context.on("console", onConsole);
  context.on("request", onRequest);
  context.on("response", (response) => answered.add(response.status()));
  context.on("weberror", (webError) => {
    const error = webError.error();
    seen.push(() => `page error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  await context.exposeFunction(reporter, (words: unknown) => {
    seen.push(() => `security policy violation: ${String(words)}`);
  });
  await context.addInitScript((name) => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(globalThis, name);
      if (typeof report === "function")
        report(`${event.effectiveDirective} blocked ${event.blockedURI || "inline code"} ${event.sample}`);
    });
  }, reporter);

  return {
    expectStatus: (...statuses) => {
      for (const status of statuses) expectedStatuses.add(status);
    },
    expectNetworkError: (...names) => {
      for (const name of names) expectedErrors.add(name);
    },
    expectConsole: (...words) => {
      expectedWords.push(...words);
    },
    expectHost: (...hosts) => {
      for (const host of hosts) expectedHosts.add(host);
    },
    faults: async () => {
      await Promise.all(context.pages().map(settled));
      const missing = [...expectedStatuses]
        .filter((status) => !answered.has(status))
        .map((status) => `status ${status} was announced, but nothing answered with it`);
      return [...seen.flatMap((judge) => judge() ?? []), ...missing];
    },
  };
}

/** Runs in a worker. */
function sayViolations() {
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // oxlint-disable-next-line no-console -- the console is the only way out of a worker
    console.error(`security policy violation: ${effectiveDirective} blocked ${blockedURI}`);
  });
}

/** What the page has reported by now travels in order, so one round trip behind it brings it all. */
async function settled(page: Page) {
  try {
    // A violation is reported in a task of its own, after the one that caused it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  } catch {
    // Closed or crashed meanwhile: nothing more will come from it.
  }
}

function elsewhere(what: string, address: string, hosts: ReadonlySet<string>) {
  const { protocol, host } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && !hosts.has(host)
    ? `${what} to another host: ${address}`
    : undefined;
}
