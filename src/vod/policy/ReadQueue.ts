import type { Clock } from "../../base/clock.js";
import type { Observer } from "../Observer.js";
import { VIDEOS_PER_CALL } from "../operations/getVideoInfos.js";
import { SharedRead, type ReadEnd } from "./SharedRead.js";

export interface ReadQueueOptions {
  readonly clock: Clock;
  /** Reads different ids in one call; answers one entry per id, in order. Never throws. */
  readonly readBatch: (
    ids: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly ReadEnd[]>;
  /** How long ids wait behind a call that does not come back. @default 250 */
  readonly patienceMs?: number;
  /** Is told which reads leave together. @default nobody */
  readonly observer?: Observer | undefined;
}

/**
 * Gathers the reads of single videos of all requests into calls of 20, without making anybody wait for
 * company: whoever comes while nothing is under way leaves at once; what comes meanwhile leaves together
 * when a call is full or the one under way has come back. An id that is under way is not asked for twice.
 */
export class ReadQueue {
  readonly #options: ReadQueueOptions & { readonly patienceMs: number };
  /** Not sent yet, in the order in which they came. */
  readonly #queue = new Map<string, SharedRead>();
  /** Sent, and still true for whoever asks now. */
  readonly #flying = new Map<string, SharedRead>();
  #calls = 0;
  #isFlushing = false;
  #endPatience: (() => void) | undefined;

  constructor(options: ReadQueueOptions) {
    this.#options = { patienceMs: 250, ...options };
  }

  /**
   * Reads one video.
   *
   * @param signal lets go of this reader; the call ends when all who wait for it have left
   * @returns the failure instead of throwing it
   * @throws what `readBatch` throws, which is a fault of ours
   */
  find(id: string, signal?: AbortSignal): Promise<ReadEnd> {
    const known = this.#flying.get(id) ?? this.#queue.get(id);
    const read = known ?? new SharedRead(id, this.#options.observer?.asker());
    if (known === undefined) this.#queue.set(id, read);
    const found = read.wait(signal);
    this.#flushSoon();
    return found;
  }

  /** Whoever asks from now on gets an answer that was asked for from now on. */
  detach(): void {
    this.#flying.clear();
  }

  /** When all that has arrived so far was looked at: requests that came together leave together. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#flush(this.#calls === 0);
    });
  }

  /** @param isAll whether a call leaves that is not full */
  #flush(isAll: boolean): void {
    this.#dropAbandoned();
    while (this.#queue.size >= (isAll ? 1 : VIDEOS_PER_CALL)) this.#send();
    if (this.#queue.size > 0) this.#startPatience();
  }

  #dropAbandoned(): void {
    for (const [id, read] of this.#queue)
      if (read.isAbandoned) this.#queue.delete(id);
  }

  #startPatience(): void {
    const { clock, patienceMs } = this.#options;
    this.#endPatience ??= clock.after(patienceMs, () => {
      this.#endPatience = undefined;
      this.#flush(true);
    });
  }

  #send(): void {
    const batch = [...this.#queue.values()].slice(0, VIDEOS_PER_CALL);
    for (const read of batch) {
      this.#queue.delete(read.id);
      this.#flying.set(read.id, read);
    }
    this.#calls += 1;
    void this.#read(batch).finally(() => {
      this.#land(batch);
      this.#calls -= 1;
      this.#endPatience?.();
      this.#endPatience = undefined;
      this.#flushSoon();
    });
  }

  async #read(batch: readonly SharedRead[]): Promise<void> {
    const company = new AbortController();
    for (const read of batch) {
      read.onAbandoned = () => {
        if (!batch.every(({ isAbandoned }) => isAbandoned)) return;
        this.#land(batch);
        company.abort();
      };
    }
    try {
      const ends = await this.#ask(batch, company.signal);
      for (const [index, end] of ends.entries()) batch[index]?.settle(end);
    } catch (error) {
      // Nobody else would hear of it, and all of them wait for ever.
      for (const read of batch) read.fail(error as Error);
    }
  }

  #ask(
    batch: readonly SharedRead[],
    signal: AbortSignal,
  ): Promise<readonly ReadEnd[]> {
    const { observer, readBatch } = this.#options;
    const ids = batch.map(({ id }) => id);
    if (observer === undefined) return readBatch(ids, signal);
    const askers = batch.map(({ asker }) => asker);
    return observer.batch({ size: ids.length, askers }, () =>
      readBatch(ids, signal),
    );
  }

  /** Nobody can join these any more. */
  #land(batch: readonly SharedRead[]): void {
    for (const read of batch)
      if (this.#flying.get(read.id) === read) this.#flying.delete(read.id);
  }
}
