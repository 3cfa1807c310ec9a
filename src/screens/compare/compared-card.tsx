// One of the two results: which file, what the backend says, and what speaks against it.

import { RichSentence } from "../../ui/rich-sentence";
import { counted, timeText } from "../../words/format";
import type { Headline } from "../../words/headline";
import { visibleText } from "../../words/visible-text";

type ComparedCardProps = {
  readonly letter: ComparedLetter;
  /** The file's name, or its hash. */
  readonly name: string;
  readonly hash: string;
  readonly link: { readonly href: string; readonly onClick: React.MouseEventHandler<HTMLAnchorElement> };
  readonly models: number;
  readonly frames: number;
  readonly fetchedAt: Date;
  readonly headline: Headline;
};

export const cardHeading = "flex items-baseline gap-2.5 text-16 wrap-anywhere";

export function ComparedCard(props: ComparedCardProps) {
  const { letter, name, hash, link, models, frames, fetchedAt, headline } = props;
  return (
    <>
      <h2 className={cardHeading}>
        <SideLetter letter={letter} />
        <span className="sr">{letter === "A" ? "First: " : "Second: "}</span>
        <a className="min-h-6" {...link}>
          <bdi>{visibleText(name)}</bdi>
        </a>
      </h2>
      <p className="hash">{hash}</p>
      <p className="text-13 text-ink-3">
        {counted(models, "model")} · {counted(frames, "frame")} · fetched {timeText(fetchedAt)}
      </p>
      <p className="mt-2 text-[0.9375rem]/[23px] break-words">
        <strong className="font-semibold">
          <RichSentence phrases={headline.verdict} />
        </strong>{" "}
        <RichSentence phrases={headline.against} />
      </p>
    </>
  );
}

export type ComparedLetter = "A" | "B";

export function SideLetter({ letter }: { readonly letter: ComparedLetter }) {
  return (
    <b
      className={`inline-grid size-5.5 flex-none place-content-center rounded-[3px] border-ink text-13/none font-bold ${letter === "A" ? "border-2 bg-ink text-paper forced-colors:forced-color-adjust-none" : "border"}`}
    >
      {letter}
    </b>
  );
}
