/**
 * Asks the backend, over connections that are kept, and through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name.
 * Redirects are not followed.
 */
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import type { BackendAnswer } from "./backend-answer";
import { isLoopback } from "./host-name";

/**
 * Resolves with the head of the answer.
 * @param sent called when the request leaves, once its connection is open
 */
export type AskBackend = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  sent: () => void,
) => Promise<BackendAnswer>;

export class SilentBackend extends Error {}

/** A proxy on the way that opens no tunnel; its answer is not the backend's. */
export class RefusedTunnel extends Error {
  readonly status: number;

  constructor(status: number) {
    super("the proxy opens no tunnel");
    this.status = status;
  }
}

/** An answer that Node reads as the end of the exchange, such as one that switches to another protocol. */
class NoAnswer extends Error {
  readonly code = "HPE_NO_ANSWER";
}

/** @param patienceMs how long the backend may take to begin its answer, and how long it may pause within it */
export function createBackendClient(backendUrl: URL, patienceMs: number): AskBackend {
  const isSecure = backendUrl.protocol === "https:";
  const agent = createAgent(backendUrl, isSecure);

  return (url, headers, signal, sent) =>
    new Promise((resolve, reject) => {
      const request = (isSecure ? https : http).request(url, { headers: { ...headers }, signal, agent });
      let answer: IncomingMessage | undefined;
      // A request that is destroyed ends an answer of no length as if it were whole; the answer itself does not.
      const giveUp = () => (answer ?? request).destroy(new SilentBackend());
      const deadline = setTimeout(giveUp, patienceMs);
      request.setTimeout(patienceMs, giveUp);
      request.on("finish", sent);
      request.on("response", (begun) => {
        answer = begun;
        resolve(toBackendAnswer(begun));
      });
      request.on("error", reject);
      // Otherwise HttpsProxyAgent would hand out the proxy's refusal as the answer that was asked for.
      request.on("proxyConnect", ({ statusCode }: { readonly statusCode: number }) => {
        if (isSecure && statusCode !== 200) request.destroy(new RefusedTunnel(statusCode));
      });
      request.on("upgrade", (_answer, socket) => {
        socket.destroy();
        reject(new NoAnswer());
      });
      for (const end of ["response", "close"]) request.on(end, () => clearTimeout(deadline));
      request.end();
    });
}

/** Never by a proxy to this machine itself, which no proxy can reach. */
function createAgent(backendUrl: URL, isSecure: boolean): http.Agent {
  const isHere = isLoopback(backendUrl.hostname.replace(/^\[|\]$/g, ""));
  const proxy = isHere ? "" : getProxyForUrl(backendUrl.href);
  const options = { keepAlive: true };
  if (proxy === "") return isSecure ? new https.Agent(options) : new http.Agent(options);
  return isSecure ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
}

function toBackendAnswer(answer: IncomingMessage): BackendAnswer {
  // Broken off, it fails where it is read; whoever lets go of it before does not care.
  answer.on("error", () => {});
  return {
    status: answer.statusCode ?? 0,
    header: (name) => answer.headersDistinct[name]?.join(", "),
    body: answer,
    discard: () => void answer.destroy(),
  };
}
