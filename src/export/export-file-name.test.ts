// A file that leaves can be saved on every system, and its name says what it holds, whatever the video is called.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wildName } from "../domain/any-classification-for-test";
import { exportFileName } from "./export-file-name";

fc.configureGlobal({ seed: 1, numRuns: 500 });

const hash = "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58";

describe("the name of an exported file", () => {
  it.each([
    ["video.mp4", "framewise-video.mp4-ee9ac46c-scores.csv"],
    [undefined, "framewise-ee9ac46c-scores.csv"],
    ["", "framewise-ee9ac46c-scores.csv"],
    ["../../etc/passwd", "framewise-etc-passwd-ee9ac46c-scores.csv"],
    ["C:\\Users\\a\\b.mp4", "framewise-C-Users-a-b.mp4-ee9ac46c-scores.csv"],
    ["CON", "framewise-CON-ee9ac46c-scores.csv"],
    ["holiday\u202egnp.mp4", "framewise-holiday-gnp.mp4-ee9ac46c-scores.csv"],
    ["Ardē (1) 🎞.mov", "framewise-Ardē-(1)-.mov-ee9ac46c-scores.csv"],
    ["סרט.mp4", "framewise-סרט.mp4-ee9ac46c-scores.csv"],
    ["a\u0000b?*<>|\"':", "framewise-a-b-ee9ac46c-scores.csv"],
    ["V01\u3164\u{e0041}\ufe0f.mp4", "framewise-V01-.mp4-ee9ac46c-scores.csv"],
    ["...", "framewise-ee9ac46c-scores.csv"],
  ])("for a video called %j is %j", (name, expected) => {
    expect(exportFileName({ name, hash }, "scores", "csv")).toBe(expected);
  });

  it("fits every file system and holds nothing but what all allow", () => {
    fc.assert(
      fc.property(fc.oneof(wildName, fc.string({ unit: "binary", maxLength: 400 })), (name) => {
        const printed = exportFileName({ name, hash }, "evidence", "framewise.html");
        expect(new TextEncoder().encode(printed).length).toBeLessThanOrEqual(143);
        expect(printed).toMatch(/^framewise-[\p{L}\p{N}\p{M}._()-]*\.framewise\.html$/u);
        expect(printed).not.toMatch(/\.\.|--|\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });
});
