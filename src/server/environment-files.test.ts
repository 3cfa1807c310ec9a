// Rule: a `.env` file says the same however an editor has saved it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { readEnvironment } from "./environment-files";

const text = "BACKEND_URL=https://backend.example\r\nBACKEND_API_KEY='a#b'\r\n";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16, most significant byte first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
])("%s", async (_name, bytes) => {
  const root = await mkdtemp(join(tmpdir(), "framewise-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, ".env"), bytes);
  vi.stubEnv("BACKEND_URL", undefined);
  vi.stubEnv("BACKEND_API_KEY", undefined);
  vi.stubEnv("PORT", "4199");
  expect(readEnvironment(root, "production")).toMatchObject({
    BACKEND_URL: "https://backend.example",
    BACKEND_API_KEY: "a#b",
    PORT: "4199",
  });
  vi.stubEnv("BACKEND_URL", "");
  expect(readEnvironment(root, "production")["BACKEND_URL"]).toBe("");
});
