// @vitest-environment happy-dom
// Rule: the page is painted in the theme that the user chose, already before our own code runs.
import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { printRuntimeConfig, readRuntimeConfig } from "./runtime-config";
import { isTheme, otherTheme, paintTheme, themeStorageKey } from "./theme";

const { dataset } = document.documentElement;

afterEach(() => {
  delete dataset["theme"];
  vi.unstubAllGlobals();
});

function systemIs(dark: boolean) {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: dark && query.includes("dark") }));
}

describe("a theme", () => {
  it.each(["system", "light", "dark"])("may be %s", (value) => {
    expect(isTheme(value)).toBe(true);
  });

  it.each(["", "Dark", "pink", undefined, null, 7, ["dark"]])("may not be %j", (value) => {
    expect(isTheme(value)).toBe(false);
  });

  it("is painted, and as the system has it when it is the system's", () => {
    paintTheme("dark");
    expect(dataset["theme"]).toBe("dark");
    paintTheme("light");
    expect(dataset["theme"]).toBe("light");
    paintTheme("system");
    expect(dataset["theme"]).toBeUndefined();
  });

  it.each([
    ["light", false, "dark"],
    ["light", true, "dark"],
    ["dark", false, "light"],
    ["dark", true, "light"],
    ["system", false, "dark"],
    ["system", true, "light"],
  ] as const)("%s, on a system that is dark: %s, is switched to %s", (theme, dark, other) => {
    systemIs(dark);
    expect(otherTheme(theme)).toBe(other);
  });
});

describe("the first paint", () => {
  /** The theme on the page after `/config.js` has run; undefined is storage that the browser blocks. */
  function painted(script: string, kept: string | null | undefined): string | undefined {
    const root: { dataset: Record<string, string> } = { dataset: {} };
    const getItem = (key: string) => {
      if (kept === undefined) throw new Error("blocked");
      return key === themeStorageKey ? kept : null;
    };
    runInNewContext(script, {
      window: {},
      localStorage: { getItem },
      document: { documentElement: root },
    });
    return root.dataset["theme"];
  }

  const served = (theme: "system" | "light" | "dark") =>
    printRuntimeConfig({ ...readRuntimeConfig(undefined), theme }).replaceAll("window.", "");

  it.each([
    ["system", null, undefined],
    ["system", "dark", "dark"],
    ["system", "light", "light"],
    ["dark", null, "dark"],
    ["dark", "light", "light"],
    ["dark", "system", undefined],
    ["system", "pink", undefined],
    ["system", undefined, undefined],
  ] as const)("configured %s, kept %s: %s", (configured, kept, theme) => {
    expect(painted(served(configured), kept)).toBe(theme);
  });

  it("on a static host follows what was kept as well", async () => {
    const script = await readFile(`${import.meta.dirname}/../../../public/config.js`, "utf8");
    expect(painted(script.replaceAll("window.", ""), "dark")).toBe("dark");
    expect(painted(script.replaceAll("window.", ""), null)).toBeUndefined();
  });
});
