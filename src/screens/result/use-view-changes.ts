// Changes of one result's address, as handlers that stay the same while it moves, so that what they do not touch is not
// drawn again.

import { useMemo } from "react";
import { useAddressStore } from "../../address/use-address";
import type { VideoView } from "../../address/video-view";

export type ViewChanges = {
  /** For discrete choices: Back undoes them. */
  readonly push: (change: Partial<VideoView>) => void;
  /** For what moves along. */
  readonly replace: (change: Partial<VideoView>) => void;
  /** The view as it is now, for changes that depend on it. */
  readonly current: () => VideoView | undefined;
};

export function useViewChanges(): ViewChanges {
  const store = useAddressStore();
  return useMemo(() => {
    const change = (how: "push" | "replace", part: Partial<VideoView>): void => {
      const { address } = store.current();
      if (address.page === "video") store[how]({ ...address, view: { ...address.view, ...part } });
    };
    return {
      push: (part) => change("push", part),
      replace: (part) => change("replace", part),
      current: () => {
        const { address } = store.current();
        return address.page === "video" ? address.view : undefined;
      },
    };
  }, [store]);
}
