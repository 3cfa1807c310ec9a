/** Servers and raw requests for the tests of this room: real sockets of this machine, any free port, closed by themselves. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createApplication, type BackendHandler } from "./application";
import { createBackend } from "./backend";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";
import { securityHeaders } from "./security-headers";
import { readServerSettings, type ServerSettings } from "./server-settings";
import type { AnswerRequest } from "./web-request";

export type ServedForTest = { readonly url: string; readonly port: number };

/** A hash that every backend of these tests knows. */
export const someHash = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";

export const resultPath = `/backend/api/classification_video/${someHash}`;

export async function serveForTest(server: Server): Promise<ServedForTest> {
  const listening = await listen(() => server, "127.0.0.1", 0);
  if (listening.kind === "failed") throw new Error(listening.message);
  onTestFinished(listening.close);
  return { url: `http://127.0.0.1:${listening.port}`, port: listening.port };
}

export function settingsForTest(environment: Record<string, string> = {}): ServerSettings {
  const reading = readServerSettings(environment);
  if (reading.kind === "wrong") throw new Error(reading.message);
  return reading.settings;
}

/** The whole application over a small made build. */
export async function serveApplication(
  environment: Record<string, string> = {},
  sample: AnswerRequest = async () => Response.json({ from: "sample" }),
  build?: string,
): Promise<ServedForTest & { readonly folder: string }> {
  const settings = settingsForTest(environment);
  const folder = build ?? (await makeBuild());
  return { ...(await serveBehind(createBackend(settings, sample), settings, folder)), folder };
}

/** The application with whoever answers below `/backend`. */
export async function serveBehind(
  backend: BackendHandler,
  settings = settingsForTest(),
  folder: string | null = null,
): Promise<ServedForTest> {
  const { routing } = await createApplication({ settings, folder, backend });
  return serveForTest(createHttpServer(routing, securityHeaders(settings.allow)));
}

/** A backend that writes down what reaches it. */
export async function serveBackend(
  listener: RequestListener = (_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end('{"from":"backend"}');
  },
): Promise<ServedForTest & { readonly received: readonly IncomingMessage[] }> {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    received.push(request);
    listener(request, response);
  });
  return { ...(await serveForTest(server)), received };
}

/** A backend that says the same bytes to everyone, whether or not they are HTTP. */
export async function serveBytes(answer: (socket: Socket, received: string) => void): Promise<ServedForTest> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", (bytes) => answer(socket, bytes.toString()));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, port };
}

/** Writes exactly `text` and resolves with everything that comes back until the connection ends. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    const chunks: Buffer[] = [];
    socket.setTimeout(3_000, () => reject(new Error("The server kept the connection open.")));
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server may cut off whoever has not finished speaking; what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
    onTestFinished(() => void socket.destroy());
  });
}

/** One request of HTTP/1.1 with our own Host that closes its connection; `lines` may repeat or break any header. */
export function rawGet(port: number, target: string, ...lines: readonly string[]): Promise<string> {
  return rawRequest(port, `GET ${target} HTTP/1.1`, "Host: localhost", ...lines);
}

export function rawRequest(port: number, ...lines: readonly string[]): Promise<string> {
  return sendRaw(port, `${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n`);
}

/** The status of a raw answer; 0 when there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}

/** Waits until `holds`, checking often; fails after two seconds. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("It did not happen within two seconds.");
}

async function makeBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "framewise-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Framewise</title>");
  await writeFile(join(folder, "config.js"), "window.__CONFIG__ = 'of a static host';");
  await writeFile(join(folder, "favicon.svg"), "<svg/>");
  await writeFile(join(folder, "assets", "index-abc123.js"), `export const text = "${"a".repeat(2_000)}";`);
  return folder;
}
