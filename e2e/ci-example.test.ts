// Rule: the example for a public host runs the README's two commands, on Node versions that Framewise runs on, and may
// write nothing.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import packageFile from "../package.json" with { type: "json" };

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const example = read(".github/workflows/ci.yml");

it("runs the two commands as the README has them", () => {
  for (const command of ["npm ci && npm start", "npm ci && npm test"]) {
    expect(read("README.md")).toContain(command);
    expect(example).toContain(command);
  }
});

it("pins its machine and runs on the oldest Node of each line that is allowed", () => {
  expect(packageFile.engines.node).toBe("^20.19.0 || >=22.12.0");
  expect(example).toContain('node: ["20.19.0", "22.12.0", "24.x"]');
  expect(example).toMatch(/runs-on: ubuntu-\d+\.\d+/);
  expect(example).toContain("timeout-minutes:");
});

it("may write nothing, and holds no secret", () => {
  expect(example).toMatch(/^permissions:\n {2}contents: read$/m);
  expect(example).not.toMatch(/: write|secrets\./);
});
