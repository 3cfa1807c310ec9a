// A part of the page whose code arrives on its own, and what stands in its place when it does not.

import type { ReactNode } from "react";
import { useAddressStore } from "../../address/use-address";
import { ChunkFailed, Region } from "./region";
import type { Chunk } from "../../ui/chunk";

type ArrivingProps<Value> = {
  readonly chunk: Chunk<Value>;
  /** What works without the part, shown when it does not arrive. */
  readonly meanwhile?: ReactNode;
  /** Somebody has just asked for it and looks elsewhere: its failure comes into view. */
  readonly wanted?: boolean;
  readonly children: (value: Value) => ReactNode;
};

export function Arriving<Value>({ chunk, meanwhile, wanted = false, children }: ArrivingProps<Value>) {
  const store = useAddressStore();
  const state = chunk.use();
  if (state.kind === "loaded") return <Region>{children(state.value)}</Region>;
  if (state.kind === "loading") return null;
  return (
    <>
      {meanwhile}
      <ChunkFailed wanted={wanted} onRetry={state.retry} onReload={store.reload} />
    </>
  );
}

type ArrivingPartProps<Value> = Pick<ArrivingProps<Value>, "chunk" | "children"> & {
  /** What keeps its place until then. */
  readonly shape?: ReactNode;
};

/** The same within a region, whose own matter it is when the part cannot be drawn. */
export function ArrivingPart<Value>({ chunk, shape = null, children }: ArrivingPartProps<Value>) {
  const store = useAddressStore();
  const state = chunk.use();
  if (state.kind === "loaded") return children(state.value);
  if (state.kind === "loading") return shape;
  return <ChunkFailed onRetry={state.retry} onReload={store.reload} />;
}
