// Code that arrives on its own, asked for together with the data it will draw. No Suspense: React holds its reveal back
// for up to 300 ms after a fallback was shown, which is longer than the code takes.

import { useEffect, useState } from "react";

export type LoadedChunk<Value> =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly value: Value }
  | { readonly kind: "failed"; readonly retry: () => void };

export type Chunk<Value> = {
  /** Starts the download and keeps quiet about a failure, which the hook reports. */
  readonly preload: () => void;
  /** For what is done and not drawn. Rejects when the code does not arrive; the hook says so then. */
  readonly load: () => Promise<Value>;
  readonly use: () => LoadedChunk<Value>;
  /** For what leads to it, a button or a link: its code is on its way before it is pressed. */
  readonly prefetch: PrefetchProps;
};

export type PrefetchProps = { readonly onPointerEnter: () => void; readonly onFocus: () => void };

/** @param load imports the code; after a failure it is called again when asked */
export function createChunk<Value>(load: () => Promise<Value>): Chunk<Value> {
  let value: { readonly of: Value } | undefined;
  let pending: Promise<Value> | undefined;

  async function loaded(): Promise<Value> {
    pending ??= load();
    try {
      value = { of: await pending };
      return value.of;
    } catch (error) {
      pending = undefined;
      throw error;
    }
  }

  function useChunk(): LoadedChunk<Value> {
    const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
    useEffect(() => {
      if (state !== "loading") return undefined;
      let wanted = true;
      loaded().then(
        () => wanted && setState("loaded"),
        () => wanted && setState("failed"),
      );
      return () => {
        wanted = false;
      };
    }, [state]);
    if (value !== undefined) return { kind: "loaded", value: value.of };
    return state === "failed" ? { kind: "failed", retry: () => setState("loading") } : { kind: "loading" };
  }

  const preload = (): void => void loaded().catch(() => undefined);
  return { preload, load: loaded, use: useChunk, prefetch: { onPointerEnter: preload, onFocus: preload } };
}
