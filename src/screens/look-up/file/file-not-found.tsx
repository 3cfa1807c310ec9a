// The backend does not know a file that is at hand: what that may mean, and the way by identifier.

import { type SubmitEvent, useId, useState } from "react";
import { useAddressStore } from "../../../address/use-address";
import { defaultVideoView } from "../../../address/video-view";
import { parsePastedHash } from "../../../domain/found-hashes";
import type { VideoHash } from "../../../domain/video-hash";
import { bestEffortWords, identifierSourceWords, identifierWantedWords } from "../../../words/file-words";
import { pastedHashWords } from "../../../words/hash-words";

type FileNotFoundProps = { readonly name: string; readonly onLookUp: (identifier: VideoHash) => void };

function FileNotFound({ name, onLookUp }: FileNotFoundProps) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const hint = useId();
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const pasted = parsePastedHash(text);
    if (pasted.kind === "hash") onLookUp(pasted.hash);
    else if (pasted.kind === "empty") setWrong(identifierWantedWords);
    else setWrong(pastedHashWords(pasted));
  }
  return (
    <section className="section mt-0 max-w-[760px]" aria-label="Search by identifier">
      <h2>Search by identifier</h2>
      <p className="mt-1.5 max-w-[64ch] text-pretty text-ink-2">
        {bestEffortWords(name)} {identifierSourceWords}
      </p>
      <form className="mt-3 flex gap-2 max-mid:flex-col" onSubmit={submit} noValidate>
        <input
          className="field m-0 min-w-0 flex-1 max-mid:flex-none"
          aria-label="Identifier"
          aria-describedby={hint}
          aria-invalid={wrong !== undefined}
          placeholder="64 characters, 0–9 and a–f"
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        <button type="submit" className="button button-line min-h-9 max-mid:justify-center">
          Look up identifier
        </button>
      </form>
      <p
        id={hint}
        role={wrong === undefined ? undefined : "alert"}
        className="mt-1.5 min-h-5 max-w-[64ch] font-medium text-pretty"
      >
        {wrong}
      </p>
    </section>
  );
}

export function FileNotFoundPart({ file }: { readonly file: File }) {
  const store = useAddressStore();
  return (
    <FileNotFound
      name={file.name}
      onLookUp={(identifier) => store.push({ page: "video", hash: identifier, view: defaultVideoView })}
    />
  );
}
