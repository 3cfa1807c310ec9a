// The samples are an offer: where there are none to be had there are none, and nothing fails.
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { documentedHash, madeConnection } from "./connection-for-test";
import { stubFetch } from "./fake-fetch-for-test";
import { sampleVideosQuery } from "./sample-videos";

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const samples = () => new QueryClient().fetchQuery(sampleVideosQuery(madeConnection({ url: "/backend" })));

const entry = {
  hash: documentedHash,
  title: "The documented example",
  note: "Six heuristics say human.",
  origin: "documented",
  marks: [{ score: 0.99, counted: false }],
};

it("the list of the sample backend", async () => {
  const asked = stubFetch(() => Response.json([entry]));
  expect(await samples()).toEqual([entry]);
  expect(asked.map(({ url }) => url)).toEqual(["/backend/api/sample_videos"]);
});

it.each([
  ["a backend without samples", () => new Response("", { status: 404 })],
  ["no backend", () => Promise.reject<Response>(new TypeError("Failed to fetch"))],
  ["HTML", () => new Response("<html>")],
  ["nothing", () => new Response("")],
  ["another list", () => Response.json([{ ...entry, hash: "<script>" }])],
  ["no list", () => Response.json({ message: "No." })],
])("%s is an empty list", async (_, answer) => {
  stubFetch(answer);
  expect(await samples()).toEqual([]);
});
