// Asks a backend a question that costs it nothing: a hash that no file has. What it says shows whether it is reached and
// whether it takes the key.

import type { Failure } from "../domain/failure";
import { isVideoHash } from "../domain/video-hash";
import type { Connection } from "./connection";
import type { LookUp } from "./page-calls";

const noFile = "0".repeat(64);

/** @returns the failure of the look-up, "not-found" being the best; undefined when there was a result after all */
export async function testConnection(
  lookUp: LookUp,
  connection: Connection,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  if (!isVideoHash(noFile)) return { kind: "internal", message: "the test hash is no hash" };
  const loaded = await lookUp({ connection, hash: noFile, threshold: 0.5, keeping: "off" }, signal);
  return loaded.kind === "failure" ? loaded.failure : undefined;
}
