// A list of frames of which only some are there at a time. How large answers become one is frames-in-pieces' matter.

/** `results.images` of which only the number of frames is known; its own elements are holes. */
export class FramesInPieces extends Array<unknown> {
  readonly #pieces: () => Iterable<readonly unknown[]>;

  constructor(count: number, pieces: () => Iterable<readonly unknown[]>) {
    super(count);
    this.#pieces = pieces;
  }

  pieces(): Iterable<readonly unknown[]> {
    return this.#pieces();
  }
}

/**
 * The frames of a list, some at a time and in order.
 * @throws when a piece is no JSON: the answer must then be read whole
 */
export function piecesOf(images: readonly unknown[]): Iterable<readonly unknown[]> {
  return images instanceof FramesInPieces ? images.pieces() : [images];
}
