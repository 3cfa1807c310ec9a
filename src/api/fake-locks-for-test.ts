// Locks for tests: one holder at a time, first come first served, as the browser's; a worker that is gone lets go.

type Granted = () => unknown;

export class FakeLocks {
  readonly #lines = new Map<
    string,
    { readonly granted: Granted; readonly done: (value: unknown) => void }[]
  >();

  /** Enough of `LockManager` for what the product asks of it. */
  request(name: string, granted: Granted): Promise<unknown> {
    return new Promise((done) => {
      const line = this.#lines.get(name) ?? [];
      this.#lines.set(name, [...line, { granted, done }]);
      if (line.length === 0) done(granted());
    });
  }

  /** Whoever holds it is gone. */
  letGo(name: string): void {
    const [, ...rest] = this.#lines.get(name) ?? [];
    this.#lines.set(name, rest);
    const [next] = rest;
    if (next !== undefined) next.done(next.granted());
  }
}
