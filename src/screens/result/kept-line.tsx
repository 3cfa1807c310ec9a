// That an answer lay on this device, how old it is, and a way to ask the backend again.

type KeptLineProps = {
  readonly text: string;
  /** What came of the last refresh; it stays while a failed one is tried again behind it. */
  readonly outcome: string | undefined;
  readonly asking: boolean;
  readonly onRefresh: () => void;
};

export function KeptLine({ text, outcome, asking, onRefresh }: KeptLineProps) {
  return (
    <div className="flex min-h-8 items-center gap-3 text-13 text-ink-2">
      <p role="status" className="max-w-[88ch] wrap-anywhere">
        {asking && outcome === undefined ? "Asking the backend…" : text}
        {outcome === undefined ? null : (
          <>
            {" "}
            <strong className="font-semibold text-ink">{outcome}</strong>
          </>
        )}
      </p>
      <button
        type="button"
        className="button button-line flex-none"
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
