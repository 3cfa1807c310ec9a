// What a score is and is not, and what to do when models disagree: always on the page, never behind a link.

import { RichSentence } from "../../ui/rich-sentence";
import { howToRead } from "../../words/how-to-read";
import "./how-to-read.css";

export function HowToRead() {
  return (
    <section className="section" aria-labelledby="how-to-read">
      <header>
        <h2 id="how-to-read">How to read this</h2>
      </header>
      <div className="read">
        {howToRead.map(({ heading, text }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p>
              <RichSentence phrases={text} />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
