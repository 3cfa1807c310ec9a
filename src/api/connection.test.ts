// A key travels in a header to the backend that it was entered for, and stands in no address.
import { describe, expect, it } from "vitest";
import {
  answerSource,
  classificationUrl,
  hasKey,
  requestHeaders,
  sampleVideosUrl,
  toConnection,
} from "./connection";
import { documentedHash, madeConnection, madeHash } from "./connection-for-test";

const key = "k-3f2a-secret";

describe("the addresses that are asked", () => {
  it("stand under the backend, which may have a path", () => {
    expect(classificationUrl(madeConnection({ url: "/backend" }), madeHash())).toBe(
      `/backend/api/classification_video/${documentedHash}`,
    );
    expect(classificationUrl(madeConnection({ url: "https://b.example/eu" }), madeHash())).toBe(
      `https://b.example/eu/api/classification_video/${documentedHash}`,
    );
    expect(sampleVideosUrl(madeConnection({ url: "/x/backend" }))).toBe("/x/backend/api/sample_videos");
  });

  it("never hold the key", () => {
    const connection = madeConnection({ key });
    expect(classificationUrl(connection, madeHash()) + sampleVideosUrl(connection)).not.toContain(key);
  });
});

describe("what tells apart the answers of two backends", () => {
  it("is the address, and behind our server the name", () => {
    expect(answerSource(madeConnection({ url: "https://b.example/eu", name: "b.example/eu" }))).toBe(
      "https://b.example/eu",
    );
    expect(answerSource(madeConnection({ url: "/x/backend", name: "b.example" }))).toBe("b.example");
  });

  it("parts what came with a key from what came without, and never holds the key", () => {
    const sources = [key, "another", undefined].map((held) => answerSource(madeConnection({ key: held })));
    expect(sources).toEqual([
      "https://backend.example with a key",
      "https://backend.example with a key",
      "https://backend.example",
    ]);
  });
});

describe("the headers", () => {
  it("hold the key when there is one", () => {
    expect(requestHeaders(madeConnection({ key }))).toEqual({
      Accept: "application/json",
      "X-Api-Key": key,
    });
  });

  it("hold no empty key when there is none", () => {
    expect(requestHeaders(madeConnection())).toEqual({ Accept: "application/json" });
  });
});

describe("a connection to the configured backend", () => {
  const proxied = { kind: "proxied", url: "/backend", name: "backend.example" } as const;
  const direct = { kind: "direct", url: "https://b.example", name: "b.example" } as const;

  it("sends no key of the user where the server has its own", () => {
    const connection = toConnection(proxied, key, true, 0);
    expect(connection.key).toBeUndefined();
    expect(hasKey(connection)).toBe(true);
  });

  it("sends the user's key where the server has none", () => {
    expect(toConnection(proxied, key, false, 0).key).toBe(key);
  });

  it("asked directly has nothing of the server's key", () => {
    expect(toConnection(direct, key, true, 0)).toMatchObject({ key, serverHoldsKey: false });
    expect(hasKey(toConnection(direct, undefined, true, 0))).toBe(false);
  });
});
