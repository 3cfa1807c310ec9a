// An answer that was too large to keep can still be had, and nobody takes another one for it.
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { madeConnection, madeHash } from "./connection-for-test";
import { stubFetch } from "./fake-fetch-for-test";
import { fetchRawAgain } from "./fetch-raw-again";

afterEach(() => vi.unstubAllGlobals());

const digest = createHash("sha256").update('{"a":1}').digest("hex");
const again = (before: string | undefined) =>
  fetchRawAgain(madeConnection(), madeHash(), before, new AbortController().signal);

describe("an answer asked for again", () => {
  it("is the same when its digest is", async () => {
    const asked = stubFetch(() => new Response('{"a":1}'));
    expect(await again(digest)).toMatchObject({ kind: "bytes", same: true });
    expect(asked[0]?.url).toMatch(/\/api\/classification_video\/ee9ac46c/);
  });

  it("is another one when one byte is", async () => {
    stubFetch(() => new Response('{"a":2}'));
    expect(await again(digest)).toMatchObject({ kind: "bytes", same: false });
  });

  it("cannot be told where there was no digest", async () => {
    stubFetch(() => new Response('{"a":2}'));
    expect(await again(undefined)).toMatchObject({ kind: "bytes", same: undefined });
  });

  it("is a failure with its kind when the backend refuses", async () => {
    vi.stubGlobal("navigator", { onLine: true });
    stubFetch(() => new Response("", { status: 404 }));
    expect(await again(digest)).toMatchObject({ kind: "failure", failure: { kind: "not-found" } });
  });
});
