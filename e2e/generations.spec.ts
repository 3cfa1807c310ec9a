// The rule: whatever shape an answer has, everything in it that is documented reaches the screen, and what a person or
// the backend says is never mistaken for a score.
import type { Page } from "playwright/test";
import { generationSamples, videoSamples } from "../src/sample/sample-table";
import { openResult } from "./fixture";
import { expect, test } from "./served-test";

const verdict = (page: Page) => page.getByRole("region", { name: "Verdict", exact: true });

test("a person's override is louder than every score, and what the analysis says follows", async ({
  page,
}) => {
  await openResult(page, generationSamples.forced.hash);
  await expect(verdict(page)).toContainText("A person set this to artificial.");
  await expect(verdict(page)).toContainText("The analysis itself says: Human: the account's main verdict");
  await expect(page).toHaveTitle("artificial, set by a person · forced.mp4 · Framewise");
});

test("an unfinished result says so, counts down, can be asked for at once, and becomes the result", async ({
  page,
  serve,
}) => {
  // It becomes done by the clock of its server: this one is nobody else's.
  await page.goto(`${await serve()}/video/${generationSamples.pending.hash}`);
  const pending = page.getByRole("region", { name: "Analysis in progress" });
  await expect(page.getByRole("status").filter({ hasText: "still analysing this video" })).toBeVisible();
  await expect(pending.getByRole("progressbar", { name: /^Until the next check$/ })).toBeVisible();
  await expect(page).toHaveTitle(/^not finished · /);
  await pending.getByRole("button", { name: "Check now" }).click();
  await expect(verdict(page)).not.toContainText("Not finished yet");
  await expect(pending).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Models" })).toBeVisible();
});

test("an analysis that failed quotes the backend, shows what there is, and calls it no verdict", async ({
  page,
}) => {
  await openResult(page, generationSamples.errored.hash);
  await expect(verdict(page)).toContainText("The analysis failed: “could not decode stream 0”.");
  await expect(verdict(page)).toContainText("2 of 5 frames");
  await expect(page).toHaveTitle(/^analysis failed · /);
  await expect(page.getByRole("row", { name: /V011/ }).first()).toContainText("n 2");
});

test("frames with verdicts of their own, signatures and audio are told apart from scores", async ({
  page,
}) => {
  await openResult(page, generationSamples["object-frames"].hash, "frame=2");
  await expect(verdict(page)).toContainText("In frame 1 the backend's verdict on that frame says otherwise.");
  const frames = page.getByRole("region", { name: "Frame by frame, as reported" });
  await expect(frames).toContainText("Of 5 frames the backend says human in 4, artificial in 1");
  await expect(page.getByRole("region", { name: "Frame", exact: true })).toContainText(
    "content credentials: invalid",
  );
  const credentials = page.getByRole("region", { name: "Content credentials" });
  await expect(credentials).toContainText("In 2 of 5 frames: 1 valid, 1 invalid.");
  await expect(credentials).toContainText("proves nothing");
  const audio = page.getByRole("region", { name: "Audio" });
  await expect(audio.getByRole("article")).toHaveCount(2);
  await expect(audio).toContainText("enters no number computed here");
  await expect(page.getByRole("region", { name: "Data notes" })).toContainText(
    "Ardē gave no answer in frame 4",
  );
});

test("the newest answers: dashboard, flag, faces and audio chunks", async ({ page }) => {
  await openResult(page, generationSamples.newest.hash, "frame=3");
  const dashboard = page.getByRole("link", { name: "on the vendor’s dashboard" });
  await expect(dashboard).toHaveAttribute("href", /^https:/);
  await expect(dashboard).toHaveAttribute("rel", /noopener/);
  await expect(page.getByRole("main")).toContainText("safe for work");
  const faces = page.getByRole("list", { name: "Detections" });
  await expect(faces.getByRole("listitem")).toHaveCount(2);
  await expect(faces).toContainText("swapped face");
  await expect(page.getByRole("region", { name: "Audio" }).getByRole("row", { name: /4–8/ })).toHaveCount(2);
});

test("audio only: the page says that there are no frames, and shows the audio", async ({ page }) => {
  await openResult(page, generationSamples["audio-only"].hash);
  await expect(page.getByText("No video frames in this result")).toBeVisible();
  await expect(page.getByRole("region", { name: "Audio" }).getByRole("article")).toHaveCount(1);
});

test("an answer that names another hash than the one asked for is shown with a note", async ({ page }) => {
  await openResult(page, generationSamples.identifier.hash);
  await expect(page.getByRole("main")).toContainText("file’s SHA-256");
  await expect(verdict(page)).toContainText("count 3");
});

test("the raw answer is a tree that can be opened and searched, unknown fields included", async ({
  page,
}) => {
  await openResult(page, videoSamples.documented.hash);
  const raw = page.getByRole("region", { name: "Raw answer" });
  await expect(raw).toContainText("7,005 bytes");
  await expect(raw).toContainText("01410ff72c617f061840b84ffef6efbee41124668681b37ec85cf386e6535c9c");
  await raw.getByRole("button", { name: "Show the raw answer" }).click();
  await raw.getByRole("button", { name: /verdicts:/ }).click();
  await raw.getByRole("button", { name: /\b5: / }).click();
  await expect(raw).toContainText('heuristic: "TopRelevant"');
  await raw.getByRole("textbox", { name: "Search the raw answer" }).fill("pre_process");
  await expect(raw).toContainText("results.pre_process: 1185.37");
  await raw.getByRole("button", { name: "Hide the raw answer" }).click();
  await expect(raw.getByRole("textbox")).toHaveCount(0);
});
