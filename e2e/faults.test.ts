// The rule: however the backend breaks, a look-up ends in a result or in words with a next step, through our server and
// without it; nothing hangs, and what can be read is read.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchBytes, type FetchedBytes } from "../src/api/fetch-bytes";
import type { Connection } from "../src/api/connection";
import type { Failure } from "../src/domain/failure";
import { readAnswer } from "../src/api/payload/read-answer";
import { createApplication } from "../src/server/application";
import { createHttpServer } from "../src/server/http-server";
import { listen } from "../src/server/listen";
import { createProxy } from "../src/server/proxy";
import { readServerSettings } from "../src/server/server-settings";
import { failureWords } from "../src/words/failure-words";
import { type FaultBackend, startFaultBackend } from "./fault-backend";
import { bomb, faults, hashOfFault, type Outcome, playsByHash } from "./fault-plays";

/** Of whoever is to meet silence: short enough to be waited for. A busy machine is silent, too, and nobody else minds. */
const impatientMs = 6_000;
const patientMs = 60_000;
const never = new AbortController().signal;

let backend: FaultBackend;
let proxies: { readonly impatient: string; readonly patient: string };
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  vi.stubGlobal("navigator", { onLine: true });
  await bomb();
  backend = await startFaultBackend(playsByHash);
  proxies = {
    impatient: await serveProxy(backend.url, impatientMs),
    patient: await serveProxy(backend.url, patientMs),
  };
  closing.push(backend.close);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await Promise.all(closing.map((close) => close()));
});

/** The proxy alone, which lets everybody go at once. */
async function serveProxy(backendUrl: string, patienceMs: number): Promise<string> {
  const slot = { sent: () => {}, seen: () => {}, unused: () => {} };
  const takeTurn = () => Promise.resolve({ kind: "granted", slot } as const);
  const proxy = createProxy({ backendUrl, backendKey: null, takeTurn, patienceMs });
  const reading = readServerSettings({});
  if (reading.kind === "wrong") throw new Error(reading.message);
  const { settings } = reading;
  const { routing } = await createApplication({ settings, folder: null, backend: proxy });
  const server = createHttpServer(routing, {});
  const listening = await listen(() => server, "127.0.0.1", 0);
  if (listening.kind === "failed") throw new Error(listening.message);
  closing.push(listening.close);
  return `http://127.0.0.1:${listening.port}/backend`;
}

function ask(url: string, hash: string, silentAfterMs: number): Promise<FetchedBytes> {
  const connection: Connection = { url, name: "x", key: undefined, serverHoldsKey: false, revision: 0 };
  return fetchBytes(`${url}/api/classification_video/${hash}`, connection, never, silentAfterMs);
}

function outcomeOf(fetched: FetchedBytes): { readonly outcome: Outcome; readonly failure?: Failure } {
  const read = fetched.kind === "bytes" ? readAnswer(fetched.bytes, fetched.contentType) : fetched;
  return read.kind === "failure"
    ? { outcome: read.failure.kind, failure: read.failure }
    : { outcome: "result" };
}

describe.each(["proxied", "direct"] as const)("a look-up that is asked %s, of a backend that", (way) => {
  it.concurrent.each(
    Object.entries(faults).filter(([, { direct }]) => way === "proxied" || direct !== "browsers only"),
  )("%s", async (name, { proxied, direct }) => {
    const isSilent = direct === "timed-out";
    const url = way === "direct" ? backend.url : proxies[isSilent ? "impatient" : "patient"];
    const silentAfterMs = way === "direct" && isSilent ? impatientMs : patientMs;
    const { outcome, failure } = outcomeOf(await ask(url, hashOfFault(name), silentAfterMs));
    expect(outcome).toBe(way === "direct" ? (direct ?? proxied) : proxied);
    if (failure === undefined) return;
    const { heading, what, meaning, steps } = failureWords(failure, "the backend");
    for (const words of [heading, what, meaning]) expect(words).toMatch(/^\w.+/);
    expect(steps.length).toBeGreaterThan(0);
  });
});
