// The sentences of triage: what was found in a text, how long it will take, what came of it, and what stands in a row.

import type { TriageCounts, TriageEntry } from "../analysis/triage-order";
import type { FoundHashes, NearMiss } from "../domain/found-hashes";
import type { Failure } from "../domain/failure";
import type { TriageFilter } from "../domain/triage-table";
import { failureWords } from "./failure-words";
import { counted, grouped, percent } from "./format";
import { pastedHashWords } from "./hash-words";
import { shortHash } from "./page-title";
import { joined, sentence, wordPhrase, type Sentence } from "./phrase";
import { visibleText } from "./visible-text";

/** "6 of 19 results are disputed." */
export function triageHeading({ disputed, results, unchecked, all }: TriageCounts): string {
  if (results === 0)
    return unchecked > 0 ? `Checking ${counted(all, "hash", "hashes")}.` : "No result among these.";
  const so = unchecked > 0 ? " so far" : "";
  if (disputed === 0) {
    const none =
      results === 1 ? "The one result is not disputed" : `None of ${grouped(results)} results is disputed`;
    return `${none}${so}.`;
  }
  const are = disputed === 1 ? "is" : "are";
  return `${grouped(disputed)} of ${counted(results, "result")} ${are} disputed${so}.`;
}

/** "7 artificial, 12 human, 1 pending, 1 not found, 3 still to check." */
export function triageSummary(counts: TriageCounts): Sentence {
  const { artificial, human, pending, failed, notFound, unchecked, results } = counts;
  const other = results - artificial - human;
  const broken = failed - notFound;
  const parts = [
    ...(artificial > 0 ? [sentence(`${grouped(artificial)} `, wordPhrase("artificial"))] : []),
    ...(human > 0 ? [sentence(`${grouped(human)} `, wordPhrase("human"))] : []),
    ...(other > 0 ? [sentence(`${grouped(other)} without one word`)] : []),
    ...(pending > 0 ? [sentence(`${grouped(pending)} not finished`)] : []),
    ...(notFound > 0 ? [sentence(`${grouped(notFound)} not found`)] : []),
    ...(broken > 0 ? [sentence(`${grouped(broken)} failed`)] : []),
    ...(unchecked > 0 ? [sentence(`${grouped(unchecked)} still to check`)] : []),
  ];
  const list = joined(parts);
  return list.length === 0 ? [] : sentence(list, ".");
}

export const disputedMeans =
  "Disputed: a model, another heuristic or most models of a frame say otherwise than the verdict.";

/** "about 40 s", "about 18 minutes", "about 31 hours"; "a moment" below two seconds. */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 2) return "a moment";
  if (seconds < 90) return `about ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`;
}

/** What was found in a text, and how long it takes: said before anything is asked. */
export function foundWords({ hashes, repeated }: FoundHashes, requests: number, ms: number): string {
  if (hashes.length === 0) return "No SHA-256 hash found in this: 64 characters, 0–9 and a–f.";
  const again =
    repeated === 0 ? "" : `, ${grouped(repeated)} more ${repeated === 1 ? "is a repeat" : "are repeats"}`;
  const all = `${counted(hashes.length, "hash", "hashes")} found${again}.`;
  if (requests === 1) return `${all} One request checks ${hashes.length === 1 ? "it" : "them all"}.`;
  return `${all} Checking takes ${counted(requests, "request")}: ${durationWords(ms)} at the rate that a key is allowed.`;
}

/** Of the button beside the plain export. */
export const spreadsheetTitle = "CSV with semicolons, and decimals as this browser’s language writes them";

/** While a long text is read in the worker. */
export const readingListWords = "Reading the text…";

/** Why a list was not checked: there was no text, or no hash in it. */
export function nothingToCheckWords(hasText: boolean): string {
  return hasText
    ? "No SHA-256 hash in this, so nothing was asked: 64 characters, 0–9 and a–f."
    : "Nothing to check yet: paste a text with hashes, or choose a file with them.";
}

/** Beside the name of a file that was dropped elsewhere. */
export const listArrivedWords =
  "a text, so it was read as a list and not hashed as a video. Check looks its hashes up.";

export const listFolderWords =
  "That is a folder. Drop one file with hashes in it; a folder’s files are not read.";

export function severalListsWords(files: number): string {
  return `Those are ${files} files. Drop one at a time.`;
}

/** "1 more looks like a hash and is none:" */
export function nearMissHeading(nearMisses: number, found: number): string {
  const more = found > 0 ? " more" : "";
  return nearMisses === 1
    ? `1${more} looks like a hash and is none:`
    : `${grouped(nearMisses)}${more} look like a hash and are none:`;
}

export function nearMissWords({ line, reason }: NearMiss): string {
  return `Line ${grouped(line)}. ${pastedHashWords(reason)}`;
}

