// The peers: the same columns, the same width, drawn by their own code on a bare page.
import type { Page } from "playwright";
import type { Size } from "./bench-videos";
import { interact, type Felt } from "./interact";
import type { Noted } from "./observe-page";

export const peerNames = ["uPlot", "ECharts", "Observable Plot", "Recharts"] as const;
export type PeerName = (typeof peerNames)[number];

type Peers = {
  readonly prepare: (name: PeerName, size: Size) => Promise<void>;
  readonly draw: () => Promise<number>;
  readonly clear: () => Promise<void>;
};

declare const window: { readonly peers: Peers; readonly noted: Noted } & Window;

export type Drawn = {
  readonly cold: number;
  readonly warm: number | undefined;
  /** The longest task of the first drawing; 0 is below 50 ms. */
  readonly blocked: number;
};

/** Milliseconds from columns to paint: the page's first drawing, and the third. Its code has run before, but not drawn. */
export async function drawPeer(page: Page, url: string, name: PeerName, size: Size): Promise<Drawn> {
  await page.goto(url);
  return page.evaluate(
    async ({ name, size }) => {
      await window.peers.prepare(name, size);
      await new Promise((resolve) => setTimeout(resolve, 100));
      window.noted.longTasks = [];
      const cold = await window.peers.draw();
      // Long tasks are reported after they have ended.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const blocked = Math.max(0, ...window.noted.longTasks.map(({ duration }) => duration));
      if (cold > 4_000) return { cold, blocked, warm: undefined };
      await window.peers.clear();
      await window.peers.draw();
      await window.peers.clear();
      return { cold, blocked, warm: await window.peers.draw() };
    },
    { name, size },
  );
}

/** What every number of a hand holds at least: the same events on a page where nothing is drawn. */
export async function feelNothing(page: Page, url: string, hand: "hover"): Promise<Felt> {
  await page.goto(url);
  return interact(page, hand, { x: 100, y: 100, width: 1_200, height: 300 });
}

/** After `drawPeer`. */
export async function feelPeer(page: Page, hand: "hover" | "zoom"): Promise<Felt> {
  const box = await page.locator("#chart").boundingBox();
  if (box === null) throw new Error("there is no drawing");
  return interact(page, hand, box);
}
