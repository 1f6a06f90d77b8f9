/** Tells listeners, each whatever the others do. */
export class Announcer<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  /** @returns ends it */
  add(listener: (value: Value) => void): () => void {
    // Its own function, so that one listener may be added twice.
    const entry = (value: Value): void => {
      listener(value);
    };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  announce(value: Value): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
