// The rule: the last line of a test run is its true count. What crashes, is killed, leaves no report or runs
// nothing is a failure; and no failure hides the steps after it.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countOfRunner, readPlaywrightReport, readVitestReport, runAll } from "./run-all.mjs";
import { runCommand } from "./run-command.mjs";

type Steps = Parameters<typeof runAll>[0];

const ok = { passed: 1, failed: 0, skipped: 0 };
const bad = { passed: 0, failed: 1, skipped: 0 };

function step(name: string, count: typeof ok, needs?: string) {
  return { name, run: () => Promise.resolve(count), ...(needs === undefined ? {} : { needs }) };
}

async function outcome(steps: Steps, interrupted?: AbortSignal) {
  const lines: string[] = [];
  const code = await runAll(steps, (line) => lines.push(line), interrupted);
  return { code, text: lines.join("\n"), lastLine: lines.join("\n").split("\n").at(-1) };
}

describe("the last line", () => {
  test("adds up every step", async () => {
    const { code, lastLine } = await outcome([step("lint", ok), step("unit", { ...ok, passed: 40 })]);
    expect({ code, lastLine }).toEqual({ code: 0, lastLine: "41 passed, 0 failed" });
  });

  test("mentions skipped tests before the last line, which keeps its form", async () => {
    const { code, text, lastLine } = await outcome([step("unit", { passed: 4, failed: 0, skipped: 2 })]);
    expect({ code, lastLine }).toEqual({ code: 0, lastLine: "4 passed, 0 failed" });
    expect(text).toContain("\n2 skipped: ");
  });

  test("comes after the names of what failed, with exit code 1", async () => {
    const { code, text } = await outcome([step("lint", bad), step("unit", ok)]);
    expect(code).toBe(1);
    expect(text.endsWith("\nFailed: lint\n\n1 passed, 1 failed")).toBe(true);
  });

  test("is a failure when nothing ran at all", async () => {
    const { code, lastLine } = await outcome([]);
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: "0 passed, 0 failed" });
  });
});

describe("a step", () => {
  test("counts as failed, and is not run, when what it needs failed", async () => {
    const { code, text, lastLine } = await outcome([step("build", bad), step("e2e", ok, "build")]);
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: "0 passed, 2 failed" });
    expect(text).toContain('Not run: it needs "build", which failed');
  });

  test("counts as failed when it throws, and the next one still runs", async () => {
    const broken = { name: "e2e", run: () => Promise.reject(new Error("No Chromium: install one.")) };
    const { text, lastLine } = await outcome([broken, step("last", ok)]);
    expect(lastLine).toBe("1 passed, 1 failed");
    expect(text).toContain("Not run: No Chromium: install one.");
  });

  test("counts as failed when the run was interrupted before it", async () => {
    const { code, lastLine } = await outcome([step("unit", ok)], AbortSignal.abort());
    expect({ code, lastLine }).toEqual({ code: 1, lastLine: "0 passed, 1 failed" });
  });
});

describe("steps of one group", () => {
  test("run at the same time, and each says what it has to say in its turn", async () => {
    let endFirst = () => {};
    const first = new Promise<typeof ok>((resolve) => {
      endFirst = () => resolve(ok);
    });
    const { code, text } = await outcome([
      { name: "format", group: "reading", run: () => first },
      {
        name: "lint",
        group: "reading",
        run: (_, say) => {
          say("one fault");
          endFirst();
          return Promise.resolve(bad);
        },
      },
      step("unit", ok),
    ]);
    expect(code).toBe(1);
    expect(text.replaceAll(/ \([\d.]+ s\)/g, "")).toBe(
      [
        "\n== format, lint",
        "-- format: 1 passed, 0 failed",
        "one fault",
        "-- lint: 0 passed, 1 failed",
        "\n== unit",
        "-- unit: 1 passed, 0 failed",
        "\nFailed: lint\n",
        "2 passed, 1 failed",
      ].join("\n"),
    );
  });

  test("wait for those before and hold up those behind", async () => {
    const order: string[] = [];
    const noted = (name: string, group?: string) => ({
      name,
      ...(group === undefined ? {} : { group }),
      run: async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
        return ok;
      },
    });
    await outcome([noted("a"), noted("b", "two"), noted("c", "two"), noted("d", "other"), noted("e")]);
    expect(order).toEqual([
      "a begins",
      "a ends",
      "b begins",
      "c begins",
      "b ends",
      "c ends",
      "d begins",
      "d ends",
      "e begins",
      "e ends",
    ]);
  });
});

