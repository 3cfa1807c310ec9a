// A backend that breaks on purpose: raw bytes on a raw socket, one fault per hash. It speaks HTTP only where the fault
// lets it, so that nothing between the bytes and the page mends them.
import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";

/** Half of the words of one answer, or what stands in their place; `hash` is what was asked for. */
export type Play = (socket: Socket, hash: string) => void;

export type FaultBackend = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly host: string;
  /** The hashes that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

const sample = new URL("../src/api/payload/samples/array-frames/documented-example.json", import.meta.url);
const documented: string = JSON.stringify(JSON.parse(readFileSync(sample, "utf8")));
const documentedHash = /"hash":"([0-9a-f]{64})"/.exec(documented)?.[1] ?? "";

/** A sound answer under any hash, as small as JSON goes. */
export function soundText(hash: string): string {
  return documented.replace(documentedHash, hash);
}

/** @param plays by hash; without one, a connection is ended at once */
export async function startFaultBackend(plays: ReadonlyMap<string, Play>): Promise<FaultBackend> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Whoever is broken on purpose complains; that is the other side's affair.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    let head = "";
    socket.on("data", function read(chunk) {
      head += chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      socket.off("data", read);
      socket.resume();
      const hash = /^GET \/\S*?([0-9a-f]{64})/.exec(head)?.[1] ?? "";
      asked.push(hash);
      const play = plays.get(hash);
      if (play === undefined) socket.end();
      else play(socket, hash);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type Head = {
  readonly status?: string | undefined;
  /** Replaces every header but those that let pages of other origins read the answer. */
  readonly headers?: readonly string[];
};

const jsonHeaders = ["Content-Type: application/json"];

/** A head in which anything may stand. */
export function headText({ status = "200 OK", headers = jsonHeaders }: Head): string {
  const allowed = ["Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: Retry-After"];
  return `HTTP/1.1 ${status}\r\n${[...allowed, ...headers].join("\r\n")}\r\n\r\n`;
}

/**
 * One whole answer; its end is the end of the connection, and it says so: whoever asked for the next fault on a connection
 * that is just ending would meet that instead.
 */
export function answers(
  body: string | Uint8Array | ((hash: string) => string),
  { status, headers = jsonHeaders }: Head = {},
): Play {
  return (socket, hash) => {
    // Chunks say themselves where they end.
    const isLast = headers.some((header) => /chunked/i.test(header)) ? [] : ["Connection: close"];
    socket.write(headText({ status, headers: [...headers, ...isLast] }));
    socket.end(typeof body === "function" ? body(hash) : body);
  };
}

/** Calls again and again until the connection is gone. */
export function drips(socket: Socket, everyMs: number, drip: () => void): void {
  const timer = setInterval(() => (socket.writable ? drip() : clearInterval(timer)), everyMs);
  socket.once("close", () => clearInterval(timer));
}
