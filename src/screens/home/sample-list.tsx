// The videos that the sample backend knows, each a link to its result. Only ever shown while it is in use.

import { sideOf } from "../../domain/side";
import { DotStrip } from "../../ui/dot-strip";
import { percent } from "../../words/format";

export type SampleLink = {
  readonly hash: string;
  readonly title: string;
  readonly note: string;
  readonly origin: "documented" | "made";
  readonly marks: readonly { readonly score: number; readonly counted: boolean }[];
  readonly link: { readonly href: string; readonly onClick: React.MouseEventHandler<HTMLAnchorElement> };
};

export function SampleList({ samples }: { readonly samples: readonly SampleLink[] }) {
  return (
    <section className="mt-13" aria-labelledby="sample-videos">
      <div className="flex items-baseline gap-3 border-b border-rule pb-2.5">
        <h2 id="sample-videos">Sample videos</h2>
        <span className="provenance">the sample backend is in use: no key, no network</span>
      </div>
      <ul className="rows rows-two" aria-labelledby="sample-videos">
        {samples.map((sample) => (
          <li key={sample.hash}>
            <a {...sample.link}>
              <b>{sample.title}</b>
              <small>
                {sample.note}
                <span className="text-ink-3">
                  {sample.origin === "made" ? " · made up" : " · as documented"}
                </span>
              </small>
              {sample.marks.length > 0 ? <SampleStrip marks={sample.marks} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const threshold = 0.5;
/** More would be too long to listen to. */
const mostNamed = 12;

function SampleStrip({ marks }: Pick<SampleLink, "marks">) {
  const named = marks
    .slice(0, mostNamed)
    .map(({ score, counted }) => `${percent(score)}${counted ? "" : " left out"}`)
    .join(", ");
  const more = marks.length > mostNamed ? ` and ${marks.length - mostNamed} more` : "";
  return (
    <DotStrip
      marks={marks.map(({ score, counted }) => ({
        at: score,
        side: sideOf(score, threshold),
        filled: counted,
      }))}
      threshold={threshold}
      label={`means of ${marks.length} models: ${named}${more}`}
    />
  );
}
