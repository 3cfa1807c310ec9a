// Bytes in, digest out, in constant memory: a chunk is asked for when the one before it has been hashed, so the reading
// waits for the hashing and nothing piles up. Must never keep a chunk.

/** The two members of a streaming hash that are needed; hash-wasm's and Node's fit. */
export type Hasher = {
  readonly update: (chunk: Uint8Array) => unknown;
  readonly digest: (form: "hex") => string;
};

/** A report every tenth of a second moves a bar without asking more of the page than one frame in six. */
const reportEveryMs = 100;

/**
 * @param now milliseconds of any clock that only runs forward
 * @param onProgress told at once and then at most ten times a second: bytes so far, milliseconds so far
 * @returns the digest in lower-case hex, and how many bytes it is of
 * @throws ReadError when the stream does, anything else when the hasher does
 */
export async function hashStream(
  stream: ReadableStream<Uint8Array>,
  hasher: Hasher,
  now: () => number,
  onProgress: (bytes: number, elapsedMs: number) => void,
): Promise<{ readonly digest: string; readonly bytes: number }> {
  const reader = stream.getReader();
  const started = now();
  let bytes = 0;
  let reported = started;
  onProgress(0, 0);
  for (;;) {
    const { done, value } = await readNext(reader, bytes);
    if (done) return { digest: hasher.digest("hex"), bytes };
    hasher.update(value);
    bytes += value.byteLength;
    const time = now();
    if (time - reported < reportEveryMs) continue;
    reported = time;
    onProgress(bytes, time - started);
  }
}

/** The file could not be read on, after `bytes`. */
export class ReadError extends Error {
  readonly bytes: number;

  constructor(bytes: number, cause: unknown) {
    super("The file could not be read.", { cause });
    this.bytes = bytes;
  }
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>, bytes: number) {
  try {
    return await reader.read();
  } catch (error) {
    throw new ReadError(bytes, error);
  }
}
