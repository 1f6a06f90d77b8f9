/**
 * What a request takes of the server, for as long as somebody holds it: the connection until the answer has
 * left, and the work, which goes on where a caller hangs up on a write.
 */
export class Place {
  readonly #free: () => void;
  #holders = 1;

  constructor(free: () => void) {
    this.#free = free;
  }

  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) this.#free();
  }
}
