// The backend does not know a file that is at hand: what that may mean, and the way by identifier.

import { useId, useState, type SubmitEvent } from "react";
import { parsePastedHash } from "../../../domain/found-hashes";
import type { VideoHash } from "../../../domain/video-hash";
import "../../../ui/field.css";
import { bestEffortWords, identifierSourceWords, identifierWantedWords } from "../../../words/file-words";
import { pastedHashWords } from "../../../words/hash-words";
import "./file-not-found.css";

type FileNotFoundProps = { readonly name: string; readonly onLookUp: (identifier: VideoHash) => void };

export function FileNotFound({ name, onLookUp }: FileNotFoundProps) {
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
    <section className="section file-not-found" aria-label="Search by identifier">
      <h2>Search by identifier</h2>
      <p>
        {bestEffortWords(name)} {identifierSourceWords}
      </p>
      <form onSubmit={submit} noValidate>
        <input
          className="field"
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
        <button type="submit" className="button button-line">
          Look up identifier
        </button>
      </form>
      <p id={hint} role={wrong === undefined ? undefined : "alert"} className="file-not-found-hint">
        {wrong}
      </p>
    </section>
  );
}
