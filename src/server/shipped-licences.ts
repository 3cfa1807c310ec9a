/**
 * Writes the licences of everything that the build ships beside it: read off the modules that really are in it, the worker's
 * and the stylesheet's too, so that no list is kept by hand. The build fails on a licence that asks for more than its text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export const licencesFile = "THIRD-PARTY-LICENCES.txt";

/** Licences that allow shipping as long as their text comes along, the last one for typefaces; SPDX identifiers. */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Unlicense",
  "OFL-1.1",
]);

export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier, or several joined by AND. */
  readonly licence: string;
  readonly text: string;
};

export type ShippedLicences = {
  /** For the page's build: it collects, and writes the file. */
  readonly page: Plugin;
  /** For the workers, which are built apart and before the page is written. */
  readonly worker: () => Plugin;
};

/** @param alsoShipped folders of packages that a stylesheet brings, which are in no module */
export function shippedLicences(alsoShipped: readonly string[]): ShippedLicences {
  const folders = new Set(alsoShipped);
  const collect = (moduleIds: readonly string[]) => {
    for (const folder of moduleIds.flatMap((id) => packageFolder(id) ?? [])) folders.add(folder);
  };
  const collecting: Plugin["renderChunk"] = (_code, { moduleIds }) => {
    collect(moduleIds);
    return null;
  };
  return {
    page: {
      name: "shipped-licences",
      renderChunk: collecting,
      generateBundle() {
        const packages = [...folders].map(readPackage);
        this.emitFile({ type: "asset", fileName: licencesFile, source: printLicences(packages) });
      },
    },
    worker: () => ({ name: "shipped-licences-of-worker", renderChunk: collecting }),
  };
}

/** The folder of the package that a module is in; undefined for our own. */
export function packageFolder(moduleId: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll("\\", "/"))?.[1];
}

/** @throws where a package names no permissive licence, or brings no text of it */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license }: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const licence = String(license);
  if (!licence.split(" AND ").every((one) => permissive.has(one)))
    throw new Error(`${String(name)} is shipped under "${licence}".`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file === undefined) throw new Error(`${String(name)} is shipped without the text of its licence.`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return { name: String(name), version: String(version), licence, text };
}

/** One part for each package, by name; two versions of one are two parts. */
export function printLicences(packages: readonly ShippedPackage[]): string {
  const parts = packages
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    .sort();
  const line = `\n${"-".repeat(72)}\n\n`;
  return `Framewise is made with the following packages.\n${line}${[...new Set(parts)].join(line)}`;
}
