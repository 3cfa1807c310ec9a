// The first words of a result are the same wherever they are composed: headline and title agree with each other.
import { expect, it } from "vitest";
import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import { documentedHash } from "../domain/video-hash-for-test";
import { firstWords } from "./first-words";
import { plainText } from "./phrase";

const asked = documentedHash;

it("the documented example", () => {
  const example = documentedExample();
  const { headline, title } = firstWords(example, assess(example, 0.5), asked);
  expect(plainText(headline.verdict)).toBe("Human: all 6 heuristics agree, confidence 75.0–75.2%.");
  expect(headline.disputed).toBe(true);
  expect(title).toBe("human, disputed · video.mp4 · Framewise");
});

it("a video without a name goes by the hash that was asked for", () => {
  const nameless = { ...documentedExample(), name: undefined };
  expect(firstWords(nameless, assess(nameless, 0.5), asked).title).toBe(
    "human, disputed · ee9ac46c…37ba58 · Framewise",
  );
});
