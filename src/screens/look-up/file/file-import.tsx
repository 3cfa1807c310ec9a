// A file that was dropped or chosen: what it is decides who takes it, and whatever nobody else takes is hashed and looked
// up. A file that holds a saved result is opened as the page that it was, a list goes to Triage, and of any other text it
// is asked what to do with it.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useAddressStore } from "../../../address/use-address";
import { readingPace, withMark, type ReadingMark } from "../../../analysis/reading-pace";
import { findHashesAway } from "../../../api/find-hashes-away";
import type { AskWorker } from "../../../api/page-calls";
import type { Connection } from "../../../api/connection";
import type { FileFailure } from "../../../domain/file-failure";
import type { VideoHash } from "../../../domain/video-hash";
import { DropTarget } from "./drop-target";
import { FileDialog } from "./file-dialog";
import type { Brought } from "../../../device/files/brought-files";
import { isNamedVideo, natureOf, type FileNature } from "../../../device/files/file-nature";
import { hashOf } from "../../../device/files/hash-of";
import { FileNotFoundPart } from "./file-not-found";
import { FilePicturesPart } from "./file-pictures";
import { givenList, type GivenList } from "./given-list";
import type { HeldFile } from "../held-files";
import { readListFile } from "./read-list-file";
import { fileFailureWords, readingText, staysHereWords, type FileStep } from "../../../words/file-words";
import { notOpenedWords, openerMissingWords } from "../../../words/saved-words";
import { backendPhrase } from "../../../words/backend-phrase";

type FileImportProps = {
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

export function FileImport({ over, brought, onOver, ...rest }: FileImportProps) {
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

/** Who takes a file of each nature: a page or JSON may hold a saved result, a text hashes; everything else is hashed. */
const takers: { readonly [Nature in FileNature]: "hash" | "evidence" | "list" } = {
  video: "hash",
  json: "evidence",
  html: "evidence",
  text: "list",
  other: "hash",
};

type OpenState =
  | { readonly kind: "choosing" }
  /** `asVideo`: whatever is in it, because somebody said so. */
  | { readonly kind: "hashing"; readonly file: File; readonly round: number; readonly asVideo?: boolean }
  /** A text without a hash, or one that was not read. */
  | { readonly kind: "asking"; readonly file: File; readonly refused: string | undefined }
  /** A page or JSON, and why it was not opened. */
  | { readonly kind: "not-opened"; readonly why: string }
  | { readonly kind: "failed"; readonly failure: FileFailure; readonly file: File | undefined };

type OpenFileProps = Omit<FileImportProps, "over" | "onOver"> & { readonly brought: Brought };

function OpenFile({ brought, connection, askWorker, onBrought, onHashed, onSearch }: OpenFileProps) {
  const client = useQueryClient();
  const store = useAddressStore();
  const [state, setState] = useState<OpenState>(() => firstState(brought));
  const [notVideo, setNotVideo] = useState(false);
  const [marks, setMarks] = useState<readonly ReadingMark[]>([]);
  const close = useCallback(() => onBrought(undefined), [onBrought]);
  const toTriage = useCallback(
    (list: GivenList) => {
      givenList.give(list);
      close();
      store.push({ page: "triage", query: "", list: "" });
    },
    [close, store],
  );

  useEffect(() => {
    if (state.kind !== "hashing") return undefined;
    const { file, asVideo = false } = state;
    const controller = new AbortController();
    const { signal } = controller;
    async function holds(list: GivenList, least: number): Promise<boolean> {
      return (await findHashesAway(askWorker)(list.text)).hashes.length >= least;
    }
    async function open(): Promise<void> {
      // One that cannot be read is told so by the hashing.
      const nature = await natureOf(file).catch(() => "other" as const);
      if (signal.aborted) return;
      if (takers[nature] === "evidence" && !asVideo) {
        const { openSaved } = await import("./open-saved");
        const refused = await openSaved(file, askWorker, client, store, connection, signal);
        if (signal.aborted) return;
        const list = refused?.mayBeList === true ? await readListFile(file) : undefined;
        const isList = list?.kind === "text" && (await holds(list, 2));
        if (signal.aborted) return;
        if (refused === undefined) close();
        else if (isList) toTriage(list);
        else setState({ kind: "not-opened", why: refused.why });
        return;
      }
      if (takers[nature] === "list" && !asVideo) {
        const list = await readListFile(file);
        const isList = list.kind === "text" && (await holds(list, 1));
        if (signal.aborted) return;
        if (isList) {
          toTriage(list);
          return;
        }
        if (!isNamedVideo(file.name)) {
          setState({ kind: "asking", file, refused: list.kind === "refused" ? list.reason : undefined });
          return;
        }
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
  }, [state, close, toTriage, onHashed, client, store, connection, askWorker]);

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
    case "asking":
      return (
        <FileDialog
          view={{ kind: "asking", name: state.file.name, refused: state.refused }}
          onChoose={read}
          onFiles={onFiles}
          onStep={onStep}
          onRead={() => {
            void readListFile(state.file).then((list) => {
              if (list.kind === "text") toTriage(list);
              else setState({ ...state, refused: list.reason });
            });
          }}
          onHash={() => setState({ kind: "hashing", file: state.file, round: 1, asVideo: true })}
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
