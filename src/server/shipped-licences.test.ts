// Rule: whatever is shipped brings the text of its licence along, and nothing is shipped that asks for more than that.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { licencesFile, packageFolder, printLicences, readPackage, shippedLicences } from "./shipped-licences";

function madePackage(license: string | undefined, ...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "framewise-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "made", version: "1.2.3", license }));
  mkdirSync(join(folder, "src"));
  for (const file of files) writeFileSync(join(folder, file), "Do with it what you like.\n");
  return folder;
}

describe("a package that is shipped", () => {
  it("is read with its licence and the whole text, however the file is spelled", () => {
    const read = { name: "made", version: "1.2.3", text: "Do with it what you like." };
    expect(readPackage(madePackage("MIT", "LICENSE"))).toEqual({ ...read, licence: "MIT" });
    expect(readPackage(madePackage("ISC", "licence.md"))).toEqual({ ...read, licence: "ISC" });
    expect(readPackage(madePackage("MIT AND ISC", "COPYING")).licence).toBe("MIT AND ISC");
    expect(readPackage(madePackage("OFL-1.1", "LICENSE")).licence).toBe("OFL-1.1");
  });

  it.each(["GPL-3.0-only", "MIT AND LGPL-2.1-only", "SEE LICENSE IN LICENSE", undefined])(
    "stops the build under %s",
    (license) => {
      expect(() => readPackage(madePackage(license, "LICENSE"))).toThrow(
        `made is shipped under "${license}".`,
      );
    },
  );

  it("stops the build without a text", () => {
    expect(() => readPackage(madePackage("MIT", "README.md"))).toThrow("without the text of its licence");
  });
});

describe("the package of a module", () => {
  it.each([
    ["/home/me/app/node_modules/react/index.js", "/home/me/app/node_modules/react"],
    ["/app/node_modules/@tanstack/query-core/build/a.js", "/app/node_modules/@tanstack/query-core"],
    ["/app/node_modules/a/node_modules/b/c.js", "/app/node_modules/a/node_modules/b"],
    ["C:\\app\\node_modules\\d3-scale\\src\\a.js", "C:/app/node_modules/d3-scale"],
    ["\0/app/node_modules/react/index.js?commonjs", "/app/node_modules/react"],
    ["/home/me/app/src/app/main.tsx", undefined],
    ["\0rolldown/runtime.js", undefined],
  ])("of %j is %s", (moduleId, folder) => {
    expect(packageFolder(moduleId)).toBe(folder);
  });
});

it("each version of each package has one part, by name", () => {
  const made = { name: "b", version: "1.0.0", licence: "MIT", text: "Text." };
  const printed = printLicences([made, { ...made, name: "a" }, { ...made }, { ...made, version: "2.0.0" }]);
  expect(printed.match(/^[ab] .*$/gm)).toEqual(["a 1.0.0 (MIT)", "b 1.0.0 (MIT)", "b 2.0.0 (MIT)"]);
});

it("a build writes what its page, its worker and its stylesheet bring, and nothing else", async () => {
  const root = mkdtempSync(join(tmpdir(), "framewise-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const install = (name: string, text: string) => {
    const folder = join(root, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    const about = { name, version: "1.0.0", license: "MIT", type: "module", main: "index.js" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(about));
    writeFileSync(join(folder, "index.js"), `export const text = ${JSON.stringify(text)};`);
    writeFileSync(join(folder, "LICENSE"), "Text.");
    return folder;
  };
  for (const name of ["in-page", "in-worker", "in-neither"]) install(name, name);
  writeFileSync(join(root, "index.html"), '<script type="module" src="/page.js"></script>');
  const startWorker = 'new Worker(new URL("./worker.js", import.meta.url), { type: "module" });';
  writeFileSync(join(root, "page.js"), `import { text } from "in-page"; console.log(text); ${startWorker}`);
  writeFileSync(join(root, "worker.js"), 'import { text } from "in-worker"; console.log(text);');

  const { page, worker } = shippedLicences([install("in-styles", "")]);
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [page],
    worker: { format: "es", plugins: () => [worker()] },
    build: { write: false },
  });
  const outputs = "output" in built ? built.output : [];
  const file = outputs.find(({ fileName }) => fileName === licencesFile);
  const written = file?.type === "asset" ? String(file.source) : "";
  expect(written.match(/^in-.*$/gm)).toEqual([
    "in-page 1.0.0 (MIT)",
    "in-styles 1.0.0 (MIT)",
    "in-worker 1.0.0 (MIT)",
  ]);
});