describe("a runner", () => {
  test("that leaves no report is one failure", () => {
    expect(countOfRunner(undefined, undefined)).toEqual(bad);
  });

  test("that ends badly although every test passed is one failure more", () => {
    expect(countOfRunner({ passed: 9, failed: 0, skipped: 0 }, "ended with code 1")).toEqual({
      passed: 9,
      failed: 1,
      skipped: 0,
    });
  });

  test("that ran no test is a failure, even when it skipped some", () => {
    expect(countOfRunner({ passed: 0, failed: 0, skipped: 3 }, undefined).failed).toBe(1);
  });

  test("keeps the count of its own failures", () => {
    expect(countOfRunner({ passed: 5, failed: 2, skipped: 0 }, "ended with code 1").failed).toBe(2);
  });

  test("has no count when its report is not a report", () => {
    expect(readVitestReport({})).toBeUndefined();
    expect(readVitestReport(null)).toBeUndefined();
    expect(readPlaywrightReport({ stats: { expected: 1 } })).toBeUndefined();
    expect(readPlaywrightReport([])).toBeUndefined();
  });
});

describe("the real runners' reports", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "framewise-runner-"));
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    mkdirSync(path.join(folder, "tests"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, source: string) {
    writeFileSync(path.join(folder, "tests", name), source);
  }

  function run(program: string, ...args: string[]) {
    const reportFile = path.join(folder, "report.json");
    try {
      execFileSync(process.execPath, [path.join(root, "node_modules", program), ...args], {
        cwd: folder,
        env: { ...process.env, E2E_REPORT: reportFile },
        stdio: "ignore",
      });
    } catch {
      // These runs are meant to fail; what counts is the report.
    }
    const report: unknown = JSON.parse(readFileSync(reportFile, "utf8"));
    return report;
  }

  test("Vitest: a file that does not load counts as failed", () => {
    write(
      "a.test.js",
      `import { expect, test } from "vitest";
       test("passes", () => {});
       test("fails", () => expect(1).toBe(2));
       test.skip("is skipped", () => {});
       test.todo("is to be written");`,
    );
    write("b.test.js", 'throw new Error("does not load");');
    const report = run("vitest/vitest.mjs", "run", "--reporter=json", "--outputFile.json=report.json");
    expect(readVitestReport(report)).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  test("Playwright: an expected failure counts as passed", () => {
    write(
      "a.spec.js",
      `import { expect, test } from "playwright/test";
       test("passes", () => {});
       test.fail("fails as expected", () => expect(1).toBe(2));
       test("fails", () => expect(1).toBe(2));
       test.skip("is skipped", () => {});`,
    );
    writeFileSync(
      path.join(folder, "playwright.config.js"),
      'export default { testDir: "tests", reporter: [["json", { outputFile: process.env.E2E_REPORT }]] };',
    );
    expect(readPlaywrightReport(run("playwright/cli.js", "test"))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });
});

describe("a program under a limit", () => {
  const node = (script: string, timeoutMs = 10_000) =>
    runCommand(process.execPath, ["-e", script], { timeoutMs });

  test("tells a good end from a bad one", async () => {
    expect(await node("console.log('hello')")).toEqual({ why: undefined, output: "hello\n" });
    expect((await node("process.exit(3)")).why).toBe("ended with code 3");
    expect((await node("process.kill(process.pid, 'SIGKILL')")).why).toBe("was ended by SIGKILL");
  });

  test("is ended when it takes too long, or stays silent too long", async () => {
    expect((await node("setTimeout(() => {}, 60_000)", 300)).why).toBe("took longer than 0.3 s");
    const silent = await runCommand(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], {
      timeoutMs: 10_000,
      silenceMs: 300,
    });
    expect(silent.why).toBe("was silent for 0.3 s");
  });

  test("that is not there is said, not thrown", async () => {
    expect((await runCommand("framewise-no-such-program", [], { timeoutMs: 1_000 })).why).toContain("ENOENT");
  });
});
