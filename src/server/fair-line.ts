/** A waiting line in which clients take turns: whoever asks for a hundred things waits for them between the others. */

type Waiting<Item> = { readonly place: number; readonly item: Item };

/** In the order of their places within one client; round robin between clients. */
export class FairLine<Item> {
  // A Map keeps its order of insertion, so its first client is the one whose turn it is.
  readonly #lines = new Map<string, Waiting<Item>[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  sizeOf(client: string): number {
    return this.#lines.get(client)?.length ?? 0;
  }

  /**
   * @param place of two of one client the lower goes first
   * @returns takes it out again, if it still waits
   */
  add(client: string, place: number, item: Item): () => void {
    const line = this.#lines.get(client) ?? [];
    const waiting = { place, item };
    line.splice(line.findLastIndex((other) => other.place <= place) + 1, 0, waiting);
    this.#lines.set(client, line);
    this.#size += 1;
    return () => {
      const index = line.indexOf(waiting);
      if (index === -1) return;
      line.splice(index, 1);
      this.#size -= 1;
      if (line.length === 0 && this.#lines.get(client) === line) this.#lines.delete(client);
    };
  }

  /** Whose turn it is. */
  next(): Item | undefined {
    const [turn] = this.#lines;
    if (turn === undefined) return undefined;
    const [client, line] = turn;
    const next = line.shift();
    this.#lines.delete(client);
    if (line.length > 0) this.#lines.set(client, line);
    this.#size -= 1;
    return next?.item;
  }
}
