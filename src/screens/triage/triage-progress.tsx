// How far a list is: a bar, what is left, and the ways to stop it and to let it go on.

import { Countdown } from "../../ui/countdown";
import type { FailureWords } from "../../words/failure-words";
import { grouped } from "../../words/format";
import { progressWords, stoppedWords } from "../../words/triage-words";

type TriageProgressProps = {
  readonly checked: number;
  readonly all: number;
  readonly phase: "running" | "paused" | "cancelled" | "stopped" | "done";
  /** What is said beside the bar: the time that is left, or why nothing moves. */
  readonly note: string;
  readonly holding: { readonly sinceMs: number; readonly untilMs: number } | undefined;
  readonly failed: number;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onRetryFailed: () => void;
};

export function TriageProgress(props: TriageProgressProps) {
  const { checked, all, phase, note, holding, failed } = props;
  const left = all - checked;
  const running = phase === "running";
  return (
    <div>
      <div className="mb-1 flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-13">
        <span>
          <strong className="font-semibold">
            {grouped(checked)} of {grouped(all)}
          </strong>{" "}
          checked
        </span>
        <span className="text-ink-3">{note}</span>
        <span className="ml-auto flex">
          {running && left > 0 ? <Do name="Pause" onClick={props.onPause} /> : null}
          {!running && left > 0 ? (
            <Do name={phase === "cancelled" ? "Check the rest" : "Resume"} onClick={props.onResume} />
          ) : null}
          {left > 0 && phase !== "cancelled" ? <Do name="Cancel" onClick={props.onCancel} /> : null}
          {!running && failed > 0 ? <Do name="Retry failed" onClick={props.onRetryFailed} /> : null}
        </span>
      </div>
      <div
        className="track forced-colors:border"
        role="progressbar"
        aria-label="Hashes checked"
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={checked}
        aria-valuetext={progressWords(checked, all)}
      >
        <i
          className="rounded-none forced-colors:bg-[Highlight]"
          style={{ width: `${all === 0 ? 0 : (checked / all) * 100}%` }}
        />
      </div>
      {holding === undefined ? null : (
        <Countdown
          name="Until it goes on"
          from={holding.sinceMs}
          until={holding.untilMs}
          busy={false}
          words="goes on in"
          busyWords=""
        />
      )}
    </div>
  );
}

function Do({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {name}
    </button>
  );
}

type TriageStoppedProps = {
  readonly words: FailureWords;
  readonly left: number;
  readonly onResume: () => void;
  /** undefined where a key or another backend would not help, or cannot be chosen. */
  readonly onSettings: (() => void) | undefined;
};

export function TriageStopped({ words, left, onResume, onSettings }: TriageStoppedProps) {
  return (
    <div
      className="callout mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-3 py-2"
      role="alert"
    >
      <p className="max-w-[90ch]">
        <strong>{words.heading}.</strong> {words.what} {stoppedWords(left)}
      </p>
      <div className="flex gap-2">
        <button type="button" className="button button-line" onClick={onResume}>
          Go on
        </button>
        {onSettings === undefined ? null : (
          <button type="button" className="button button-line" onClick={onSettings}>
            Open Settings
          </button>
        )}
      </div>
    </div>
  );
}
