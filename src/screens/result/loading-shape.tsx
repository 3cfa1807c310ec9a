// While a look-up runs the page has the shape that it will have, so that nothing jumps when the answer comes.

import type { ComponentProps, ReactNode } from "react";
import { askingWords } from "../../words/backend-phrase";
import { byteText } from "../../words/format";

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
          <h1 className="hash text-14/6">{hash}</h1>
          <div className="relative text-13 text-ink-3">
            <p className={received && "opacity-0"} role="status">
              {received !== undefined && received.received === received.total
                ? readingText
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
          <GhostLine className="w-[44%]" />
        </p>
        <p className="against">
          <GhostLine className="w-[52%]" />
          <GhostLine className="w-[38%]" />
        </p>
      </div>
      <FirstScreenfulShape />
    </div>
  );
}

const readingText = "Reading…";

/** "12.4 MB of 134 MB", "12.4 MB so far" where the length is not known, "Reading…" when all is there. */
export function receivedText(received: number, total: number | undefined): string {
  if (received === total) return readingText;
  return total === undefined ? `${byteText(received)} so far` : `${byteText(received)} of ${byteText(total)}`;
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
        aria-label="Answer received"
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
    <FirstColumns aria-hidden="true">
      <div>
        <Bar />
        <Ghost className="mt-2 h-[332px]" />
      </div>
      <div>
        <Bar />
        {[0, 1, 2].map((row) => (
          <Ghost key={row} className="mt-4 h-[42px]" />
        ))}
      </div>
    </FirstColumns>
  );
}

/** The scores, and the models beside or under them. */
export function FirstColumns(props: ComponentProps<"div">) {
  return (
    <div
      {...props}
      className="grid grid-cols-[minmax(0,1fr)_var(--rail)] items-start gap-x-8 max-wide:grid-cols-1 max-wide:gap-y-6 print:grid-cols-1"
    />
  );
}

/** The head of a column. */
export function Bar({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center gap-4 border-b border-rule has-[[role=tablist]]:flex-wrap max-mid:min-h-11 print:break-after-avoid">
      {children}
    </div>
  );
}

/** One line of the headline: as high as a line of its text, drawn a little lower. */
function GhostLine({ className }: GhostProps) {
  return (
    <span className="flex h-[1lh] items-center">
      <Ghost className={`h-[0.62lh] ${className}`} />
    </span>
  );
}

type GhostProps = { readonly className: string };

function Ghost({ className }: GhostProps) {
  return <i data-ghost="" className={`block rounded-[3px] bg-sunken ${className}`} />;
}
