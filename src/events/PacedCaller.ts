import { sleep, type Clock } from "../base/clock.js";
import type { CallOptions, Operation, VodCaller } from "../vod/index.js";

export interface PacedCallerOptions {
  readonly vod: VodCaller;
  readonly clock: Clock;
  /** The least time from the start of one call to that of the next, in milliseconds. */
  readonly gapMs: number;
}

/** Calls that nobody waits for: one after another at a fixed pace, whatever one of them is split into. */
export class PacedCaller implements VodCaller {
  readonly #options: PacedCallerOptions;
  #nextMs = -Infinity;

  constructor(options: PacedCallerOptions) {
    this.#options = options;
  }

  /** @throws the signal's reason, as long as the call has not begun */
  async call<Request extends object, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions = {},
  ): Promise<Response> {
    const { vod, clock, gapMs } = this.#options;
    const nowMs = clock.monotonicMs();
    const turnMs = Math.max(nowMs, this.#nextMs);
    this.#nextMs = turnMs + gapMs;
    await sleep(clock, turnMs - nowMs, options.signal);
    return vod.call(operation, request, options);
  }
}
