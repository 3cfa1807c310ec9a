// Rule: a file's hash is that of all its bytes or none at all, however they arrive; whatever goes wrong has a name; and
// cancelling ends the worker at once.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { createSHA256 } from "hash-wasm";
import { describe, expect, it, vi } from "vitest";
import { FakeWorker } from "../../workers/fake-worker-for-test";
import { FakeLocks } from "../../api/fake-locks-for-test";
import { hashFile } from "./hash-file";
import { hashStream, ReadError, type Hasher } from "./hash-stream";
import { hashHandlers, type Hashed, type HashProgress } from "./serve-hashing";

fc.configureGlobal({ seed: 1, numRuns: 100 });

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const standing = () => 0;
const quiet = () => {};

/** The bytes in the chunks of a disk: a fault in place of the rest where one is given. */
function streamOf(chunks: readonly Uint8Array[], fault?: Error): ReadableStream<Uint8Array<ArrayBuffer>> {
  let next = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = chunks[next++];
        if (chunk !== undefined) controller.enqueue(new Uint8Array(chunk));
        else if (fault !== undefined) controller.error(fault);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

describe("a stream's hash", () => {
  it("is what Node computes, for any bytes in any chunks", async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
        const { digest, bytes } = await hashStream(streamOf(parts), await createSHA256(), standing, quiet);
        expect(digest).toBe(sha256(whole));
        expect(bytes).toBe(whole.byteLength);
      }),
    );
  });

  it("is that of FIPS 180-4's example, “abc”", async () => {
    const abc = new TextEncoder().encode("abc");
    const { digest } = await hashStream(streamOf([abc]), await createSHA256(), standing, quiet);
    expect(digest).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("asks for a chunk only when the one before it has been hashed", async () => {
    const steps: string[] = [];
    let left = 3;
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (left-- === 0) return controller.close();
          steps.push("read");
          controller.enqueue(new Uint8Array(1));
        },
      },
      { highWaterMark: 0 },
    );
    const hasher: Hasher = { update: () => steps.push("hash"), digest: () => "" };
    await hashStream(stream, hasher, standing, quiet);
    expect(steps).toEqual(["read", "hash", "read", "hash", "read", "hash"]);
  });

  it("is reported on at once, then at most ten times a second", async () => {
    // The clock is asked at the start and after each of eight chunks of 10 bytes: 0, 40, 80, 120, … 320 ms.
    let time = -40;
    const chunks = Array.from({ length: 8 }, () => new Uint8Array(10));
    const seen: (readonly number[])[] = [];
    await hashStream(
      streamOf(chunks),
      await createSHA256(),
      () => (time += 40),
      (bytes, ms) => seen.push([bytes, ms]),
    );
    expect(seen).toEqual([
      [0, 0],
      [30, 120],
      [60, 240],
    ]);
  });

  it("ends with how far it came when the file cannot be read on", async () => {
    const fault = new TypeError("network error");
    const hashing = hashStream(streamOf([new Uint8Array(7)], fault), await createSHA256(), standing, quiet);
    await expect(hashing).rejects.toEqual(new ReadError(7, fault));
  });
});

/** A file whose bytes arrive as the test wants, whatever it says of its size. */
function fileOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  change: Partial<Pick<File, "size" | "slice">> = {},
): File {
  const file = new File(["four"], "holiday.mp4");
  return Object.defineProperties(file, {
    stream: { value: () => stream },
    ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, { value }])),
  });
}

/** The worker's answer about a file. */
function said(file: File, createHasher: () => Promise<Hasher> = createSHA256): Promise<Hashed> {
  const context = { signal: new AbortController().signal, say: quiet };
  return hashHandlers(createHasher, standing).hash(file, context);
}

/** A slice that cannot be read, for a reason that the browser names. */
function unreadable(name: string): File["slice"] {
  return () =>
    Object.defineProperty(new Blob(["x"]), "arrayBuffer", {
      value: () => Promise.reject(new DOMException("no", name)),
    });
}

describe("the worker", () => {
  const four = new TextEncoder().encode("four");
  const broken = new TypeError("network error");

  it("says the hash and of how many bytes it is", async () => {
    expect(await said(new File(["four"], "holiday.mp4"))).toEqual({
      kind: "hashed",
      digest: sha256(four),
      bytes: 4,
    });
  });

  it("says that it has no hasher where WebAssembly may not run", async () => {
    const refused = () => Promise.reject(new WebAssembly.CompileError("refused by the policy"));
    expect(await said(new File(["four"], "a.mp4"), refused)).toEqual({ kind: "no-hasher" });
  });

  it("says that it stopped when the hasher breaks", async () => {
    const breaks = async (): Promise<Hasher> => ({
      update: () => {
        throw new RangeError("out of memory");
      },
      digest: () => "",
    });
    expect(await said(new File(["four"], "a.mp4"), breaks)).toEqual({ kind: "stopped", bytes: 0 });
  });

  it("says that the file is gone, by its size or by the name of the error", async () => {
    const bySize = fileOf(streamOf([], broken), { size: 0 });
    expect(await said(bySize)).toEqual({ kind: "unreadable", gone: true, bytes: 0 });
    const byName = fileOf(streamOf([four], broken), { slice: unreadable("NotFoundError") });
    expect(await said(byName)).toEqual({ kind: "unreadable", gone: true, bytes: 4 });
  });

  it("says how far it came with a file that turned unreadable", async () => {
    const file = fileOf(streamOf([four], broken), { slice: unreadable("NotReadableError") });
    expect(await said(file)).toEqual({ kind: "unreadable", gone: false, bytes: 4 });
  });

  it("notices a file that was written to while it was read, though every byte arrived", async () => {
    const file = fileOf(streamOf([four]), { slice: unreadable("NotReadableError") });
    expect(await said(file)).toEqual({ kind: "unreadable", gone: false, bytes: 4 });
  });

  it("keeps the hash of a file that was deleted while it was read: it was read as it was", async () => {
    const file = fileOf(streamOf([four]), { slice: unreadable("NotFoundError") });
    expect(await said(file)).toEqual({ kind: "hashed", digest: sha256(four), bytes: 4 });
  });
});

