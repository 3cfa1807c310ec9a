// What the drivers of other browsers have in common: the commands of the WebDriver standard that a person's doings come
// down to, and the way a program is started and ended. Knows no page.
import { type ChildProcess, spawn } from "node:child_process";

/** Each as Marionette names it, and as the path that it has over HTTP, where all of them are sent by POST. */
export const commands = {
  navigate: { name: "WebDriver:Navigate", path: "/url" },
  runScript: { name: "WebDriver:ExecuteScript", path: "/execute/sync" },
  act: { name: "WebDriver:PerformActions", path: "/actions" },
  click: { name: "WebDriver:ElementClick", path: "/element/{id}/click" },
  sendKeys: { name: "WebDriver:ElementSendKeys", path: "/element/{id}/value" },
  resize: { name: "WebDriver:SetWindowRect", path: "/window/rect" },
  back: { name: "WebDriver:Back", path: "/back" },
  reload: { name: "WebDriver:Refresh", path: "/refresh" },
} as const;

export type Command = keyof typeof commands;

export type Driver = {
  /** The browser's name and version. */
  readonly name: string;
  readonly send: (command: Command, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** A browser that is here and can be driven, or why not, in words that follow "Not run: ". */
export type Started = Driver | { readonly missing: string };

export type Program = {
  readonly running: ChildProcess;
  /** What it has said so far. */
  readonly said: () => string;
  readonly end: () => Promise<void>;
};

/** Starts a program whose whole family ends with it. */
export function startProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const running = spawn(file, args, {
    env: { ...process.env, LANG: "en_US.UTF-8", TZ: "UTC", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  const hear = (data: unknown) => {
    text += String(data);
  };
  running.stdout.on("data", hear);
  running.stderr.on("data", hear);
  running.on("error", hear);
  const ended = new Promise<void>((resolve) => {
    running.once("error", () => resolve());
    running.once("close", () => resolve());
  });
  return {
    running,
    said: () => text,
    end: async () => {
      if (running.pid !== undefined && running.exitCode === null) {
        try {
          process.kill(-running.pid, "SIGKILL");
        } catch {
          // It ended by itself a moment ago.
        }
      }
      await ended;
    },
  };
}

/** Asks until there is an answer; throws these words when there is none in time. */
export async function until<Value>(
  ask: () => Promise<Value | undefined> | Value | undefined,
  words: () => string,
  limitMs: number,
): Promise<Value> {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(words());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
