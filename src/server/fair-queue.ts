/**
 * A waiting line in which clients take turns: whoever asks for a hundred things waits for them between the others.
 * It is the queue class of p-queue, which takes from it whatever goes next.
 */
import type { Queue, QueueAddOptions } from "p-queue";

export type FairQueueOptions = QueueAddOptions & {
  readonly client: string;
  /** Of two requests of one client the lower goes first. */
  readonly place: number;
};

type Run = () => Promise<unknown>;
type Waiting = { readonly id: string | undefined; readonly place: number; readonly run: Run };

/** In the order of their places within one client; round robin between clients. */
export class FairQueue implements Queue<Run, FairQueueOptions> {
  // A Map keeps its order of insertion, so its first client is the one whose turn it is.
  readonly #lines = new Map<string, Waiting[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  enqueue(run: Run, options?: Partial<FairQueueOptions>): void {
    const client = options?.client ?? "";
    const line = this.#lines.get(client) ?? [];
    const place = options?.place ?? Number.POSITIVE_INFINITY;
    const behind = line.findLastIndex((waiting) => waiting.place <= place) + 1;
    line.splice(behind, 0, { id: options?.id, place, run });
    this.#lines.set(client, line);
    this.#size += 1;
  }

  dequeue(): Run | undefined {
    const [turn] = this.#lines;
    if (turn === undefined) return undefined;
    const [client, line] = turn;
    const next = line.shift();
    this.#lines.delete(client);
    if (line.length > 0) this.#lines.set(client, line);
    this.#size -= 1;
    return next?.run;
  }

  remove(id: string): void {
    for (const [client, line] of this.#lines) {
      const index = line.findIndex((waiting) => waiting.id === id);
      if (index === -1) continue;
      line.splice(index, 1);
      this.#size -= 1;
      if (line.length === 0) this.#lines.delete(client);
      return;
    }
  }

  filter(options: Readonly<Partial<FairQueueOptions>>): Run[] {
    const { client } = options;
    const lines = client === undefined ? [...this.#lines.values()] : [this.#lines.get(client) ?? []];
    return lines.flat().map(({ run }) => run);
  }

  /** Part of p-queue's interface; turns are never bought. */
  setPriority(): void {
    throw new Error("A fair queue has no priorities.");
  }
}
