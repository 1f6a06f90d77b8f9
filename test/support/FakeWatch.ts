import type {
  EventFilter,
  MediaEvent,
  MediaWatch,
  VideoNews,
  VideoWatchOptions,
} from "../../src/events/index.js";

/** What is told to one reader, in order; when he is too slow, the newest `limit` of it. */
class Letters<Letter> implements AsyncIterableIterator<Letter> {
  readonly waiting: Letter[] = [];
  /** How often the reader has asked. */
  asked = 0;
  readonly #limit: number;
  #wake: () => void = () => undefined;
  #isOver = false;

  constructor(limit: number, signal: AbortSignal, onEnd: () => void) {
    this.#limit = limit;
    const end = (): void => {
      this.end();
      onEnd();
    };
    if (signal.aborted) this.#isOver = true;
    else signal.addEventListener("abort", end);
  }

  put(letter: Letter): void {
    this.waiting.push(letter);
    if (this.waiting.length > this.#limit) this.waiting.shift();
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  async next(): Promise<IteratorResult<Letter, undefined>> {
    this.asked += 1;
    while (this.waiting.length === 0 && !this.#isOver)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const value = this.waiting.shift();
    return value === undefined
      ? { done: true, value: undefined }
      : { done: false, value };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** A watch that tells what a test tells it. */
export class FakeWatch implements MediaWatch {
  /** What was asked for, in order. */
  readonly asked: unknown[] = [];
  readonly #videos = new Set<Letters<VideoNews>>();
  readonly #events = new Set<Letters<MediaEvent>>();
  readonly #watchers = new Set<() => void>();

  watchVideo(
    id: string,
    { untilFinal, signal }: VideoWatchOptions,
  ): AsyncIterableIterator<VideoNews> {
    this.asked.push({ id, untilFinal });
    return this.#open(this.#videos, 1, signal);
  }

  watchEvents(
    filter: EventFilter,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncIterableIterator<MediaEvent> {
    this.asked.push(filter);
    return this.#open(this.#events, 100, signal);
  }

  get subscribers(): number {
    return this.#videos.size + this.#events.size;
  }

  /** Resolves when so many watch. */
  async watched(count: number): Promise<void> {
    while (this.subscribers !== count)
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
  }

  tell(news: VideoNews): void {
    for (const reader of this.#videos) reader.put(news);
  }

  tellEvent(event: MediaEvent): void {
    for (const reader of this.#events) reader.put(event);
  }

  /** How often each reader of events has asked for one. */
  get eventsAsked(): readonly number[] {
    return [...this.#events].map(({ asked }) => asked);
  }

  /** Ends every watch as a final state does. */
  endAll(): void {
    for (const reader of [...this.#videos, ...this.#events]) reader.end();
  }

  close(): Promise<void> {
    this.endAll();
    return Promise.resolve();
  }

  #open<Letter>(
    readers: Set<Letters<Letter>>,
    limit: number,
    signal: AbortSignal,
  ): Letters<Letter> {
    const reader: Letters<Letter> = new Letters(limit, signal, () => {
      readers.delete(reader);
      this.#changed();
    });
    if (!signal.aborted) readers.add(reader);
    this.#changed();
    return reader;
  }

  #changed(): void {
    for (const tell of this.#watchers) tell();
    this.#watchers.clear();
  }
}
