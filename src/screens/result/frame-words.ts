// What the backend says about single frames, in sentences.

import {
  reportedFrameWord,
  type ContentCredentials,
  type Detection,
  type FrameDetail,
} from "../../domain/frame-detail";
import { wordOf, type Verdict } from "../../domain/verdict";
import { confidencesText } from "../../words/confidence-words";
import { counted, frameList, grouped, percent } from "../../words/format";
import { joined, sentence, wordPhrase, type Sentence } from "../../words/phrase";
import { visibleText } from "../../words/visible-text";

/** "artificial, confidence 83.0%, by Majority". */
export function verdictText(verdict: Verdict): string {
  const { confidence, count, heuristic } = verdict;
  const word = wordOf(verdict);
  return [
    word === undefined ? "no answer" : visibleText(word),
    ...(confidence === undefined && count === undefined ? [] : [confidencesText([verdict])]),
    ...(heuristic === undefined ? [] : [`by ${visibleText(heuristic)}`]),
  ].join(", ");
}

/** Several verdicts, equal ones once with all their heuristics: "human, confidence 82.0% (Majority, Average)". */
export function verdictsText(verdicts: readonly Verdict[]): string {
  const bySaying = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const saying = verdictText({ ...verdict, heuristic: undefined });
    const names = verdict.heuristic === undefined ? [] : [visibleText(verdict.heuristic)];
    bySaying.set(saying, [...(bySaying.get(saying) ?? []), ...names]);
  }
  return [...bySaying]
    .map(([saying, names]) => (names.length === 0 ? saying : `${saying} (${names.join(", ")})`))
    .join("; ");
}

/** Announced when a frame is selected. */
export function frameHeard(frame: number, frameCount: number, facts: string): string {
  return `Frame ${grouped(frame)} of ${grouped(frameCount)}: ${facts}.`;
}

/** One frame's own verdict, or why it has none. */
export function frameVerdictWords({ forced, mainVerdict, status, errors }: FrameDetail): string {
  const parts = [
    ...(forced === undefined ? [] : [`set to ${visibleText(forced)} by a person`]),
    ...(mainVerdict === undefined ? [] : [verdictText(mainVerdict)]),
    ...(status === undefined || status === "done" ? [] : [`status ${visibleText(status)}`]),
    ...errors.map((error) => `“${visibleText(error)}”`),
  ];
  return parts.length === 0 ? "no verdict of its own" : parts.join("; ");
}

/** "Per frame the backend says artificial 3 times and human twice; its verdict on the video is human." */
export function recountWords(
  frames: readonly FrameDetail[],
  frameCount: number,
  videoWord: string | undefined,
): Sentence {
  const byWord = new Map<string, number[]>();
  for (const detail of frames) {
    const word = reportedFrameWord(detail);
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), detail.frame]);
  }
  const errored = frames.filter(({ status }) => status === "errored").map(({ frame }) => frame);
  const words = [...byWord].toSorted(([, a], [, b]) => b.length - a.length);
  const parts = words.map(([word, numbers]) =>
    sentence([wordPhrase(word)], ` in ${grouped(numbers.length)}`),
  );
  const said = joined(parts);
  const video =
    videoWord === undefined ? [] : sentence("; its verdict on the video is ", wordPhrase(videoWord));
  const set = frames.filter(({ forced }) => forced !== undefined).map(({ frame }) => frame);
  const byPerson = set.length === 0 ? "" : ` A person set ${frameList(set)}.`;
  const failed = errored.length === 0 ? "" : ` It gave up on ${frameList(errored)}.`;
  if (words.length === 0)
    return sentence(
      `The backend gives no verdict on any of ${counted(frameCount, "frame")}.`,
      failed,
      byPerson,
    );
  return sentence(`Of ${counted(frameCount, "frame")} the backend says `, said, video, ".", failed, byPerson);
}

export type CredentialsState = "valid" | "invalid" | "unclear";

/** "Valid" and "Trusted" are C2PA's words for a manifest that holds; "Invalid" is one that does not. */
export function credentialsState({ validationState, findings }: ContentCredentials): CredentialsState {
  const state = validationState?.toLowerCase();
  if (state === "valid" || state === "trusted") return "valid";
  return state === "invalid" || findings.some(({ code }) => /mismatch|invalid|failed/i.test(code ?? ""))
    ? "invalid"
    : "unclear";
}

/** "Content credentials (C2PA) in 2 of 5 frames: 1 valid, 1 invalid." */
export function credentialsSummary(frames: readonly FrameDetail[], frameCount: number): string {
  const states = frames.flatMap(({ provenance }) =>
    provenance === undefined ? [] : [credentialsState(provenance)],
  );
  if (states.length === 0)
    return `None in ${counted(frameCount, "frame")}. Absence proves nothing: most videos carry none.`;
  const parts = (["valid", "invalid", "unclear"] as const).flatMap((state) => {
    const n = states.filter((one) => one === state).length;
    return n === 0 ? [] : [`${n} ${state}`];
  });
  return `In ${states.length} of ${counted(frameCount, "frame")}: ${parts.join(", ")}. Where there is none, that proves nothing.`;
}

/** "swapped face 83.2%, face partly covered 61.0%", with the place as reported. */
export function detectionText({ box, results, verdict }: Detection): string {
  const scores = results.map(({ label, score }) => `${visibleText(label)} ${percent(score)}`);
  const place =
    box === undefined ? [] : [`from ${box.x1}, ${box.y1} to ${box.x2}, ${box.y2} (unit not documented)`];
  const said = verdict === undefined ? [] : [`verdict ${verdictText(verdict)}`];
  return [...scores, ...said, ...place].join("; ");
}

/** Behind the count of signed frames. */
export const signatureWords = "A signature may set a verdict whatever the scores say.";

export const restInRawAnswer = "The rest stands in the raw answer.";
