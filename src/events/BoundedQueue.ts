export interface BoundedQueueOptions<Item> {
  /** How many items wait for a slow reader; beyond it the oldest is dropped. */
  readonly limit: number;
  /** Closes it. */
  readonly signal: AbortSignal;
  /** Called once, when it takes no more; at once if the signal is aborted already. */
  readonly onClosed: (queue: BoundedQueue<Item>) => void;
  /** What the reader gets in place of an item, when `missed` were dropped just before it. @default the item */
  readonly mark?: (item: Item, missed: number) => Item;
}

/** What one reader has yet to read. It is bounded: a reader who stops costs no more than this. */
export class BoundedQueue<Item> implements AsyncIterableIterator<
  Item,
  undefined
> {
  readonly #options: BoundedQueueOptions<Item>;
  readonly #items: Item[] = [];
  readonly #waiting: ((result: IteratorResult<Item, undefined>) => void)[] = [];
  readonly #close = (): void => {
    this.#items.length = 0;
    this.end();
  };
  #missed = 0;
  #isOpen = true;

  constructor(options: BoundedQueueOptions<Item>) {
    this.#options = options;
    if (options.signal.aborted) this.#close();
    else options.signal.addEventListener("abort", this.#close, { once: true });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  put(item: Item): void {
    if (!this.#isOpen) return;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting({ done: false, value: this.#marked(item) });
      return;
    }
    this.#items.push(item);
    if (this.#items.length <= this.#options.limit) return;
    this.#items.shift();
    this.#missed += 1;
  }

  /** Takes no more; what is in it can still be read. */
  end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#options.signal.removeEventListener("abort", this.#close);
    for (const resolve of this.#waiting.splice(0))
      resolve({ done: true, value: undefined });
    this.#options.onClosed(this);
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    const [item] = this.#items.splice(0, 1);
    if (item !== undefined)
      return Promise.resolve({ done: false, value: this.#marked(item) });
    if (!this.#isOpen) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The reader leaves: a `next` that still waits is over too. */
  return(): Promise<IteratorResult<Item, undefined>> {
    this.#close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #marked(item: Item): Item {
    const missed = this.#missed;
    this.#missed = 0;
    return this.#options.mark?.(item, missed) ?? item;
  }
}
