// That an answer lay on this device, how old it is, and a way to ask the backend again.

import "./kept-line.css";

type KeptLineProps = {
  readonly text: string;
  /** What came of the last refresh; it stays while a failed one is tried again behind it. */
  readonly outcome: string | undefined;
  readonly asking: boolean;
  readonly onRefresh: () => void;
};

export function KeptLine({ text, outcome, asking, onRefresh }: KeptLineProps) {
  return (
    <div className="kept-line">
      <p role="status">
        {asking && outcome === undefined ? "Asking the backend…" : text}
        {outcome === undefined ? null : (
          <>
            {" "}
            <strong>{outcome}</strong>
          </>
        )}
      </p>
      <button
        type="button"
        className="button button-line"
        aria-disabled={asking}
        onClick={() => {
          if (!asking) onRefresh();
        }}
      >
        Refresh
      </button>
    </div>
  );
}
