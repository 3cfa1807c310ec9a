// The app as `npm start` serves it, with answers of any size in the place of the sample backend, and beside it the
// peers' pages.
import { createServer } from "node:http";
import sirv from "sirv";
import { createApplication } from "../../src/server/application";
import { createHttpServer } from "../../src/server/http-server";
import { listen } from "../../src/server/listen";
import { readServerSettings } from "../../src/server/server-settings";
import { createWebHandler } from "../../src/server/web-request";
import { benchAnswer, sizeOf } from "./bench-videos";

export type BenchServer = {
  /** Without a slash at the end. */
  readonly appUrl: string;
  readonly peersUrl: string;
  /** Answers are held back this long from now on, so that code has arrived before them. */
  readonly holdAnswers: (ms: number) => void;
  readonly close: () => Promise<void>;
};

export async function startBenchServer(appFolder: string, peersFolder: string): Promise<BenchServer> {
  const reading = readServerSettings({});
  if (reading.kind === "wrong") throw new Error(reading.message);
  const { settings } = reading;
  let heldMs = 0;
  const made = new Map<string, Uint8Array<ArrayBuffer>>();

  /** The largest are kept: making them takes longer than what is measured. */
  function answerOf(hash: string): Uint8Array<ArrayBuffer> | undefined {
    const size = sizeOf(hash);
    if (size === undefined) return undefined;
    const bytes = made.get(hash) ?? benchAnswer(size, hash);
    if (made.size < 30) made.set(hash, bytes);
    return bytes;
  }

  const sample = async (request: Request): Promise<Response> => {
    const bytes = answerOf(new URL(request.url).pathname.split("/").at(-1) ?? "");
    await new Promise((resolve) => setTimeout(resolve, heldMs));
    if (bytes === undefined) return Response.json({ message: "Not found." }, { status: 404 });
    const headers = { "content-type": "application/json", "content-length": String(bytes.length) };
    return new Response(bytes, { headers });
  };
  const backend = createWebHandler(sample);
  const { routing } = await createApplication({ settings, folder: appFolder, backend });
  const app = await opened(() => createHttpServer(routing, {}));
  const files = sirv(peersFolder, { etag: true });
  const peers = await opened(() =>
    createServer((request, response) => files(request, response, () => void response.writeHead(404).end())),
  );
  return {
    appUrl: `http://localhost:${app.port}`,
    peersUrl: `http://localhost:${peers.port}`,
    holdAnswers: (ms) => {
      heldMs = ms;
    },
    close: async () => void (await Promise.all([app.close(), peers.close()])),
  };
}

async function opened(create: Parameters<typeof listen>[0]) {
  const listening = await listen(create, "localhost", 0);
  if (listening.kind === "failed") throw new Error(listening.message);
  return listening;
}
