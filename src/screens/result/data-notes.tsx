// Whatever was odd about the answer, each once, in words, with its path; open, not behind a click.

import { RichSentence } from "../../ui/rich-sentence";
import { counted } from "../../words/format";
import { plainText, type Sentence } from "../../words/phrase";

/** More are not read one by one, and an answer with thousands of models must not stop the page. */
const mostNotes = 100;

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
        {notes.slice(0, mostNotes).map((note, place) => (
          <li key={`${place} ${plainText(note)}`}>
            <span>
              <RichSentence phrases={note} />
            </span>
          </li>
        ))}
      </ul>
      {notes.length > mostNotes ? (
        <p className="mt-2 text-13 text-ink-2">
          and {counted(notes.length - mostNotes, "note")} more of these kinds; the raw answer holds what they
          are about.
        </p>
      ) : null}
    </section>
  );
}
