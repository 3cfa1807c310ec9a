// While a look-up runs the page has the shape that it will have, so that nothing jumps when the answer comes.

import { backendPhrase } from "../words/backend-phrase";

type LoadingShapeProps = {
  readonly backendName: string;
  readonly hash: string;
  readonly onCancel: () => void;
};

export function LoadingShape({ backendName, hash, onCancel }: LoadingShapeProps) {
  return (
    <div aria-busy="true">
      <div className="flex items-start gap-4">
        <div className="min-w-0">
          <h1 className="hash !text-14 !leading-6">{hash}</h1>
          <p className="text-13 text-ink-3" role="status">
            Asking {backendPhrase(backendName)}…
          </p>
        </div>
        <button type="button" className="button button-line ml-auto flex-none" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <div className="verdict" aria-hidden="true">
        <p>
          <Ghost width="44%" />
        </p>
        <p className="against">
          <Ghost width="52%" />
          <Ghost width="38%" />
        </p>
      </div>
      <FirstScreenfulShape />
    </div>
  );
}

/** The place of the chart and the model list, as high as they will be. */
export function FirstScreenfulShape() {
  return (
    <div className="first" aria-hidden="true">
      <div>
        <div className="bar" />
        <i className="ghost mt-2" style={{ height: 332 }} />
      </div>
      <div>
        <div className="bar" />
        {[0, 1, 2].map((row) => (
          <i key={row} className="ghost mt-4" style={{ height: 42 }} />
        ))}
      </div>
    </div>
  );
}

/** One line of the headline: as high as a line of its text, drawn a little lower. */
function Ghost({ width }: { readonly width: string }) {
  return (
    <span className="flex h-[1lh] items-center">
      <i className="ghost" style={{ width, height: "0.62lh" }} />
    </span>
  );
}
