// How a page notices that the browser took a worker away without a word: while it lives, the worker holds a lock for which
// only its page waits. Must never take a living worker for a lost one: without locks (plain http), nothing is noticed.

/** Worker → page: it holds the lock of this name for as long as it lives. */
export type LifeMessage = { readonly kind: "life"; readonly lock: string };

/** What is needed of the scope of a dedicated worker; its name is nobody else's. */
export type LivingScope = {
  readonly name: string;
  readonly postMessage: (message: LifeMessage, transfer: Transferable[]) => void;
};

/** In a worker, once. */
export function holdLife(scope: LivingScope): void {
  void locks()
    ?.request(scope.name, () => {
      scope.postMessage({ kind: "life", lock: scope.name }, []);
      return new Promise(() => undefined);
    })
    .catch(() => undefined);
}

/** On the page. Calls at most once, when the worker has ended in whatever way, the page's own `terminate` included. */
export function whenLifeEnds(worker: Worker, hear: () => void): void {
  worker.addEventListener("message", ({ data }: MessageEvent<LifeMessage | { readonly kind?: string }>) => {
    if ("lock" in data)
      void locks()
        ?.request(data.lock, hear)
        .catch(() => undefined);
  });
}

/** Not everywhere what its type says: plain http has none. */
function locks(): LockManager | undefined {
  return navigator.locks;
}
