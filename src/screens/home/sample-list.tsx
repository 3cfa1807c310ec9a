// The videos that the sample backend knows, each a link to its result. Only ever shown while it is in use.

import { sideOf } from "../../domain/side";
import { DotStrip } from "../../ui/dot-strip";
import { percent } from "../../words/format";

type SampleLink = {
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
      <ul
        className="grid grid-cols-2 gap-x-16 max-wide:gap-x-10 max-mid:grid-cols-1 min-[960px]:in-[.beside-recent]:grid-cols-1"
        aria-labelledby="sample-videos"
      >
        {samples.map((sample) => (
          <li key={sample.hash}>
            <a
              className="grid grid-cols-[minmax(0,1fr)_168px] items-center gap-x-4 gap-y-1 border-b border-rule py-3 no-underline hover:wide-row max-mid:grid-cols-[minmax(0,1fr)_120px]"
              {...sample.link}
            >
              <b className="text-14 font-semibold">{sample.title}</b>
              <small className="col-start-1 text-13 text-ink-2">
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
      className="col-start-2 row-span-2 row-start-1 m-0"
      label={`means of ${marks.length} models: ${named}${more}`}
    />
  );
}
