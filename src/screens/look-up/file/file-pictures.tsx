// Pictures from the file at hand at even distances, and one at the selected frame. Off until asked for: which moments a
// backend sampled is not known, and every picture says so.

import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { evenFrames, placeOfFrame } from "../../../analysis/picture-places";
import { openVideoPictures } from "../../../device/files/video-pictures";
import type { PictureFailure } from "../../../domain/file-failure";
import type { FramesProps } from "../held-files";
import {
  clockText,
  fileName,
  notThisFrame,
  pictureFailureWords,
  samplingWords,
} from "../../../words/file-words";
import { grouped } from "../../../words/format";

type Pictures = {
  readonly durationSeconds: number;
  readonly draw: (seconds: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
};

type Opened =
  | { readonly kind: "opened"; readonly pictures: Pictures }
  | { readonly kind: "failed"; readonly failure: PictureFailure };

type FilePicturesProps = {
  readonly name: string;
  readonly open: () => Promise<Opened>;
  /** From 1. */
  readonly frame: number | undefined;
  readonly frameCount: number;
  readonly onSelectFrame: (frame: number) => void;
};

/** As many as fit in one row with their words still readable. */
const mostPictures = 6;

function FilePictures({ name, open, frame, frameCount, onSelectFrame }: FilePicturesProps) {
  const [wanted, setWanted] = useState(false);
  return (
    <section
      className="mt-3.5 border-t border-rule pt-3 text-12 text-ink-3"
      aria-label="Pictures from the file"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 wrap-anywhere">
        <button
          type="button"
          className="button button-line"
          aria-expanded={wanted}
          onClick={() => setWanted(!wanted)}
        >
          {wanted ? "Hide pictures" : "Show pictures from the file"}
        </button>
        <p>
          <bdi>{fileName(name)}</bdi> is at hand in this tab{wanted ? "." : ", and stays on this device."}
        </p>
      </div>
      {wanted ? (
        <Shown name={name} open={open} frame={frame} frameCount={frameCount} onSelectFrame={onSelectFrame} />
      ) : null}
    </section>
  );
}

function Shown({ name, open, frame, frameCount, onSelectFrame }: FilePicturesProps) {
  const opened = useOpened(open);
  const strip = useMemo(() => evenFrames(frameCount, mostPictures), [frameCount]);
  if (opened?.kind === "failed")
    return (
      <p className="mt-2.5 max-w-[70ch] text-13 wrap-anywhere text-ink" role="alert">
        {pictureFailureWords(opened.failure, name)}
      </p>
    );
  const pictures = opened?.pictures;
  return (
    <>
      <p className="mt-2.5 max-w-[90ch] text-pretty">{samplingWords}</p>
      <div className="mt-3 flex items-start gap-4 max-mid:flex-col" aria-busy={pictures === undefined}>
        {frame === undefined ? null : (
          <div className="w-70 flex-none max-mid:w-full">
            <Picture frame={frame} frameCount={frameCount} pictures={pictures} width={640} chosen />
          </div>
        )}
        <ul
          className="grid flex-1 grid-cols-[repeat(auto-fill,minmax(112px,1fr))] gap-x-2.5 gap-y-3 max-mid:w-full max-mid:grid-cols-3"
          aria-label="Pictures at even distances"
        >
          {strip.map((shown) => (
            <li key={shown}>
              <button
                type="button"
                className="group block w-full cursor-pointer rounded-sm text-left"
                aria-pressed={shown === frame}
                aria-label={`Frame ${grouped(shown)}, select`}
                onClick={() => onSelectFrame(shown)}
              >
                <Picture frame={shown} frameCount={frameCount} pictures={pictures} width={320} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The decoder, for as long as somebody looks. */
function useOpened(open: () => Promise<Opened>): Opened | undefined {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    let close: (() => void) | undefined;
    void open().then((result) => {
      if (result.kind === "opened") close = result.pictures.close;
      if (wanted) setOpened(result);
      else close?.();
    });
    return () => {
      wanted = false;
      close?.();
      setOpened(undefined);
    };
  }, [open]);
  return opened;
}

type PictureProps = {
  readonly frame: number;
  readonly frameCount: number;
  readonly pictures: Pictures | undefined;
  /** Of the drawing, in its own pixels. */
  readonly width: number;
  readonly chosen?: boolean;
};

const Picture = memo(function Picture({ frame, frameCount, pictures, width, chosen = false }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [missing, setMissing] = useState(false);
  const place =
    pictures === undefined ? undefined : placeOfFrame(frame, frameCount, pictures.durationSeconds);
  useEffect(() => {
    if (pictures === undefined || place === undefined || canvas.current === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    void pictures.draw(place, canvas.current, signal).then((drawn) => {
      if (!signal.aborted) setMissing(!drawn);
    });
    return () => controller.abort();
  }, [pictures, place]);
  const at = place === undefined ? "" : ` · ≈ ${clockText(place)}`;
  return (
    <figure>
      <canvas
        ref={canvas}
        className="block aspect-video w-full rounded-[3px] bg-sunken object-contain group-hover:[box-shadow:0_0_0_1px_var(--control)] group-aria-pressed:[box-shadow:0_0_0_2px_var(--ink)] forced-colors:group-aria-pressed:outline-2 forced-colors:group-aria-pressed:outline-[Highlight]"
        width={width}
        height={(width * 9) / 16}
        role="img"
        aria-label={`The file at the place of frame ${grouped(frame)}${at.replace(" · ", ", ")}`}
      />
      <figcaption className="mt-[5px] leading-4">
        <b className={`block font-semibold ${chosen ? "text-13 text-ink" : "text-ink-2"}`}>
          {chosen ? "Selected frame" : "Frame"} {grouped(frame)}
          {at}
        </b>
        <span>{missing ? "no picture could be drawn here" : notThisFrame}</span>
      </figcaption>
    </figure>
  );
});

export function FilePicturesPart({ file, ...rest }: FramesProps & { readonly file: File }) {
  const open = useCallback(() => openVideoPictures(file), [file]);
  return <FilePictures name={file.name} open={open} {...rest} />;
}
