// A batch answers with the results that the backend has, each once, in its own order, and is silent on the rest.
import { describe, expect, it } from "vitest";
import { createSampleBackend } from "./sample-backend";
import { failureSamples, generationSamples, videoSamples } from "./sample-table";

async function batch(hashes: readonly string[]) {
  const query = new URLSearchParams(hashes.map((hash) => ["identifiers[]", hash]));
  const answer = await createSampleBackend()(new Request(`http://sample/api/classifications_video?${query}`));
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

const unknown = "0".repeat(64);

it("is a bare array of whole results, not in the order of the question", async () => {
  const { status, body } = await batch([videoSamples["one-frame"].hash, videoSamples.documented.hash]);
  expect(status).toBe(200);
  expect(body).toMatchObject([{ name: "video.mp4" }, { name: "one-frame.mp4" }]);
});

it("leaves out what it does not know and what only fails, and names a doubled one once", async () => {
  const { hash } = videoSamples["one-frame"];
  const { body } = await batch([unknown, hash, failureSamples["server-error"].hash, hash.toUpperCase()]);
  expect(body).toMatchObject([{ hash }]);
});

it("is an empty array when nothing is known", async () => {
  expect(await batch([unknown])).toEqual({ status: 200, body: [] });
});

it("finds a result by its path key", async () => {
  const { hash } = generationSamples.identifier;
  expect((await batch([hash])).body).toMatchObject([{ identifier: hash }]);
});

it.each([
  ["none", [], { identifiers: ["The identifiers field is required."] }],
  [
    "101",
    Array.from({ length: 101 }, () => unknown),
    { identifiers: ["The identifiers field must not have more than 100 items."] },
  ],
  ["a malformed one", [unknown, "abc"], { "identifiers.1": ["The identifiers.1 field format is invalid."] }],
])("refuses %s with 422", async (_, hashes, errors) => {
  expect(await batch(hashes)).toMatchObject({ status: 422, body: { errors } });
});

it("takes 100", async () => {
  expect((await batch(Array.from({ length: 100 }, () => unknown))).status).toBe(200);
});

describe("a backend that treats batches otherwise", () => {
  const address = (n: number) =>
    `http://sample/api/classifications_video?${Array.from({ length: n }, (_, index) => `identifiers[]=${index.toString(16).padStart(64, "0")}`).join("&")}`;

  it("may refuse longer ones as too long", async () => {
    const backend = createSampleBackend({ batches: { most: 10, refusedWith: 414 } });
    expect((await backend(new Request(address(11)))).status).toBe(414);
    expect((await backend(new Request(address(10)))).status).toBe(200);
  });

  it("may not know them at all", async () => {
    const backend = createSampleBackend({ batches: "none" });
    expect((await backend(new Request(address(1)))).status).toBe(404);
  });
});
