// A file that was dropped or chosen: what it is decides who takes it, and whatever nobody else takes is hashed and looked
// up. A file that holds a saved result is opened as the page that it was.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useAddressStore } from "../address/use-address";
import { readingPace, withMark, type ReadingMark } from "../analysis/reading-pace";
import type { AskWorker } from "../backend/look-up-messages";
import type { Connection } from "../backend/connection";
import type { FileFailure } from "../domain/file-failure";
import type { VideoHash } from "../domain/video-hash";
import { DropTarget } from "../features/drop-target";
import { FileDialog } from "../features/file-dialog";
import type { Brought } from "../local-file/brought-files";
import { natureOf, type FileNature } from "../local-file/file-nature";
import { hashOf } from "../local-file/hash-of";
import { FileNotFoundPart } from "./file-not-found-part";
import { FilePicturesPart } from "./file-pictures-part";
import type { HeldFile } from "./held-files";
import { fileFailureWords, readingText, staysHereWords, type FileStep } from "../words/file-words";
import { notOpenedWords, openerMissingWords } from "../words/saved-words";
import { backendPhrase } from "../words/backend-phrase";

type FileDoorProps = {
  /** A file hangs over the page. */
  readonly over: boolean;
  /** What was brought last. */
  readonly brought: Brought | undefined;
  readonly connection: Connection;
  /** Saved results are read there. */
  readonly askWorker: AskWorker;
  readonly onBrought: (brought: Brought | undefined) => void;
  readonly onOver: (over: boolean) => void;
  readonly onHashed: (hash: VideoHash, file: HeldFile) => void;
  readonly onSearch: () => void;
};

export function FileDoor({ over, brought, onOver, ...rest }: FileDoorProps) {
  const onGone = useCallback(() => onOver(false), [onOver]);
  const rounds = useRounds(brought);
  return (
    <>
      {over ? <DropTarget onGone={onGone} /> : null}
      {brought === undefined ? null : <OpenFile key={rounds} brought={brought} {...rest} />}
    </>
  );
}

/** How often something was brought: each has a dialog of its own, and the one before is given up. */
function useRounds(brought: Brought | undefined): number {
  const [last, setLast] = useState({ brought, round: 0 });
  if (last.brought === brought) return last.round;
  setLast({ brought, round: last.round + 1 });
  return last.round + 1;
}

/** Who takes a file of each nature: a page or JSON may hold a saved result, everything else is hashed. */
const takers: { readonly [Nature in FileNature]: "hash" | "evidence" } = {
  video: "hash",
  json: "evidence",
  html: "evidence",
  other: "hash",
};

type OpenState =
  | { readonly kind: "choosing" }
  | { readonly kind: "hashing"; readonly file: File; readonly round: number }
  /** A page or JSON, and why it was not opened. */
  | { readonly kind: "not-opened"; readonly why: string }
  | { readonly kind: "failed"; readonly failure: FileFailure; readonly file: File | undefined };

type OpenFileProps = Omit<FileDoorProps, "over" | "onOver"> & { readonly brought: Brought };

function OpenFile({ brought, connection, askWorker, onBrought, onHashed, onSearch }: OpenFileProps) {
  const client = useQueryClient();
  const store = useAddressStore();
  const [state, setState] = useState<OpenState>(() => firstState(brought));
  const [notVideo, setNotVideo] = useState(false);
  const [marks, setMarks] = useState<readonly ReadingMark[]>([]);
  const close = useCallback(() => onBrought(undefined), [onBrought]);

  useEffect(() => {
    if (state.kind !== "hashing") return undefined;
    const { file } = state;
    const controller = new AbortController();
    const { signal } = controller;
    async function open(): Promise<void> {
      // One that cannot be read is told so by the hashing.
      const nature = await natureOf(file).catch(() => "other" as const);
      if (signal.aborted) return;
      if (takers[nature] === "evidence") {
        const { openSaved } = await import("./open-saved");
        const why = await openSaved(file, askWorker, client, store, connection, signal);
        if (signal.aborted) return;
        if (why === undefined) close();
        else setState({ kind: "not-opened", why });
        return;
      }
      setNotVideo(nature !== "video");
      const result = await hashOf(file, (mark) => setMarks((before) => withMark(before, mark)), signal);
      if (result.kind === "failed") setState({ kind: "failed", failure: result.failure, file });
      else {
        close();
        onHashed(result.hash, { file, NotFound: FileNotFoundPart, Pictures: FilePicturesPart });
      }
    }
    open().catch(() => {
      // Cancelled, or a part of the code did not arrive.
      if (!signal.aborted) setState({ kind: "not-opened", why: openerMissingWords });
    });
    return () => controller.abort();
  }, [state, close, onHashed, client, store, connection, askWorker]);

  const read = (file: File): void => {
    setMarks([]);
    setState({ kind: "hashing", file, round: state.kind === "hashing" ? state.round + 1 : 1 });
  };
  const onFiles = (files: readonly File[]): void => onBrought({ files, folders: [] });
  const onStep = (step: Exclude<FileStep, "choose-file">): void => {
    if (step === "read-again" && state.kind === "failed" && state.file !== undefined) read(state.file);
    if (step !== "enter-hash") return;
    close();
    // Behind the dialog, which gives the focus back when it has gone.
    setTimeout(onSearch);
  };

  switch (state.kind) {
    case "choosing":
      return (
        <FileDialog
          view={{ kind: "choosing", files: brought.files, folders: brought.folders.length }}
          onChoose={read}
          onFiles={onFiles}
          onStep={onStep}
          onClose={close}
        />
      );
    case "not-opened":
      return (
        <FileDialog
          view={{ kind: "failed", words: notOpenedWords(state.why) }}
          onChoose={read}
          onFiles={onFiles}
          onStep={onStep}
          onClose={close}
        />
      );
    case "failed":
      return (
        <FileDialog
          view={{ kind: "failed", words: fileFailureWords(state.failure) }}
          onChoose={read}
          onFiles={onFiles}
          onStep={onStep}
          onClose={close}
        />
      );
    case "hashing": {
      const { name, size } = state.file;
      const bytes = marks.at(-1)?.bytes ?? 0;
      return (
        <FileDialog
          view={{
            kind: "hashing",
            name,
            part: size === 0 ? 0 : Math.min(1, bytes / size),
            progress: readingText(bytes, size, readingPace(marks, size)),
            stays: staysHereWords(backendPhrase(connection.name)),
            notVideo,
          }}
          onChoose={read}
          onFiles={onFiles}
          onStep={onStep}
          onClose={close}
        />
      );
    }
  }
}

function firstState({ files, folders }: Brought): OpenState {
  const [file, ...more] = files;
  const [folder] = folders;
  if (file !== undefined) return more.length > 0 ? { kind: "choosing" } : { kind: "hashing", file, round: 0 };
  const failure: FileFailure = folder === undefined ? { kind: "no-file" } : { kind: "folder", name: folder };
  return { kind: "failed", failure, file: undefined };
}
