// A window's address bar for tests: its history as a list, every write counted, and no browser.

type Handler = () => void;

export class FakeBar {
  readonly entries: string[];
  /** Every call of the history, in order. */
  readonly calls: { readonly kind: "push" | "replace"; readonly path: string; readonly at: number }[] = [];
  reloads = 0;
  /** As Safari beyond 100 calls in 30 seconds. */
  refuses = false;
  readonly #handlers = new Map<string, Handler[]>();
  #position = 0;
  readonly #origin = "https://framewise.example";

  constructor(path: string) {
    this.entries = [path];
  }

  get path(): string {
    return this.entries[this.#position] ?? "";
  }

  /** What stands in for the window: of its members only those that an address needs. */
  get target(): Pick<Window, "history" | "location" | "addEventListener"> {
    const standIn: unknown = {
      location: this.#location(),
      history: {
        pushState: (_: unknown, __: string, path: string) => this.#write("push", path),
        replaceState: (_: unknown, __: string, path: string) => this.#write("replace", path),
      },
      addEventListener: (kind: string, handler: Handler) => {
        this.#handlers.set(kind, [...(this.#handlers.get(kind) ?? []), handler]);
      },
    };
    if (!isWindow(standIn)) throw new TypeError("never");
    return standIn;
  }

  go(steps: number): void {
    this.#position = Math.min(Math.max(this.#position + steps, 0), this.entries.length - 1);
    this.emit("popstate");
  }

  emit(kind: "popstate" | "pagehide"): void {
    for (const handler of this.#handlers.get(kind) ?? []) handler();
  }

  #write(kind: "push" | "replace", path: string): void {
    if (this.refuses) throw new DOMException("too often", "SecurityError");
    // As a browser: another origin is refused.
    const url = new URL(path, this.#origin);
    if (url.origin !== this.#origin) throw new DOMException("another origin", "SecurityError");
    const written = url.pathname + url.search + url.hash;
    this.calls.push({ kind, path: written, at: performance.now() });
    if (kind === "push") this.entries.splice(++this.#position, Infinity, written);
    else this.entries[this.#position] = written;
  }

  #location() {
    const url = () => new URL(this.path, this.#origin);
    const reload = () => {
      this.reloads++;
    };
    return {
      get href() {
        return url().href;
      },
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
      get hash() {
        return url().hash;
      },
      reload,
    };
  }
}

/** For those of its members that an address needs. */
function isWindow(value: unknown): value is Window {
  return typeof value === "object" && value !== null && "history" in value && "location" in value;
}
