// A part of the page's own code did not arrive: after a new release, or on a broken line. What is there stays.

type ChunkFailedProps = { readonly onRetry: () => void; readonly onReload: () => void };

export function ChunkFailed({ onRetry, onReload }: ChunkFailedProps) {
  return (
    <div className="state" role="alert">
      <p className="what">
        <strong>A part of this page could not be loaded.</strong> What is shown is complete in itself. Perhaps
        Framewise was just updated: reloading gets the new version.
      </p>
      <div className="do">
        <button type="button" className="button button-solid" onClick={onRetry}>
          Try again
        </button>
        <button type="button" className="button button-line" onClick={onReload}>
          Reload
        </button>
      </div>
    </div>
  );
}
