// The verdict and what speaks against it, in one size: disagreement is never a footnote.

import { memo } from "react";
import { RichSentence } from "../../ui/rich-sentence";
import type { Headline } from "../../words/headline";

export const VerdictHeadline = memo(function VerdictHeadline({ headline }: { readonly headline: Headline }) {
  return (
    <section className="verdict" aria-label="Verdict">
      <p className="lead">
        <RichSentence phrases={headline.verdict} />
      </p>
      <p className="against">
        <RichSentence phrases={headline.against} />
      </p>
      {headline.computed === undefined ? null : <p className="computed">{headline.computed}</p>}
    </section>
  );
});
