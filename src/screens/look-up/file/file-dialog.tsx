// One file of this device on its way to its hash, in a native dialog: which of several, how far it is, or why there is no
// hash. It reads nothing itself.

import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { FileButton } from "../../../ui/file-button";
import {
  chooseOneWords,
  notVideoWords,
  textFileQuestion,
  type FileFailureWords,
  type FileStep,
} from "../../../words/file-words";
import { byteText, counted } from "../../../words/format";
import { visibleText } from "../../../words/visible-text";

type FileDialogView =
  | { readonly kind: "choosing"; readonly files: readonly File[]; readonly folders: number }
  | {
      readonly kind: "hashing";
      readonly name: string;
      /** Read so far, 0…1. */
      readonly part: number;
      readonly progress: string;
      /** Where the file stays. */
      readonly stays: string;
      readonly notVideo: boolean;
    }
  /** A text: what to do with it. `refused`: why it cannot be read as one. */
  | { readonly kind: "asking"; readonly name: string; readonly refused: string | undefined }
  | { readonly kind: "failed"; readonly words: FileFailureWords };

type FileDialogProps = {
  readonly view: FileDialogView;
  readonly onChoose: (file: File) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStep: (step: Exclude<FileStep, "choose-file">) => void;
  readonly onRead?: () => void;
  readonly onHash?: () => void;
  /** Closed, by whatever means: what was under way is given up. */
  readonly onClose: () => void;
};

const stepLabels: { readonly [Step in FileStep]: string } = {
  "choose-file": "Choose a file",
  "read-again": "Read it again",
  "enter-hash": "Enter the hash",
};

/** A small file is hashed sooner than a dialog can be read. */
const appearsAfterMs = 150;

export function FileDialog({ view, ...on }: FileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const visible = useDelay(view.kind === "hashing" ? appearsAfterMs : 0);
  useLayoutEffect(() => {
    const { current } = dialog;
    if (!visible || current === null) return undefined;
    current.showModal();
    // Closed and not only taken away, so that the focus goes back to where it was.
    return () => current.close();
  }, [visible]);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="dialog pt-5"
      aria-labelledby={title}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) on.onClose();
      }}
    >
      {view.kind === "choosing" ? <Choosing {...on} view={view} title={title} onCancel={close} /> : null}
      {view.kind === "hashing" ? <Hashing view={view} title={title} onCancel={close} /> : null}
      {view.kind === "asking" ? <Asking {...on} view={view} title={title} onCancel={close} /> : null}
      {view.kind === "failed" ? <Failed {...on} view={view} title={title} onCancel={close} /> : null}
    </dialog>
  );
}

type PartProps<Kind extends FileDialogView["kind"]> = {
  readonly view: Extract<FileDialogView, { readonly kind: Kind }>;
  readonly title: string;
  readonly onCancel: () => void;
};

function Hashing({ view, title, onCancel }: PartProps<"hashing">) {
  const { name, part, progress, stays, notVideo } = view;
  const shown = visibleText(name);
  return (
    <>
      <h2 id={title}>Computing the hash</h2>
      <p className="mt-1.5 text-14 wrap-anywhere text-ink-2">
        <bdi>{shown}</bdi>
      </p>
      <div
        className="track mt-4.5 h-1.5 rounded-[3px] forced-colors:outline"
        role="progressbar"
        aria-label={`Reading ${shown}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(part * 100)}
        aria-valuetext={`${Math.floor(part * 100)}%, ${progress}`}
      >
        <i
          className="rounded-[3px] forced-colors:bg-[Highlight] forced-colors:forced-color-adjust-none"
          style={{ width: `${part * 100}%` }}
        />
      </div>
      <p className="mt-2 text-ink-2">
        <b className="inline-block min-w-[3.2em] font-semibold text-ink">{Math.floor(part * 100)}%</b>{" "}
        {progress}
      </p>
      <p className={aside}>{stays}</p>
      {notVideo ? <p className={aside}>{notVideoWords}</p> : null}
      <Foot>
        <button type="button" className="button button-line" onClick={onCancel}>
          Cancel
        </button>
      </Foot>
    </>
  );
}

function Failed({
  view,
  title,
  onFiles,
  onStep,
  onCancel,
}: PartProps<"failed"> & Pick<FileDialogProps, "onFiles" | "onStep">) {
  const { heading, what, meaning, steps } = view.words;
  return (
    <>
      <div role="alert">
        <h2 id={title}>{heading}</h2>
        <What>
          <strong className="font-semibold text-ink">{what}</strong> {meaning}
        </What>
      </div>
      <Foot>
        {steps.map((step, index) => {
          const look = `button ${index === 0 ? "button-solid" : "button-line"}`;
          return step === "choose-file" ? (
            <FileButton key={step} className={look} onFiles={onFiles}>
              {stepLabels[step]}
            </FileButton>
          ) : (
            <button key={step} type="button" className={look} onClick={() => onStep(step)}>
              {stepLabels[step]}
            </button>
          );
        })}
        <button type="button" className="button button-line" onClick={onCancel}>
          Close
        </button>
      </Foot>
    </>
  );
}

function Asking({
  view,
  title,
  onRead,
  onHash,
  onCancel,
}: PartProps<"asking"> & Pick<FileDialogProps, "onRead" | "onHash">) {
  const { name, refused } = view;
  return (
    <>
      <h2 id={title}>{textFileQuestion.heading}</h2>
      <What>{textFileQuestion.what(name, refused)}</What>
      <Foot>
        {refused === undefined ? (
          <button type="button" className="button button-solid" onClick={onRead}>
            {textFileQuestion.read}
          </button>
        ) : null}
        <button type="button" className="button button-line" onClick={onHash}>
          {textFileQuestion.hash}
        </button>
        <button type="button" className="button button-line" onClick={onCancel}>
          Cancel
        </button>
      </Foot>
    </>
  );
}

function Choosing({
  view,
  title,
  onChoose,
  onCancel,
}: PartProps<"choosing"> & Pick<FileDialogProps, "onChoose">) {
  const { files, folders } = view;
  return (
    <>
      <h2 id={title}>{counted(files.length, "file")} at once</h2>
      <What>{chooseOneWords(folders)}</What>
      <ul className="mt-3.5 max-h-80 overflow-y-auto border-t border-rule" aria-label="Files">
        {files.map((file, index) => (
          <li key={index}>
            <button
              type="button"
              className="flex min-h-10 w-full cursor-pointer items-baseline gap-x-4 gap-y-1 border-b border-rule px-1.5 py-[9px] text-left -outline-offset-2 hover:bg-sunken"
              onClick={() => onChoose(file)}
            >
              <bdi className="min-w-0 flex-1 font-semibold wrap-anywhere">{visibleText(file.name)}</bdi>
              <small className="flex-none text-13 text-ink-3">{byteText(file.size)}</small>
            </button>
          </li>
        ))}
      </ul>
      <Foot className="border-t-0">
        <button type="button" className="button button-line" onClick={onCancel}>
          Cancel
        </button>
      </Foot>
    </>
  );
}

function What({ children }: { readonly children: ReactNode }) {
  return <p className="mt-2 text-14/5.5 text-pretty wrap-anywhere text-ink-2">{children}</p>;
}

const aside = "mt-3.5 text-ink-2 text-pretty";

type FootProps = { readonly className?: string; readonly children: ReactNode };

function Foot({ className = "mt-4.5", children }: FootProps) {
  return <footer className={`dialog-foot flex-wrap ${className}`}>{children}</footer>;
}

function useDelay(delayMs: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return over;
}
