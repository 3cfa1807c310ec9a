// A hash of the sample backend is a bookmark: it never changes, and it says what it is derived from.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { isVideoHash } from "../domain/video-hash";
import { failureSamples, generationSamples, videoSamples, type SampleEntry } from "./sample-table";

const rows = Object.entries<SampleEntry>({ ...videoSamples, ...generationSamples, ...failureSamples });

it("every id and every hash stands for one sample", () => {
  const tables = [videoSamples, generationSamples, failureSamples];
  expect(rows).toHaveLength(tables.reduce((sum, table) => sum + Object.keys(table).length, 0));
  expect(new Set(rows.map(([, { hash }]) => hash)).size).toBe(rows.length);
});

it.each(rows.filter(([, { origin }]) => origin === "made"))("%s has the hash of its name", (id, { hash }) => {
  expect(isVideoHash(hash)).toBe(true);
  expect(hash).toBe(createHash("sha256").update(`framewise sample ${id}`).digest("hex"));
});

it("only the documented example is called documented, and it keeps its own hash", () => {
  const documented = rows.filter(([, { origin }]) => origin === "documented").map(([id]) => id);
  expect(documented).toEqual(["documented"]);
  expect(videoSamples.documented.hash).toBe(
    "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58",
  );
});
