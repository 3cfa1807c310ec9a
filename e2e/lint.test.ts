// The rule: the linter's configuration does what it says. A mistyped override or a plugin left out is silent, so
// each kind of rule is made to fire once, and each exception to hold, with our own configuration.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const files = {
  "src/features/hook.tsx": `import { useEffect, useState } from "react";
    export function Hook({ open, name }: { readonly open: boolean; readonly name: string }) {
      if (open) { const [value] = useState(1); return <p>{value}</p>; }
      useEffect(() => { document.title = name; }, []);
      return <p>closed</p>;
    }`,
  "src/features/picture.tsx": `export const Picture = () => <img src="/a.png" />;`,
  "src/features/clickable.tsx": `export const Clickable = ({ go }: { readonly go: () => void }) =>
    <div onClick={go}>go</div>;`,
  "src/backend/promise.ts": `export function start() { Promise.resolve(1); }`,
  "src/domain/loose.ts": `export const read = (value: any) => value!.name;`,
  "src/domain/shape.ts": `export interface Shape { readonly a: number }`,
  "src/domain/usual.ts": `const usual = 1; export default usual;`,
  "src/domain/chatty.ts": `console.log("here");`,
  "src/server/chatty.ts": `console.log("listening"); export const a = 1;`,
  "e2e/chatty.mjs": `console.log("running"); export const a = 1;`,
  "e2e/chatty.ts": `console.log("running"); export const a = 1;`,
  "e2e/some.config.ts": `export default { a: 1 };`,
};

let folder = "";
let found: ReadonlySet<string> = new Set();

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "framewise-lint-"));
  for (const name of [".oxlintrc.json", "tsconfig.json"])
    copyFileSync(path.join(root, name), path.join(folder, name));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${text}\n`);
  }
  const program = path.join(root, "node_modules/oxlint/bin/oxlint");
  const report: Report = JSON.parse(lint(program));
  found = new Set(
    report.diagnostics.map(({ filename, code }) => `${filename.replaceAll("\\", "/")}: ${code}`),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(program: string): string {
  const args = [program, "--type-aware", "--format=json", "src", "e2e"];
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  } catch (error) {
    // It ends with a code of its own when it finds something, which is what we want here.
    const output: unknown = error instanceof Error ? Reflect.get(error, "stdout") : undefined;
    if (typeof output !== "string") throw error;
    return output;
  }
}

test.each([
  "src/features/hook.tsx: react-hooks(rules-of-hooks)",
  "src/features/hook.tsx: react-hooks(exhaustive-deps)",
  "src/features/picture.tsx: jsx-a11y(alt-text)",
  "src/features/clickable.tsx: jsx-a11y(click-events-have-key-events)",
  "src/backend/promise.ts: typescript(no-floating-promises)",
  "src/domain/loose.ts: typescript(no-explicit-any)",
  "src/domain/loose.ts: typescript(no-non-null-assertion)",
  "src/domain/shape.ts: typescript(consistent-type-definitions)",
  "src/domain/usual.ts: import(no-default-export)",
  "src/domain/chatty.ts: eslint(no-console)",
  "e2e/chatty.ts: eslint(no-console)",
])("the linter sees %s", (expected) => {
  expect([...found]).toContain(expected);
});

test.each(["src/server/chatty.ts", "e2e/chatty.mjs", "e2e/some.config.ts"])(
  "the linter leaves %s alone, which may do it",
  (name) => {
    expect([...found].filter((line) => line.startsWith(name))).toEqual([]);
  },
);
