/** The settings as a person wrote them: the environment, and `.env` files however an editor has saved them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { loadEnv } from "vite";

/** What the environment says itself goes before what a file says. */
export function readEnvironment(root: string, mode: string): Readonly<Record<string, string | undefined>> {
  const names = [".env", ".env.local", `.env.${mode}`, `.env.${mode}.local`];
  const read: Record<string, string | undefined> = loadEnv(mode, root, "");
  for (const name of names) Object.assign(read, parseEnv(readMarked(join(root, name)) ?? ""));
  return { ...read, ...process.env };
}

/** The text of a file that begins with a byte-order mark, which Vite does not read; else undefined. */
function readMarked(file: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const mark = bytes.subarray(0, 3).toString("hex");
  const encoding = mark.startsWith("fffe")
    ? "utf-16le"
    : mark.startsWith("feff")
      ? "utf-16be"
      : mark === "efbbbf"
        ? "utf-8"
        : undefined;
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(bytes);
}
