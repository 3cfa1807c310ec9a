// The bytes of an answer as they lie on the device: compressed where the browser can. What comes back is exactly what went
// in, or nothing: a broken record must never become a part of an answer.

import * as z from "zod/mini";

/** Read from the database, where anything may stand. */
const packedBytes = z.object({
  packed: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  packing: z.enum(["gzip", "none"]),
  /** Length of the bytes as received. */
  size: z.number().check(z.nonnegative()),
});

export type PackedBytes = Readonly<z.infer<typeof packedBytes>>;

export function isPackedBytes(value: unknown): value is PackedBytes {
  return packedBytes.safeParse(value).success;
}

export async function packBytes(bytes: Uint8Array<ArrayBuffer>): Promise<PackedBytes> {
  const size = bytes.length;
  if (typeof CompressionStream === "undefined") return { packed: bytes, packing: "none", size };
  const packed = await throughStream(bytes, new CompressionStream("gzip"), Number.POSITIVE_INFINITY);
  return packed === undefined || packed.length >= size
    ? { packed: bytes, packing: "none", size }
    : { packed, packing: "gzip", size };
}

/** @returns undefined when the record is not what `packBytes` made */
export async function unpackBytes(record: PackedBytes): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { packed, packing, size } = record;
  if (packing === "none") return packed.length === size ? packed : undefined;
  if (typeof DecompressionStream === "undefined") return undefined;
  try {
    return await throughStream(packed, new DecompressionStream("gzip"), size);
  } catch {
    return undefined;
  }
}

const sliceBytes = 1_000_000;

/** One after the other as they are wanted: through a Blob a large answer would be there twice. */
function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (offset >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(offset, (offset += sliceBytes)));
    },
  });
}

/** @param most length of what comes out; undefined when it is longer, or shorter where it is finite */
async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = inSlices(bytes).pipeThrough<Uint8Array>(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
  }
  if (Number.isFinite(most) && length !== most) return undefined;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
