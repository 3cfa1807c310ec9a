// What a score is and is not, and what to do when models disagree: always on the page, never behind a link.

import { RichSentence } from "../../ui/rich-sentence";
import { howToRead } from "../../words/how-to-read";

export function HowToRead() {
  return (
    <section className="section" aria-labelledby="how-to-read">
      <header>
        <h2 id="how-to-read">How to read this</h2>
      </header>
      <div className="grid grid-cols-4 gap-x-8 gap-y-5 max-wide:grid-cols-2 max-mid:grid-cols-1">
        {howToRead.map(({ heading, text }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p className="mt-1 max-w-[66ch] text-pretty text-ink-2">
              <RichSentence phrases={text} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
