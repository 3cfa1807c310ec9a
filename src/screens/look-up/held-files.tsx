// Files that this tab has at hand, by their hash: references in memory, gone with the tab, never stored or sent. Each brings
// along what it can show, because that code has arrived with it; where none is held, nothing is there and nothing is fetched.

import type { ComponentType } from "react";
import type { VideoHash } from "../../domain/video-hash";

export type HeldFile = {
  readonly file: File;
  /** Under a look-up that found nothing. */
  readonly NotFound: ComponentType<{ readonly file: File }>;
  /** Under the chart. */
  readonly Pictures: ComponentType<{ readonly file: File } & FramesProps>;
};

export type FramesProps = {
  /** The selected one, from 1. */
  readonly frame: number | undefined;
  readonly frameCount: number;
  readonly onSelectFrame: (frame: number) => void;
};

const held = new Map<string, HeldFile>();

export function holdFile(hash: VideoHash, file: HeldFile): void {
  held.set(hash, file);
}

export function FileNotFoundSlot({ hash }: { readonly hash: string }) {
  const here = held.get(hash);
  return here === undefined ? null : <here.NotFound file={here.file} />;
}

/** @param hashes any of which may be the file's: what was asked for, and what the answer names */
export function FilePicturesSlot({
  hashes,
  ...frames
}: FramesProps & { readonly hashes: readonly (string | undefined)[] }) {
  const here = hashes.flatMap((hash) => held.get(hash ?? "") ?? [])[0];
  return here === undefined || frames.frameCount === 0 ? null : (
    <here.Pictures file={here.file} {...frames} />
  );
}