/** The video's name, or its hash in short. */
export function videoName(entry: TriageEntry): string {
  const name = entry.kind === "result" ? entry.facts.name : undefined;
  return name === undefined ? shortHash(entry.hash) : visibleText(name);
}

/** "2 of 3 models say artificial", "all 5 models agree", "in a frame most models say otherwise". */
export function againstWords(entry: TriageEntry): Sentence {
  if (entry.kind !== "result") return [];
  const { facts, assessment } = entry;
  const { against, saying, againstWord, framesAgainst } = assessment;
  if (facts.state !== "done" && !facts.forced)
    return sentence(facts.error === undefined ? "" : `“${visibleText(facts.error)}”`);
  if (saying === 0) return sentence("no video frame has a score");
  if (facts.word === undefined) return sentence(`${counted(saying, "model")}, no one word`);
  if (against.length > 0) {
    const says = against.length === 1 ? "says " : "say ";
    const word = againstWord === undefined ? sentence("otherwise") : [wordPhrase(againstWord)];
    return sentence(`${grouped(against.length)} of ${counted(saying, "model")} `, says, word);
  }
  if (framesAgainst) return sentence("in some frames most models say otherwise");
  if (facts.split) return sentence("models agree, a heuristic or frame does not");
  return sentence(saying === 1 ? "the only model agrees" : `all ${saying} models agree`);
}

/** The state of a row where there is no verdict to show; undefined where there is one. */
export function stateWords(entry: TriageEntry): string | undefined {
  switch (entry.kind) {
    case "waiting":
      return "waiting";
    case "asking":
      return "asking…";
    case "failure":
      return entry.failure.kind === "not-found" ? "not found" : "failed";
    case "result": {
      const { state, forced } = entry.facts;
      if (forced || state === "done") return undefined;
      return state === "pending" ? "pending" : "analysis failed";
    }
  }
}

/** What stands beside a failed row: its heading is enough, the page of the hash says the rest. */
export function failureNote(failure: Failure, backend: string): string {
  return failure.kind === "not-found"
    ? "the backend does not know it"
    : failureWords(failure, backend).heading;
}

/** "confidence as reported", or why there is none. */
export function marksLabel(entry: TriageEntry): string {
  if (entry.kind !== "result") return "";
  const { models } = entry.facts;
  const shown = models.slice(0, 12).map(({ name, mean, counted: counts }) => {
    const left = counts === false ? ", left out" : "";
    return `${visibleText(name)} ${percent(mean)}${left}`;
  });
  const more = models.length > 12 ? ` and ${models.length - 12} more` : "";
  return `Mean artificial score per model: ${shown.join("; ")}${more}`;
}

/** "21 of 24" in the bar, spoken. */
export function progressWords(checked: number, all: number): string {
  return `${grouped(checked)} of ${grouped(all)} checked`;
}

export function triageTitle(counts: TriageCounts): string {
  const { all, unchecked } = counts;
  if (all === 0) return "Triage";
  return unchecked > 0 ? progressWords(all - unchecked, all) : triageHeading(counts).replace(/\.$/, "");
}

/** Over the form of a first list. */
export const triageInvitation =
  "Paste a text with hashes, or drop a file. Those that are disputed come first; the list stays in the link and is sent to nobody but the backend.";

/** Under why a list stopped. @param left hashes without an answer */
export function stoppedWords(left: number): string {
  return `The ${grouped(left)} still to check were not asked for; what was answered stays.`;
}

export const longListWords =
  "This list is longer than a link should be, so it is kept on this device: the link opens it here only.";
export const unkeptListWords =
  "This list is longer than a link should be, and this browser gave no room to keep it: it is gone when this tab closes.";
export const missingListWords =
  "This link does not hold its list: it was kept on the device where it was checked, and is not on this one.";

export const marksMean =
  "Each mark is one model’s mean: filled is counted by a heuristic, outlined is left out. Verdict and confidence are reported; disagreement (the standard deviation between the models’ means) and worst deviation are computed here.";

/** "Edit the 24 hashes". */
export function editWords(hashes: number): string {
  return hashes === 1 ? "Edit the hash" : `Edit the ${grouped(hashes)} hashes`;
}

export function nothingShownWords(filter: TriageFilter): string {
  return `Nothing here is ${filter}. Choose another filter above.`;
}

/** Beside the bar: the time that is left, or why nothing moves. */
export function progressNote(
  phase: "running" | "paused" | "cancelled" | "stopped" | "done",
  { unchecked, pending }: TriageCounts,
  left: string,
  holding: Failure | undefined,
  backend: string,
): string {
  if (holding !== undefined) return failureWords(holding, backend).heading;
  if (unchecked === 0) return pending > 0 ? `${grouped(pending)} not finished, asked again by itself` : "";
  switch (phase) {
    case "running":
      return `${left} left`;
    case "paused":
      return "paused";
    case "cancelled":
      return `cancelled, ${grouped(unchecked)} not asked for`;
    case "stopped":
    case "done":
      return "stopped";
  }
}
