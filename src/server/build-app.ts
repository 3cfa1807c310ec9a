/** Builds the page, and packs each file once so that no request has to. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { build } from "vite";

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

export type BuildOptions = {
  /** Where to; what is there is removed first. */
  readonly folder?: string;
  /** The static demo, which brings the sample backend along. */
  readonly isDemo?: boolean;
};

/**
 * @param root folder of the project
 * @param basePath begins and ends with a slash
 * @throws what Vite throws when the build fails
 */
export async function buildApp(
  root: string,
  basePath: string,
  { folder = join(root, "dist"), isDemo = false }: BuildOptions = {},
): Promise<void> {
  // Vite takes an existing value for a wish, and loading this very file through Vite has set one: "development".
  process.env["NODE_ENV"] = "production";
  const mode = isDemo ? "demo" : "production";
  await build({
    root,
    base: basePath,
    mode,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  await packFolder(folder);
}

/** Writes `x.br` and `x.gz` beside each text file where that helps. Source maps are left alone: few ask for them. */
export async function packFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries.filter((name) => /\.(?:js|css|html|svg|json|txt|wasm)$/.test(name))) {
    await packFile(join(folder, entry));
  }
}

async function packFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const packed = await Promise.all([
    packBrotli(bytes).then((result) => ({ name: `${file}.br`, result })),
    packGzip(bytes, { level: 9 }).then((result) => ({ name: `${file}.gz`, result })),
  ]);
  for (const { name, result } of packed) {
    if (result.byteLength < bytes.byteLength) await writeFile(name, result);
  }
}
