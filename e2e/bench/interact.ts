// Hands on a drawing: real input events, one per animation frame, each timed until the paint of what it changed. An event
// right behind a frame waits for the next one, so most of a frame passes on an empty page as well: that floor is measured.
// Keys come every second frame, about as often as a held key repeats: after a key Chromium puts tasks off until its frame is
// there, and with a key in every frame the task that tells of a paint would come frames after that paint.
import type { Page } from "playwright";
import type { Noted } from "./observe-page";

declare const window: { readonly noted: Noted } & Window;

export type Hand = "hover" | "zoom" | "pan" | "step" | "threshold";

export type Felt = {
  /** Milliseconds from each input to its paint. */
  readonly latencies: readonly number[];
  readonly longTasks: readonly number[];
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const mostMs = 6_000;
const framesApart: Readonly<Record<Hand, number>> = { hover: 1, zoom: 1, pan: 1, step: 2, threshold: 1 };

/** @param box where the drawing is on the screen */
export async function interact(page: Page, hand: Hand, box: Box, steps = 40): Promise<Felt> {
  const { mouse, keyboard } = page;
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const grip = hand === "threshold" ? await page.locator(".threshold-grip").boundingBox() : null;
  if (grip !== null) {
    await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await mouse.down();
  } else {
    await mouse.move(middleX, middleY);
  }
  await pause(page, 400);
  await page.evaluate(() => {
    window.noted.inputs = [];
    window.noted.longTasks = [];
  });
  const started = performance.now();
  for (let step = 0; step < steps && performance.now() - started < mostMs; step++) {
    if (hand === "hover")
      await mouse.move(box.x + box.width * (0.15 + (0.7 * step) / steps), middleY + (step % 9));
    if (hand === "zoom") await mouse.wheel(0, step < steps / 2 ? -60 : 60);
    if (hand === "pan") await mouse.wheel(step < steps / 2 ? 40 : -40, 0);
    if (hand === "step") await keyboard.press(step < steps / 2 ? "ArrowRight" : "ArrowLeft");
    if (grip !== null)
      await mouse.move(grip.x + grip.width / 2, grip.y - (step < steps / 2 ? step : steps - step) * 3);
    for (let frame = 0; frame < framesApart[hand]; frame++)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await pause(page, 300);
  if (grip !== null) await mouse.up();
  return page.evaluate(() => ({
    latencies: window.noted.inputs,
    longTasks: window.noted.longTasks.map(({ duration }) => duration),
  }));
}

async function pause(page: Page, ms: number): Promise<void> {
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);
}
