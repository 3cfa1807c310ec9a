// The README beside it names every hash that the sample backend plays and the home page does not list: they are found nowhere else.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { failureSamples, generationSamples, videoSamples } from "./sample-table";

const readme = readFileSync(new URL("./README.md", import.meta.url), "utf8");
const unlisted = Object.values({ ...failureSamples, ...generationSamples, ...videoSamples }).filter(
  ({ listed }) => !listed,
);

it.each(unlisted.map(({ title, hash }) => [title, hash]))("%s", (_, hash) => {
  expect(readme).toContain(hash);
});
