import type { BlockFile, Piece } from "./BlockFile.js";

/** Bytes that lie in a file until nobody holds them any more: an object being read outlives its deletion. */
export class KeptBytes {
  readonly sizeBytes: number;
  readonly #file: BlockFile;
  readonly #pieces: readonly Piece[];
  #holders = 1;

  constructor(file: BlockFile, pieces: readonly Piece[]) {
    this.#file = file;
    this.#pieces = pieces;
    this.sizeBytes = pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }

  /** One after the other, without copying them. The parts are used up. */
  static join(file: BlockFile, parts: readonly KeptBytes[]): KeptBytes {
    return new KeptBytes(
      file,
      parts.flatMap((part) => part.#pieces),
    );
  }

  /** The first holder, or one of those who read, has done with them. */
  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) this.#file.free(this.#pieces);
  }

  /**
   * From `start` up to, and without, `end`.
   *
   * @throws Error when the bytes were freed before the first was asked for
   */
  async *read(start = 0, end = this.sizeBytes): AsyncGenerator<Buffer> {
    if (this.#holders === 0) throw new Error("The bytes are gone.");
    this.#holders += 1;
    try {
      yield* this.#file.read(this.#pieces, start, end);
    } finally {
      this.release();
    }
  }
}
