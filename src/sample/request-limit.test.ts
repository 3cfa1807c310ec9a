// No key gets more than its requests per second and per minute, and a refused one says when to come back.
import { expect, it } from "vitest";
import { createSampleBackend } from "./sample-backend";
import { videoSamples } from "./sample-table";

const address = `http://sample/api/classification_video/${videoSamples["one-frame"].hash}`;

function limited(perSecond: number, perMinute: number) {
  let time = 1_000_000;
  const backend = createSampleBackend({ now: () => time, limits: { perSecond, perMinute } });
  return {
    wait: (ms: number) => (time += ms),
    ask: async (key = "a") => {
      const answer = await backend(new Request(address, { headers: { "X-Api-Key": key } }));
      return [answer.status, answer.headers.get("retry-after")];
    },
  };
}

it("the third request within a second is refused, and one a second later is not", async () => {
  const { ask, wait } = limited(2, 60);
  expect(await ask()).toEqual([200, null]);
  wait(400);
  expect(await ask()).toEqual([200, null]);
  wait(500);
  expect(await ask()).toEqual([429, "1"]);
  wait(100);
  expect(await ask()).toEqual([200, null]);
});

it("the minute counts too", async () => {
  const { ask, wait } = limited(2, 3);
  for (let count = 0; count < 3; count += 1) {
    expect(await ask()).toEqual([200, null]);
    wait(1_000);
  }
  expect(await ask()).toEqual([429, "57"]);
  wait(57_000);
  expect(await ask()).toEqual([200, null]);
  expect(await ask()).toEqual([429, "1"]);
});

it("every key has its own", async () => {
  const { ask } = limited(1, 60);
  expect(await ask("a")).toEqual([200, null]);
  expect(await ask("a")).toEqual([429, "1"]);
  expect(await ask("b")).toEqual([200, null]);
});

it("says what the vendor says, and counts batches", async () => {
  const backend = createSampleBackend({ now: () => 0, limits: { perSecond: 1, perMinute: 60 } });
  const batch = `http://sample/api/classifications_video?identifiers[]=${videoSamples["one-frame"].hash}`;
  expect((await backend(new Request(batch))).status).toBe(200);
  const refused = await backend(new Request(batch));
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ message: "Too Many Attempts." });
});

it("without limits nobody is refused", async () => {
  const backend = createSampleBackend({ now: () => 0 });
  for (let count = 0; count < 100; count += 1) expect((await backend(new Request(address))).status).toBe(200);
});
