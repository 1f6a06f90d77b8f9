import type { Clock } from "../base/clock.js";
import { guarded } from "../base/guarded.js";
import type { Logger } from "../base/logger.js";
import type {
  CallbackReceiver,
  CallbackVerdict,
  IncomingCallback,
} from "./CallbackReceiver.js";
import { defaultToleranceMs, isSigned } from "./checkSignature.js";
import type { CallbackKeys } from "./checkSignature.js";
import type { FeedCounts } from "./FeedCounts.js";
import { parseCallback } from "./parseCallback.js";
import type { PubSub } from "./PubSub.js";
import { SeenCallbacks } from "./SeenCallbacks.js";
import { keyOf, type VodCallback } from "./VodCallback.js";

export interface CallbackIntakeOptions {
  /** Absent: every callback is refused. Those of other gateways are taken nonetheless. */
  readonly keys: CallbackKeys | undefined;
  readonly pubSub: PubSub;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly counts: FeedCounts;
  /** Called once for each event, wherever it was received, however often. */
  readonly onCallback: (callback: VodCallback) => void;
  /** Events of other gateways may have been missed. */
  readonly onGap: () => void;
}

/** More than the time between the first copy that can arrive and the last: one is early, the other late. */
const MEMORY_IN_TOLERANCES = 3;

/**
 * The door for callbacks: whose they are is checked here, and what came before is dropped. Each gateway
 * remembers on its own what it has heard, from the vendor or from another gateway: a copy that reaches
 * another one is known there already.
 */
export class CallbackIntake implements CallbackReceiver {
  readonly #options: CallbackIntakeOptions;
  readonly #seen: SeenCallbacks;
  readonly #unsubscribe: () => void;

  constructor(options: CallbackIntakeOptions) {
    this.#options = options;
    const { clock, keys, onGap } = options;
    const toleranceMs = keys?.toleranceMs ?? defaultToleranceMs;
    const memoryMs = MEMORY_IN_TOLERANCES * toleranceMs;
    this.#seen = new SeenCallbacks({ clock, memoryMs });
    this.#unsubscribe = options.pubSub.subscribe({
      onGap,
      onMessage: (message) => {
        this.#hearOther(message);
      },
    });
  }

  receive(incoming: IncomingCallback): CallbackVerdict {
    const { keys, clock, counts, pubSub } = this.#options;
    if (keys === undefined || !isSigned(incoming, keys, clock.now())) {
      counts.refused += 1;
      return "refused";
    }
    const callback = parseCallback(incoming.body, clock.now());
    if (callback === undefined) {
      counts.unreadable += 1;
      return "unreadable";
    }
    if (this.#take(callback)) pubSub.publish(callback.brief);
    return "accepted";
  }

  /** The event was not true: another copy of it may be, later. */
  forget(callback: VodCallback): void {
    this.#seen.forget(keyOf(callback));
  }

  close(): void {
    this.#unsubscribe();
  }

  #hearOther(message: string): void {
    const callback = parseCallback(message, this.#options.clock.now());
    if (callback !== undefined) this.#take(callback);
  }

  /** @returns whether it is the first copy */
  #take(callback: VodCallback): boolean {
    const { counts, logger, onCallback } = this.#options;
    if (!this.#seen.isFirst(keyOf(callback))) {
      counts.duplicates += 1;
      return false;
    }
    counts.accepted += 1;
    const { type, mediaId, jobId } = callback;
    logger.debug({ type, mediaId, jobId }, "VOD reports an event");
    guarded(logger, { door: "callback", type, mediaId, jobId }, () => {
      onCallback(callback);
    });
    return true;
  }
}
