// The sample backend answers as the vendor's would, needs nothing around it, and shares nothing with another one.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSampleBackend } from "./sample-backend";
import { failureSamples, generationSamples, videoSamples } from "./sample-table";

const video = "http://sample/api/classification_video/";
const file = new URL("../api/payload/samples/array-frames/documented-example.json", import.meta.url);

describe("the documented example", () => {
  it("is served byte for byte", async () => {
    const answer = await createSampleBackend()(new Request(video + videoSamples.documented.hash));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(bytes.equals(readFileSync(file))).toBe(true);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(
      "01410ff72c617f061840b84ffef6efbee41124668681b37ec85cf386e6535c9c",
    );
  });

  it("is found in upper case too", async () => {
    const answer = await createSampleBackend()(
      new Request(video + videoSamples.documented.hash.toUpperCase()),
    );
    expect(answer.status).toBe(200);
  });
});

describe("the list for the home page", () => {
  it("names the listed samples in order, with a mark per model", async () => {
    const answer = await createSampleBackend()(new Request("http://sample/api/sample_videos"));
    const list: {
      hash: string;
      marks: { score: number; counted: boolean }[];
      frames: number;
      models: number;
    }[] = await answer.json();
    const entries = [...Object.values(videoSamples), ...Object.values(generationSamples)];
    expect(list.map(({ hash }) => hash)).toEqual(
      entries.filter(({ listed }) => listed).map(({ hash }) => hash),
    );
    expect(list[0]).toEqual({
      hash: videoSamples.documented.hash,
      title: "All heuristics on one model",
      note: "6 of 6 say human, 2 of 3 models do not",
      origin: "documented",
      marks: [
        { score: expect.closeTo(0.9958, 4), counted: false },
        { score: expect.closeTo(0.9876, 4), counted: false },
        { score: expect.closeTo(0.2485, 4), counted: true },
      ],
      frames: 5,
      models: 3,
    });
    for (const { marks, models } of list) expect(marks).toHaveLength(models);
  });

  it("gives the documented example's marks as its file says", async () => {
    const answer = await createSampleBackend()(new Request("http://sample/api/sample_videos"));
    const [documented]: { marks: { score: number }[] }[] = await answer.json();
    const { results }: { results: { images: { classification: { score: number }[] }[][] } } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    // The example names artificial first in every pair.
    const means = [0, 1, 2].map(
      (model) =>
        results.images.reduce((sum, frame) => sum + (frame[model]?.classification[0]?.score ?? NaN), 0) / 5,
    );
    expect(documented?.marks.map(({ score }) => score)).toEqual(
      means.map((mean) => expect.closeTo(mean, 15)),
    );
  });
});

describe("what it does not know", () => {
  it.each([
    ["a hash nobody sent", video + "0".repeat(64)],
    ["another path", "http://sample/api/classification_image/" + videoSamples.documented.hash],
    ["a path below a hash", `${video}${videoSamples.documented.hash}/frames`],
    ["no hash", video],
    ["a name of every object", "http://sample/constructor"],
  ])("%s is 404", async (_, address) => {
    const answer = await createSampleBackend()(new Request(address));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ message: "Not found." });
  });

  it.each([
    ["too short", "abc"],
    ["not hex", "g".repeat(64)],
    ["a digit too many", "a".repeat(65)],
    ["encoded slashes", `..%2f${"a".repeat(59)}`],
  ])("a hash that is %s is 422", async (_, hash) => {
    const answer = await createSampleBackend()(new Request(video + hash));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      message: "The hash field format is invalid.",
      errors: { hash: ["The hash field format is invalid."] },
    });
  });

  it.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])("%s is 405", async (method) => {
    const answer = await createSampleBackend()(new Request(video + videoSamples.documented.hash, { method }));
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET");
  });
});

describe("a key, when one is required", () => {
  const backend = createSampleBackend({ requiredKey: "right" });
  const address = video + videoSamples.documented.hash;
  it.each([
    ["no key", {}, 401],
    ["another key", { "X-Api-Key": "wrong" }, 401],
    ["the key", { "X-Api-Key": "right" }, 200],
  ])("%s", async (_, headers, status) => {
    expect((await backend(new Request(address, { headers }))).status).toBe(status);
  });

  it("is not asked for the home page's list", async () => {
    expect((await backend(new Request("http://sample/api/sample_videos"))).status).toBe(200);
  });
});

it("two backends share no limit, no wait and no pending result", async () => {
  const options = { now: () => 0, limits: { perSecond: 1, perMinute: 60 } };
  const first = createSampleBackend(options);
  const second = createSampleBackend(options);
  const address = video + failureSamples["wait-unsaid"].hash;
  expect((await first(new Request(address))).status).toBe(429);
  expect((await first(new Request(video + videoSamples["one-frame"].hash))).status).toBe(429);
  expect((await second(new Request(video + videoSamples["one-frame"].hash))).status).toBe(200);
});
