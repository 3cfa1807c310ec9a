// The rule: whoever gets the app gets the licence of everything in it. What is in it is read off the source maps here, by no
// code of the build's.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixture";

const assets = fileURLToPath(new URL("../dist/assets", import.meta.url));

function shippedPackages(): readonly string[] {
  const maps = readdirSync(assets).filter((file) => file.endsWith(".js.map"));
  const sources = maps.flatMap((file) => {
    const map: { readonly sources: readonly string[] } = JSON.parse(
      readFileSync(path.join(assets, file), "utf8"),
    );
    return map.sources;
  });
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

test("every package in the build stands in the file of licences, with a permissive one", async ({
  request,
}) => {
  const response = await request.get("/THIRD-PARTY-LICENCES.txt");
  expect(response.headers()["content-type"]).toContain("text/plain");
  const text = await response.text();
  const parts = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)];
  const listed = new Map(parts.map(([, name, licence]) => [name, licence]));

  const shipped = shippedPackages();
  // The page's, the chart's, and the worker's, which is built apart.
  for (const name of ["react", "recharts", "hash-wasm"]) expect(shipped).toContain(name);
  for (const face of ["next", "mono"])
    expect(listed.get(`@fontsource-variable/atkinson-hyperlegible-${face}`)).toBe("OFL-1.1");
  expect(shipped.filter((name) => !listed.has(name))).toEqual([]);
  for (const licence of listed.values())
    expect(licence).toMatch(
      /^(?:(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Unlicense|OFL-1\.1)(?: AND |$))+$/,
    );
  expect(text.match(/permission/gi)?.length).toBeGreaterThanOrEqual(listed.size);
});
