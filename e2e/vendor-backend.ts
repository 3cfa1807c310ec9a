// A plain HTTP server that plays the vendor: it wants its key, keeps its limits, allows web pages nothing unless told to,
// and writes down everything that reaches it. It must stay apart from the sample backend, which is part of the product.
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { documentedExample } from "./fixture";

export type VendorOptions = {
  /** The only key that is let in; without it nobody is asked for one. */
  readonly key?: string;
  /** Lets pages of every origin ask, and send a key. The real vendor may not. */
  readonly cors?: boolean;
  /** Hashes that it knows beside those of the samples: each has the documented result. */
  readonly alsoKnows?: readonly string[];
  /** Statuses that it answers with under some hashes, as a server in front of a backend would: with a web page. */
  readonly broken?: Readonly<Record<string, number>>;
};

/** One GET as it arrived. */
export type Received = {
  /** Milliseconds of a clock that never goes back. */
  readonly atMs: number;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** What it was answered with. */
  readonly status: number;
};

export type Vendor = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Host and port, as the page names a backend. */
  readonly host: string;
  readonly received: readonly Received[];
  /** What browsers asked before they asked, for calls across origins. */
  readonly preflights: readonly IncomingHttpHeaders[];
  readonly close: () => Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly body: string | Buffer;
  readonly type?: string;
};

const videoPath = /^\/api\/classification_video\/([0-9a-f]{64})$/;

/** Documented: 2 per second and 60 per minute. The windows are a little shorter, because requests bunch up on their way. */
const limits = [
  { most: 2, windowMs: 750 },
  { most: 60, windowMs: 59_500 },
];

/** The payload samples of the unit tests, by the hash under which each would be asked for. */
const samples = readSamples(fileURLToPath(new URL("../src/api/payload/samples", import.meta.url)));

export async function startVendor(options: VendorOptions = {}): Promise<Vendor> {
  const received: Received[] = [];
  const preflights: IncomingHttpHeaders[] = [];
  const admitted = new Map<string, number[]>();

  function isTooMany(key: string, atMs: number): boolean {
    const earlier = admitted.get(key) ?? [];
    const full = limits.some(
      ({ most, windowMs }) => earlier.filter((time) => atMs - time < windowMs).length >= most,
    );
    if (!full) admitted.set(key, [...earlier, atMs]);
    return full;
  }

  function answer(target: string, key: string | undefined, atMs: number): Answer {
    if (options.key !== undefined && key === undefined) return json(401, { message: "Unauthenticated." });
    if (options.key !== undefined && key !== options.key) return json(401, { message: "Invalid API key." });
    if (isTooMany(key ?? "", atMs)) return json(429, { message: "Too Many Attempts." });
    const hash = videoPath.exec(target)?.[1] ?? "";
    const broken = options.broken?.[hash];
    if (broken !== undefined) return { status: broken, body: "<h1>nginx</h1>", type: "text/html" };
    const body = samples.get(hash) ?? (options.alsoKnows?.includes(hash) ? documentedAs(hash) : undefined);
    return body === undefined ? json(404, { message: "Not found." }) : { status: 200, body };
  }

  const server = createServer((request, response) => {
    const { method, url: target = "", headers } = request;
    if (options.cors === true) allowPages(response);
    if (method === "OPTIONS") {
      preflights.push(headers);
      response.writeHead(204).end();
      return;
    }
    const atMs = performance.now();
    const key = headers["x-api-key"];
    const { status, body, type } = answer(target, Array.isArray(key) ? key.join() : key, atMs);
    received.push({ atMs, target, headers, status });
    response.writeHead(status, {
      "Content-Type": type ?? "application/json",
      "Set-Cookie": "vendor=1; Path=/",
      ...(status >= 300 && status < 400 ? { Location: "/login" } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url: `http://${host}`,
    host,
    received,
    preflights,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The most GETs that arrived within any one span of time. */
export function mostWithin(received: readonly Received[], spanMs: number): number {
  const counts = received.map(
    ({ atMs }) => received.filter((other) => other.atMs >= atMs && other.atMs < atMs + spanMs).length,
  );
  return Math.max(0, ...counts);
}

function allowPages(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "X-Api-Key");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After");
}

function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

function documentedAs(hash: string): string | undefined {
  return samples.get(documentedExample)?.toString().replace(documentedExample, hash);
}

function readSamples(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  const found = files.flatMap((file) => {
    const bytes = readFileSync(path.join(folder, file));
    const hash = hashIn(bytes.toString());
    return hash === undefined ? [] : [[hash, bytes] as const];
  });
  // Other samples may be variants of the documented one and bear its hash.
  const documented = readFileSync(path.join(folder, "array-frames", "documented-example.json"));
  return new Map([...found, [documentedExample, documented]]);
}

/** undefined for a file that answers under no hash: a faulty one, or what a test expects of another. */
function hashIn(text: string): string | undefined {
  return /^\s*\{\s*"(?:identifier|hash)":\s*"([0-9a-f]{64})"/.exec(text)?.[1];
}
