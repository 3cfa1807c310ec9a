// What comes back is what went in, and a large answer is never there a second time on its way.
import { afterEach, expect, it, vi } from "vitest";
import { packBytes, unpackBytes } from "./packed-bytes";

afterEach(() => void vi.unstubAllGlobals());

it.each([0, 1, 1_000_000, 2_500_001])(
  "%i bytes come back, without a copy of all in between",
  async (size) => {
    // A Blob of them would be that copy.
    vi.stubGlobal("Blob", undefined);
    const bytes = Uint8Array.from({ length: size }, (_, place) => place % 251);
    const packed = await packBytes(bytes);
    expect(packed.size).toBe(size);
    expect(packed.packing).toBe(size > 1 ? "gzip" : "none");
    const back = await unpackBytes(packed);
    expect(back?.length).toBe(size);
    expect(back?.every((byte, place) => byte === place % 251)).toBe(true);
  },
);
