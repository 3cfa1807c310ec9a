/** Opens the server's addresses, and says in one sentence why it cannot. */
import { lookup } from "node:dns/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Listening =
  | { readonly kind: "listening"; readonly port: number; readonly close: () => Promise<void> }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Listens on every address of `localhost`, because browsers differ in which one they try first; else on `host` alone.
 * Never moves to another port.
 * @param createServer one server per address
 * @param port 0 = any free one, the same for every address
 */
export async function listen(createServer: () => Server, host: string, port: number): Promise<Listening> {
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(stop)));
  for (const address of await addressesOf(host)) {
    const server = createServer();
    try {
      await open(server, address, servers[0] === undefined ? port : portOf(servers[0]));
      servers.push(server);
    } catch (error) {
      // Where IPv6 is switched off, `localhost` may still resolve to ::1.
      if (host === "localhost" && codeOf(error) === "EADDRNOTAVAIL") continue;
      await close();
      return { kind: "failed", message: failureSentence(codeOf(error), host, port) };
    }
  }
  const [first] = servers;
  return first === undefined
    ? { kind: "failed", message: failureSentence("EADDRNOTAVAIL", host, port) }
    : { kind: "listening", port: portOf(first), close };
}

async function addressesOf(host: string): Promise<readonly string[]> {
  if (host !== "localhost") return [host];
  const found = await lookup(host, { all: true }).catch(() => []);
  const addresses = new Set(found.map(({ address }) => address));
  return addresses.size === 0 ? ["127.0.0.1"] : [...addresses];
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function failureSentence(code: string, host: string, port: number): string {
  if (code === "EADDRINUSE") {
    return `PORT ${port} is taken: stop what is running there, or set PORT to another number.`;
  }
  if (code === "EACCES")
    return `PORT ${port} may not be opened by this user: set PORT to a number above 1023.`;
  return `HOST ${host} is not an address of this machine.`;
}
