// C2PA manifests that frames carry: present, valid, invalid, absent. Collapsed, because most people need one sentence.

import type { FrameDetail } from "../../domain/frame-detail";
import { credentialsState, credentialsSummary, restInRawAnswer, signatureWords } from "./frame-words";
import { visibleText } from "../../words/visible-text";

type ContentCredentialsProps = { readonly frames: readonly FrameDetail[]; readonly frameCount: number };

/** Beyond this many the list is cut and says so; the raw answer holds them all. */
const mostListed = 100;

/** Nothing for answers that never speak of credentials. */
export function ContentCredentials({ frames, frameCount }: ContentCredentialsProps) {
  const signed = frames.filter(({ provenance }) => provenance !== undefined);
  if (frames.length === 0) return null;
  return (
    <section className="section" aria-labelledby="content-credentials">
      <header>
        <h2 id="content-credentials">Content credentials</h2>
        <span className="provenance">C2PA, as reported</span>
      </header>
      <p className="max-w-[70ch]">
        {credentialsSummary(frames, frameCount)} {signatureWords}
      </p>
      {signed.length === 0 ? null : (
        <details className="mt-2">
          <summary>Show {signed.length === 1 ? "it" : `all ${signed.length}`}</summary>
          <ul className="notes">
            {signed.slice(0, mostListed).map(({ frame, provenance }) =>
              provenance === undefined ? null : (
                <li key={frame}>
                  <div>
                    Frame {frame}: <b className="font-semibold">{credentialsState(provenance)}</b>
                    {provenance.validationState === undefined
                      ? ", no validation state given"
                      : `, validation state “${visibleText(provenance.validationState)}”`}
                    {provenance.activeManifest === undefined
                      ? null
                      : `, active manifest ${visibleText(provenance.activeManifest)}`}
                    {provenance.findings.map(({ code, explanation }, index) => (
                      <p key={index}>
                        {code === undefined ? "finding" : visibleText(code)}
                        {explanation === undefined ? "" : `: ${visibleText(explanation)}`}
                      </p>
                    ))}
                  </div>
                </li>
              ),
            )}
          </ul>
          {signed.length > mostListed ? <p>{restInRawAnswer}</p> : null}
        </details>
      )}
    </section>
  );
}
