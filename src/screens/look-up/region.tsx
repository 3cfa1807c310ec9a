// One region of a page: when it cannot be drawn, that is told in its place, and everything beside it stays.

import type { ReactNode } from "react";
import { useAddressStore } from "../../address/use-address";
import { PartBroke } from "./part-missing";
import { ErrorBoundary } from "../../ui/error-boundary";

type RegionProps = {
  /** What it draws: another one is another try. */
  readonly about?: unknown;
  readonly children: ReactNode;
};

export function Region({ about, children }: RegionProps) {
  const store = useAddressStore();
  return (
    <ErrorBoundary
      about={about}
      renderInstead={(message, retry) => (
        <PartBroke message={message} onRetry={retry} onReload={store.reload} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
