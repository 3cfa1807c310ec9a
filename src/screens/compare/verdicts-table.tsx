// Verdicts side by side, heuristic by heuristic, as reported.

import type { ComparedVerdict } from "../../analysis/result-comparison";
import { wordOf, type Verdict } from "../../domain/verdict";
import { SideWord } from "../../ui/side-mark";
import { noVerdictToCompare } from "./comparison-words";
import { signedPoints } from "../../words/difference-text";
import { confidenceText, exact, missing } from "../../words/format";
import { heuristicName } from "../../words/heuristic-name";

export function VerdictsTable({ verdicts }: { readonly verdicts: readonly ComparedVerdict[] }) {
  if (verdicts.length === 0) return <p className="py-3 text-ink-2">{noVerdictToCompare}</p>;
  return (
    <div className="scroll-box" tabIndex={0} role="group" aria-label="Verdicts side by side, scrolls">
      <table className="grid-table" aria-label="Verdicts side by side">
        <thead>
          <tr>
            <th scope="col">heuristic</th>
            <th scope="col">A says</th>
            <th scope="col" className="number pr-7">
              confidence A
            </th>
            <th scope="col">B says</th>
            <th scope="col" className="number pr-7">
              confidence B
            </th>
            <th scope="col">together</th>
            <th scope="col" className="number pr-7">
              difference of confidences
            </th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ heuristic, a, b, sameWord, confidenceDifference }, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{heuristicName(heuristic)}</bdi>
              </th>
              <Says verdict={a} />
              <Says verdict={b} />
              <td>{togetherWords(sameWord)}</td>
              <td className="number pr-7" title={exact(confidenceDifference)}>
                {signedPoints(confidenceDifference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Says({ verdict }: { readonly verdict: Verdict | undefined }) {
  return (
    <>
      <td>{verdict === undefined ? "not in this answer" : <SideWord word={wordOf(verdict)} />}</td>
      <td className="number pr-7">{verdict === undefined ? missing : confidenceText(verdict.confidence)}</td>
    </>
  );
}

function togetherWords(sameWord: boolean | undefined): string {
  if (sameWord === undefined) return missing;
  return sameWord ? "same word" : "other word";
}
