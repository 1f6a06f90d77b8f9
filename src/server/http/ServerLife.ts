/** Where a server is in its life. There is no way back. */
type Phase =
  | { readonly name: "serving" }
  /** Not ready any more; `closed` resolves when the last request has been answered or cut off. */
  | { readonly name: "draining"; readonly closed: Promise<void> };

/** The life of one server: it serves, and once it is told to stop it drains, once. */
export class ServerLife {
  #phase: Phase = { name: "serving" };

  get isServing(): boolean {
    return this.#phase.name === "serving";
  }

  /** Begins to drain; when that has begun already, waits for the same end. */
  async end(drain: () => Promise<void>): Promise<void> {
    // A microtask later, so that whoever `drain` asks already finds the new phase.
    if (this.#phase.name === "serving")
      this.#phase = { name: "draining", closed: Promise.resolve().then(drain) };
    await this.#phase.closed;
  }
}
