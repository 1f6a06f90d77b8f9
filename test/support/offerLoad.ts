import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

export interface LoadOptions<Outcome> {
  /** Arrivals per second, evenly spread. */
  readonly perSecond: number;
  /** For how long calls arrive; the last ones are awaited beyond. */
  readonly seconds: number;
  /** Makes the call that arrives as number `index`, from 0 up. What it rejects with ends the load. */
  readonly send: (index: number) => Promise<Outcome>;
  /** Ends the arrivals early. Calls under way are awaited. */
  readonly signal?: AbortSignal;
}

/** One call of a load. Milliseconds count from the first arrival. */
export interface Offered<Outcome> {
  readonly outcome: Outcome;
  /** When it was due, not when it was sent: a load that lags behind does not flatter those it waits for. */
  readonly dueMs: number;
  readonly endMs: number;
  /** From when it was due to its answer. */
  readonly latencyMs: number;
}

/**
 * An open load: calls arrive at a fixed rate whatever becomes of those before, as from users who do not
 * know of each other. Bounded by `perSecond * seconds` calls.
 *
 * @returns what became of each, in the order of arrival, once all have ended
 * @throws what a `send` rejected with first, once all have ended
 */
export async function offerLoad<Outcome>({
  perSecond,
  seconds,
  send,
  signal,
}: LoadOptions<Outcome>): Promise<readonly Offered<Outcome>[]> {
  const beganMs = performance.now();
  const sinceMs = (): number => performance.now() - beganMs;
  const calls: Promise<Offered<Outcome>>[] = [];
  const total = Math.round(perSecond * seconds);
  const failed = new AbortController();
  const isOver = (): boolean =>
    failed.signal.aborted || signal?.aborted === true;
  const offer = async (index: number): Promise<Offered<Outcome>> => {
    const dueMs = (index * 1000) / perSecond;
    const outcome = await send(index);
    const endMs = sinceMs();
    return { outcome, dueMs, endMs, latencyMs: endMs - dueMs };
  };
  while (calls.length < total && !isOver()) {
    const waitMs = (calls.length * 1000) / perSecond - sinceMs();
    // A wait that the signal ends is no failure: the loop ends with it.
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => 0);
    else calls.push(watched(offer(calls.length), failed));
  }
  await Promise.allSettled(calls);
  return Promise.all(calls);
}

/** A rejection that is looked at only in the end would end the process before. */
function watched<T>(call: Promise<T>, failed: AbortController): Promise<T> {
  call.catch((error: unknown) => {
    failed.abort(error);
  });
  return call;
}