describe("the page", () => {
  const file = new File(["four"], "holiday.mp4");
  const digest = sha256(new TextEncoder().encode("four"));

  function start(of = file) {
    const worker = new FakeWorker();
    const cancel = new AbortController();
    const progress: HashProgress[] = [];
    const result = hashFile(
      () => worker.asWorker,
      of,
      (report) => progress.push(report),
      cancel.signal,
    );
    return { worker, cancel, progress, result };
  }

  it("hands the file to a worker of its own, follows it, and ends it with the hash", async () => {
    const { worker, progress, result } = start();
    expect(worker.received).toEqual([{ id: 1, call: "hash", input: file }]);
    worker.say({ id: 1, news: { bytes: 2, elapsedMs: 100 } });
    worker.say({ id: 1, answer: { kind: "hashed", digest, bytes: 4 } });
    expect(await result).toEqual({ kind: "hashed", hash: digest });
    expect(progress).toEqual([{ bytes: 2, elapsedMs: 100 }]);
    expect(worker.terminated).toBe(true);
  });

  it("ends the worker at once when cancelled, and hears nothing more of it", async () => {
    const { worker, cancel, progress, result } = start();
    cancel.abort();
    worker.say({ id: 1, news: { bytes: 2, elapsedMs: 100 } });
    await expect(result).rejects.toBe(cancel.signal.reason);
    expect(worker.terminated).toBe(true);
    expect(progress).toEqual([]);
  });

  it.each<[string, Hashed, object]>([
    ["fewer bytes than the file has", { kind: "hashed", digest, bytes: 3 }, { kind: "changed", bytes: 3 }],
    ["a file that is gone", { kind: "unreadable", gone: true, bytes: 0 }, { kind: "vanished" }],
    ["not one byte", { kind: "unreadable", gone: false, bytes: 0 }, { kind: "unreadable" }],
    ["an end in the middle", { kind: "unreadable", gone: false, bytes: 2 }, { kind: "changed", bytes: 2 }],
    ["no hasher", { kind: "no-hasher" }, { kind: "no-hasher" }],
    ["a hasher that stopped", { kind: "stopped", bytes: 2 }, { kind: "hasher-stopped", bytes: 2 }],
  ])("has a name for %s", async (_, message, failure) => {
    const { worker, result } = start();
    worker.say({ id: 1, answer: message });
    expect(await result).toEqual({ kind: "failed", failure: { name: "holiday.mp4", ...failure } });
    expect(worker.terminated).toBe(true);
  });

  it("tells a worker that never came from one that died", async () => {
    const never = start();
    expect(never.worker.die()).toBe(true);
    expect(await never.result).toMatchObject({ failure: { kind: "no-hasher" } });
    const died = start();
    died.worker.say({ id: 1, news: { bytes: 3, elapsedMs: 1 } });
    died.worker.die();
    expect(await died.result).toMatchObject({ failure: { kind: "hasher-stopped", bytes: 3 } });
  });

  it("notices by its lock a worker that died without a word, however far it had come", async () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    for (const bytes of [0, 3]) {
      const { worker, result } = start();
      const lock = `after ${bytes}`;
      void locks.request(lock, () => new Promise(() => undefined));
      worker.say({ kind: "life", lock });
      if (bytes > 0) worker.say({ id: 1, news: { bytes, elapsedMs: 1 } });
      locks.letGo(lock);
      expect(await result).toMatchObject({ failure: { kind: "hasher-stopped", bytes } });
    }
    vi.unstubAllGlobals();
  });

  it("says so where there are no workers", async () => {
    const none = (): Worker => {
      throw new TypeError("Worker is not a constructor");
    };
    expect(await hashFile(none, file, quiet, new AbortController().signal)).toEqual({
      kind: "failed",
      failure: { kind: "no-hasher", name: "holiday.mp4" },
    });
  });

  it("starts no worker for an empty file, nor for one that is gone and seems empty", async () => {
    const empty = start(new File([], "a.mp4"));
    expect(await empty.result).toEqual({ kind: "failed", failure: { kind: "empty", name: "a.mp4" } });
    const gone = start(fileOf(streamOf([], new TypeError("network error")), { size: 0 }));
    expect(await gone.result).toEqual({ kind: "failed", failure: { kind: "vanished", name: "holiday.mp4" } });
    expect([...empty.worker.received, ...gone.worker.received]).toEqual([]);
  });
});
