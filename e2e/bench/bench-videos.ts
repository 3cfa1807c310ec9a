// Videos of any size for the measurements. Their hash spells their size, so that nothing has to be kept in a table,
// and the app's server and the peers' pages make the same scores from it.
import { arrayPayload } from "../../src/sample/array-payload";
import { makeVideo, type MadeVideo } from "../../src/sample/made-video";
import type { ModelScript } from "../../src/sample/video-script";

export type Size = { readonly frames: number; readonly models: number };

/** @param copy tells apart videos of the same size */
export function benchHash({ frames, models }: Size, copy = 0): string {
  return `${digits(frames, 8)}${digits(models, 8)}${digits(copy, 48)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** undefined for a hash that spells no size. */
export function sizeOf(hash: string): Size | undefined {
  const [, frames, models] = /^(\d{8})(\d{8})0{32}\d{16}$/.exec(hash) ?? [];
  return frames === undefined ? undefined : { frames: Number(frames), models: Number(models) };
}

export function benchVideo({ frames, models }: Size): MadeVideo {
  const scripts = Array.from({ length: models }, (_, index) => modelScript(index, frames));
  return makeVideo({
    hash: benchHash({ frames, models }),
    name: `bench-${frames}x${models}.mp4`,
    seed: 7,
    frames,
    models: scripts,
    relevant: scripts.slice(0, 2).map(({ name }) => name),
  });
}

/** Spread over the whole axis; every fifth model is silent for a while, every seventh jumps for a moment. */
function modelScript(index: number, frames: number): ModelScript {
  const at = (share: number): number => Math.max(1, Math.round(frames * share));
  return {
    name: `model ${index + 1}`,
    level: 0.06 + (0.88 * ((index * 7) % 36)) / 35,
    deviation: 0.04 + 0.02 * (index % 5),
    missing: index % 5 === 1 ? [[at(0.4), at(0.42)]] : [],
    episodes: index % 7 === 3 ? [{ frames: [at(0.6), at(0.6) + 1], level: 0.97 }] : [],
  };
}

/** The answer as the backend writes it. */
export function benchAnswer(size: Size, hash: string): Uint8Array<ArrayBuffer> {
  const video = benchVideo(size);
  const pieces = [...arrayPayload({ ...video, script: { ...video.script, hash } })];
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
}
