/**
 * How an answer is really packed. What its header says is often wrong: a charset, nothing, a packing that something on
 * the way has taken off already. The first bytes tell.
 */
import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, constants } from "node:zlib";

export type Packing =
  | { readonly kind: "plain" }
  /** As the browser unpacks it; the names stand in the order in which they were put on. */
  | { readonly kind: "packed"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };

const plain: Packing = { kind: "plain" };
const known = new Set(["gzip", "br", "deflate", "zstd"]);

/** @param header Content-Encoding as it came; undefined when there is none */
export function saysPacked(header: string | undefined): boolean {
  return header !== undefined && namesIn(header).some((name) => name !== "identity");
}

/** @param first the first bytes of the body, a few dozen where there are as many */
export function packingOf(header: string, first: Uint8Array): Packing {
  if (looksLikeText(first)) return plain;
  const names = namesIn(header).filter((name) => name !== "identity");
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  if (names.every((name) => known.has(name))) {
    const [last] = names.slice(-1);
    // Neither text nor what it says: the browser would drop it, the reader may still make something of it.
    return last === "gzip" && !isGzip ? plain : { kind: "packed", names };
  }
  if (isGzip) return { kind: "packed", names: ["gzip"] };
  return names.some((name) => known.has(name)) || !names.every(isCharset) ? { kind: "unknown" } : plain;
}

function namesIn(header: string): readonly string[] {
  return header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^x-(?=gzip$)/, ""))
    .filter((name) => name !== "");
}

/** A charset, or a word of MIME: neither is a packing. */
function isCharset(name: string): boolean {
  return /^(?:utf-?\d+|us-ascii|ascii|iso-8859-\d+|windows-\d+|latin-?\d|none|binary|[78]bit)$/.test(name);
}

/** Text of any encoding that answers are read in. A packed body has control characters among its first bytes. */
function looksLikeText(first: Uint8Array): boolean {
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)) return true;
  return first.slice(0, 256).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
    ? first.length < 8 || isUtf8(first.slice(0, 256))
    : false;
}

/** The end may be in the middle of a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a browser takes each of the names. One that says nothing takes all. */
export function accepts(acceptEncoding: string | undefined, names: readonly string[]): boolean {
  if (acceptEncoding === undefined) return true;
  const parts = acceptEncoding.toLowerCase().split(",");
  const taken = new Set(
    parts
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(";")[0]?.trim() ?? ""),
  );
  return names.every((name) => taken.has(name) || taken.has("*"));
}

/** The body unpacked here; undefined where that is not known how. */
export function unpacked(
  body: AsyncIterable<Uint8Array>,
  names: readonly string[],
  leniently = false,
): AsyncIterable<Uint8Array> | undefined {
  const [name, ...more] = names;
  if (name === undefined) return body;
  const unpack =
    name === "gzip"
      ? createGunzip(leniently ? { finishFlush: constants.Z_SYNC_FLUSH } : {})
      : name === "br"
        ? createBrotliDecompress()
        : undefined;
  if (unpack === undefined || more.length > 0) return undefined;
  const source = Readable.from(body);
  source.once("error", (error) => unpack.destroy(error));
  unpack.once("close", () => source.destroy());
  return source.pipe(unpack);
}

/** The first bytes of a body, and the whole of it with them. A body that breaks off breaks off where it is read. */
export async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = body[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let broken: { readonly error: unknown } | undefined;
  try {
    while (length < 64) {
      const next = await iterator.next();
      if (next.done === true) break;
      chunks.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    broken = { error };
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
      if (broken !== undefined) throw broken.error;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first: Buffer.concat(chunks), whole: whole() };
}
