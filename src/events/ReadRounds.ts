import { setMaxListeners } from "node:events";
import { sleep, type Clock } from "../base/clock.js";

export interface ReadRoundsOptions<Found> {
  readonly clock: Clock;
  /**
   * Reads different ids; answers one entry per id, in order.
   *
   * @param turn to be awaited before each call: a round may be split into several
   */
  readonly read: (
    ids: readonly string[],
    signal: AbortSignal,
    turn: () => Promise<void>,
  ) => Promise<readonly Found[]>;
  /** Reads what a subscriber waits for. @default `read`, without a pause between its calls */
  readonly readNow?: ReadRoundsOptions<Found>["read"];
  readonly onRead: (id: string, found: Found) => void;
  /** `read` threw, which it never should. */
  readonly onFailure: (id: string, error: unknown) => void;
  /** How many ids one round takes: what fits into one call. */
  readonly roundSize: number;
  /** How long from the start of one call to that of the next, in milliseconds. */
  readonly gapMs: number;
}

/**
 * Reads in the background: one round at a time, each of one call, or of those that the call is split into. Between
 * any two calls there is a pause, however many ids are asked for. What subscribers wait for is read at once.
 * An id is read once at a time, so that answers come in order. An id that is asked for while it is being read is read
 * again after that.
 */
export class ReadRounds<Found> {
  readonly #options: ReadRoundsOptions<Found>;
  readonly #wanted = new Set<string>();
  readonly #urgent = new Set<string>();
  readonly #inFlight = new Set<string>();
  readonly #closing = new AbortController();
  #nextCallMs = -Infinity;
  #isInRound = false;
  #isFlushing = false;
  #endPause: (() => void) | undefined;

  constructor(options: ReadRoundsOptions<Found>) {
    this.#options = options;
    // Each id that is being read listens to it: that is no leak to warn of.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Reads it in one of the next rounds. */
  ask(id: string): void {
    if (this.#urgent.has(id)) return;
    this.#wanted.add(id);
    this.#flushSoon();
  }

  /** Reads it now: a subscriber waits for it. */
  askNow(id: string): void {
    this.#wanted.delete(id);
    this.#urgent.add(id);
    this.#flushSoon();
  }

  /** It is not needed any more; a read that has begun is told nonetheless. */
  forget(id: string): void {
    this.#wanted.delete(id);
    this.#urgent.delete(id);
    if (this.#wanted.size === 0) this.#stopPause();
  }

  close(): void {
    this.#closing.abort();
    this.#wanted.clear();
    this.#urgent.clear();
    this.#stopPause();
  }

  /** Once all that has arrived was looked at: what comes together leaves together. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    const { clock, read, readNow = read, roundSize } = this.#options;
    const urgent = this.#take(this.#urgent, Infinity);
    if (urgent.length > 0) void this.#read(urgent, readNow, noPause);
    if (this.#wanted.size === 0 || this.#isInRound) return;
    const pauseMs = this.#nextCallMs - clock.monotonicMs();
    if (pauseMs > 0) {
      this.#startPause(pauseMs);
      return;
    }
    const round = this.#take(this.#wanted, roundSize);
    if (round.length === 0) return;
    this.#isInRound = true;
    void this.#read(round, read, this.#turnsOfRound()).finally(() => {
      this.#isInRound = false;
      this.#flushSoon();
    });
  }

  /** The first call of a round goes at once, each other one when the gap after the one before is over. */
  #turnsOfRound(): () => Promise<void> {
    let firstMs: number | undefined = this.#takeTurn();
    return () => {
      const delayMs = firstMs ?? this.#takeTurn();
      firstMs = undefined;
      return sleep(this.#options.clock, delayMs, this.#closing.signal);
    };
  }

  /** @returns how long until the next call may begin, in milliseconds */
  #takeTurn(): number {
    const { clock, gapMs } = this.#options;
    const nowMs = clock.monotonicMs();
    const turnMs = Math.max(nowMs, this.#nextCallMs);
    this.#nextCallMs = turnMs + gapMs;
    return turnMs - nowMs;
  }

  #startPause(pauseMs: number): void {
    this.#endPause ??= this.#options.clock.after(pauseMs, () => {
      this.#endPause = undefined;
      this.#flush();
    });
  }

  #stopPause(): void {
    this.#endPause?.();
    this.#endPause = undefined;
  }

  /** At most so many ids that are not being read. */
  #take(from: Set<string>, limit: number): readonly string[] {
    const ids: string[] = [];
    for (const id of from) {
      if (ids.length >= limit) break;
      if (!this.#inFlight.has(id)) ids.push(id);
    }
    for (const id of ids) from.delete(id);
    return ids;
  }

  async #read(
    ids: readonly string[],
    read: ReadRoundsOptions<Found>["read"],
    turn: () => Promise<void>,
  ): Promise<void> {
    const { onRead, onFailure } = this.#options;
    for (const id of ids) this.#inFlight.add(id);
    try {
      const found = await read(ids, this.#closing.signal, turn);
      this.#land(ids);
      if (this.#closing.signal.aborted) return;
      for (const [index, id] of ids.entries()) {
        const entry = found[index];
        if (entry !== undefined) onRead(id, entry);
      }
    } catch (error) {
      this.#land(ids);
      if (this.#closing.signal.aborted) return;
      for (const id of ids) onFailure(id, error);
    }
  }

  #land(ids: readonly string[]): void {
    for (const id of ids) this.#inFlight.delete(id);
    this.#flushSoon();
  }
}

const noPause = (): Promise<void> => Promise.resolve();
