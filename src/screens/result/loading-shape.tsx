// While a look-up runs the page has the shape that it will have, so that nothing jumps when the answer comes.

import { askingWords } from "../../words/backend-phrase";
import { allReceivedText, receivedName, receivedText } from "./received-words";

type Received = { readonly received: number; readonly total: number | undefined };

type LoadingShapeProps = {
  readonly backendName: string;
  readonly hash: string;
  /** Bytes of a large answer, once some have come; `total` is undefined where nobody knows it, and equal at the end. */
  readonly received: Received | undefined;
  readonly onCancel: () => void;
};

export function LoadingShape({ backendName, hash, received, onCancel }: LoadingShapeProps) {
  return (
    <div aria-busy="true">
      <div className="flex items-start gap-4">
        <div className="min-w-0">
          <h1 className="hash !text-14 !leading-6">{hash}</h1>
          <div className="relative text-13 text-ink-3">
            <p className={received && "opacity-0"} role="status">
              {received !== undefined && received.received === received.total
                ? allReceivedText
                : askingWords(backendName)}
            </p>
            {received && <Download {...received} />}
          </div>
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

/** Over the line that says who is asked, which keeps its place: nothing moves when it comes. */
function Download({ received, total }: Received) {
  const text = receivedText(received, total);
  return (
    <div className="absolute inset-x-0 top-0">
      <p aria-hidden="true">{text}</p>
      <div
        className="track"
        role="progressbar"
        aria-label={receivedName}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total && received}
        aria-valuetext={text}
      >
        {total && <i style={{ width: `${(received / total) * 100}%` }} />}
      </div>
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
