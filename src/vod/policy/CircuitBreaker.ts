import type { Clock } from "../../base/clock.js";

/** What a breaker looks at, and how long it stays open. */
export interface CircuitBreakerOptions {
  readonly clock: Clock;
  /** Only what happened in the last so many milliseconds counts. @default 10000 */
  readonly windowMs?: number;
  /** Fewer calls than this in the window say nothing. @default 20 */
  readonly leastCalls?: number;
  /** The part of the calls that must fail, from 0 to 1. @default 0.5 */
  readonly failureRatio?: number;
  /** How long nothing is sent before one call may try. @default 5000 */
  readonly openMs?: number;
  /** Told of every change of phase. */
  readonly onChange?: (phase: CircuitPhase) => void;
}

/** `closed` lets calls through, `open` none, `halfOpen` a single one, to try. */
export type CircuitPhase = "closed" | "open" | "halfOpen";

/** The call was not sent: those before it failed. */
export class CircuitOpen extends Error {
  override readonly name = "CircuitOpen";

  /** @param retryAfterMs how long the breaker stays open at least */
  constructor(readonly retryAfterMs: number) {
    super(`Open for ${retryAfterMs} ms.`);
  }
}

/** How one call ended: `neither` says nothing about the service, such as a caller who hung up. */
export type CallEnd = "success" | "failure" | "neither";

/** The window is looked at in so many slices. */
const SLICES = 10;

interface Slice {
  readonly number: number;
  calls: number;
  failures: number;
}

/**
 * Stops sending for a while when most calls fail, so that a service that is down is left alone and
 * callers learn it at once.
 *
 * @see https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker
 */
export class CircuitBreaker {
  readonly #options: Required<Omit<CircuitBreakerOptions, "onChange">>;
  readonly #onChange: (phase: CircuitPhase) => void;
  #phase: CircuitPhase = "closed";
  #slices: Slice[] = [];
  #openUntilMs = 0;

  constructor({ onChange, ...options }: CircuitBreakerOptions) {
    this.#options = {
      windowMs: 10_000,
      leastCalls: 20,
      failureRatio: 0.5,
      openMs: 5000,
      ...options,
    };
    this.#onChange = onChange ?? (() => undefined);
  }

  get phase(): CircuitPhase {
    return this.#phase;
  }

  /** @throws CircuitOpen when a call would not be let through now */
  check(): void {
    const waitMs = this.#openUntilMs - this.#options.clock.monotonicMs();
    if (this.#phase === "open" && waitMs > 0) throw new CircuitOpen(waitMs);
    // One call is trying already: its answer decides.
    if (this.#phase === "halfOpen") throw new CircuitOpen(this.#options.openMs);
  }

  /**
   * Makes a call, unless the breaker is open.
   *
   * @param endOf how to read what the call threw; `undefined` for a success
   * @throws CircuitOpen when it is; else what the call throws
   */
  async run<T>(
    call: () => Promise<T>,
    endOf: (thrown: unknown) => CallEnd,
  ): Promise<T> {
    this.check();
    const isTrial = this.#phase === "open";
    if (isTrial) this.#enter("halfOpen");
    const count = (end: CallEnd): void => {
      if (isTrial) this.#judgeTrial(end);
      else this.#remember(end);
    };
    try {
      const answer = await call();
      count("success");
      return answer;
    } catch (thrown) {
      count(endOf(thrown));
      throw thrown;
    }
  }

  #judgeTrial(end: CallEnd): void {
    if (end === "success") {
      this.#slices = [];
      this.#enter("closed");
      return;
    }
    // Nothing was learnt from a caller who hung up: the next call tries at once.
    this.#openFor(end === "failure" ? this.#options.openMs : 0);
  }

  #remember(end: CallEnd): void {
    // A call of before may end while nothing is sent: the trial alone decides then.
    if (end === "neither" || this.#phase !== "closed") return;
    const { leastCalls, failureRatio, openMs } = this.#options;
    const slice = this.#slice();
    slice.calls += 1;
    if (end === "success") return;
    slice.failures += 1;
    const calls = sum(this.#slices.map((each) => each.calls));
    const failures = sum(this.#slices.map((each) => each.failures));
    if (calls >= leastCalls && failures >= calls * failureRatio)
      this.#openFor(openMs);
  }

  #openFor(ms: number): void {
    this.#openUntilMs = this.#options.clock.monotonicMs() + ms;
    this.#enter("open");
  }

  #enter(phase: CircuitPhase): void {
    this.#phase = phase;
    this.#onChange(phase);
  }

  /** The slice of the present; forgets those that have left the window. */
  #slice(): Slice {
    const { clock, windowMs } = this.#options;
    const number = Math.floor((clock.monotonicMs() * SLICES) / windowMs);
    const last = this.#slices.at(-1);
    if (last?.number === number) return last;
    const slice: Slice = { number, calls: 0, failures: 0 };
    this.#slices = [
      ...this.#slices.filter((each) => each.number > number - SLICES),
      slice,
    ];
    return slice;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
