// Audio has a lane and a verdict of its own, and never mixes with the frames.

import type { AudioChunk, AudioScore, AudioTrack } from "../../domain/audio-track";
import { wordOf } from "../../domain/verdict";
import { SideWord } from "../../ui/side-mark";
import { counted, exact, missing, percent } from "../../words/format";
import { verdictsText, verdictText } from "./frame-words";
import { Card, Cards, CardText } from "./verdict-cards";
import { visibleText } from "../../words/visible-text";

export function AudioTracks({ tracks }: { readonly tracks: readonly AudioTrack[] }) {
  if (tracks.length === 0) return null;
  return (
    <section className="section" aria-labelledby="audio">
      <header>
        <h2 id="audio">Audio</h2>
        <span className="provenance">
          {counted(tracks.length, "track")}, as reported; enters no number computed here
        </span>
      </header>
      <Cards>
        {tracks.map((track, index) => (
          <Track key={index} track={track} place={index + 1} />
        ))}
      </Cards>
    </section>
  );
}

function Track({ track, place }: { readonly track: AudioTrack; readonly place: number }) {
  const { name, scores, mainVerdict, verdicts, forced, status, errors, chunks } = track;
  const title = name === undefined ? `Track ${place}` : visibleText(name);
  const word = forced ?? (mainVerdict && wordOf(mainVerdict));
  return (
    <Card name={title} title={<bdi>{title}</bdi>} said={<SideWord word={word} size={14} />}>
      <CardText>
        {forced === undefined ? null : <p>Set by a person.</p>}
        {mainVerdict === undefined ? null : <p>Verdict: {verdictText(mainVerdict)}.</p>}
        {verdicts.length === 0 ? null : <p>Heuristics: {verdictsText(verdicts)}.</p>}
        {status === undefined || status === "done" ? null : <p>Status: {visibleText(status)}.</p>}
        {errors.map((error, place) => (
          <p key={`${error} ${place}`}>“{visibleText(error)}”</p>
        ))}
        {scores.length === 0 ? null : <Scores scores={scores} />}
        {chunks.length === 0 ? null : <Chunks chunks={chunks} />}
      </CardText>
    </Card>
  );
}

function Scores({ scores }: { readonly scores: readonly AudioScore[] }) {
  return (
    <ul className="mt-1">
      {scores.map(({ model, score, noAnswer }) => (
        <li key={model} className="flex justify-between gap-3">
          <bdi className="truncate" title={visibleText(model)}>
            {visibleText(model)}
          </bdi>
          <strong title={exact(score)}>{noAnswer ? "no answer" : percent(score)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Chunks({ chunks }: { readonly chunks: readonly AudioChunk[] }) {
  return (
    <table className="mt-2 w-full">
      <caption className="text-left text-12 text-ink-3">
        chunks: start–end as reported (unit not documented), verdict as reported, highest artificial score
        picked here
      </caption>
      <thead className="sr">
        <tr>
          <th scope="col">from–to</th>
          <th scope="col">says</th>
          <th scope="col">highest artificial score</th>
        </tr>
      </thead>
      <tbody>
        {chunks.map(({ index, start, end, scores, verdict }, place) => {
          const known = scores.filter(({ score }) => !Number.isNaN(score)).map(({ score }) => score);
          return (
            <tr key={`${index ?? ""} ${place}`}>
              <th scope="row">
                {start ?? missing}–{end ?? missing}
              </th>
              <td>
                <SideWord word={verdict && wordOf(verdict)} />
              </td>
              <td className="text-right">{known.length === 0 ? missing : percent(Math.max(...known))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
