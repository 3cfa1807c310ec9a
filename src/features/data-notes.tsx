// Whatever was odd about the answer, each once, in words, with its path; open, not behind a click.

import { RichSentence } from "../ui/rich-sentence";
import { plainText, type Sentence } from "../words/phrase";
import "../ui/notes.css";

/** Nothing when there is nothing to say. */
export function DataNotes({ notes }: { readonly notes: readonly Sentence[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="data-notes">
      <header>
        <h2 id="data-notes">Data notes</h2>
        <span className="provenance">what this page noticed in the answer</span>
      </header>
      <ul className="notes">
        {notes.map((note, place) => (
          <li key={`${place} ${plainText(note)}`}>
            <span>
              <RichSentence phrases={note} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
