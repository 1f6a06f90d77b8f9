import type { CallFault, Fault, SkewFault } from "./faults.js";
import type { RpcCall } from "./RpcCall.js";
import { Tally } from "./Tally.js";

/** Watches a fault that was asked for. */
export interface FaultHandle {
  /** How many calls it has hit. A skew hits none. */
  readonly hits: number;
  /** Resolves once it has hit `count` calls. @default 1 */
  hit(count?: number): Promise<void>;
}

/** Where tests ask for faults. */
export interface Faults {
  /** Earlier ones come first; a call meets one of them at most. */
  add(fault: Fault): FaultHandle;
  /** Forgets all faults, skews included. Answers that are being spoilt stay spoilt. */
  clear(): void;
}

interface QueuedFault {
  readonly fault: CallFault;
  readonly hits: Tally;
}

/** The faults that are still to come. */
export class FaultQueue implements Faults {
  readonly #draw: () => number;
  #queue: readonly QueuedFault[] = [];
  #skews: readonly SkewFault[] = [];

  /** @param draw from 0 (inclusive) to 1: decides where a fault has a chance only */
  constructor(draw: () => number) {
    this.#draw = draw;
  }

  /** How far the server's clock is ahead at present. */
  get skewMs(): number {
    return this.#skews.reduce((sum, { offsetMs }) => sum + offsetMs, 0);
  }

  add(fault: Fault): FaultHandle {
    const hits = new Tally();
    if (fault.kind === "skew") this.#skews = [...this.#skews, fault];
    else this.#queue = [...this.#queue, { fault, hits }];
    return {
      get hits() {
        return hits.count;
      },
      hit: (count = 1) => hits.reached(count),
    };
  }

  clear(): void {
    this.#queue = [];
    this.#skews = [];
  }

  /** The fault that hits this call, if any, used up by one. */
  take(call: RpcCall): CallFault | undefined {
    const queued = this.#queue.find(
      ({ fault }) => isMeant(fault, call) && this.#hits(fault),
    );
    if (queued === undefined) return undefined;
    queued.hits.add();
    if (queued.hits.count >= (queued.fault.times ?? 1)) {
      this.#queue = this.#queue.filter((other) => other !== queued);
    }
    return queued.fault;
  }

  #hits({ chance }: CallFault): boolean {
    return chance === undefined || this.#draw() < chance;
  }
}

function isMeant({ action, when }: CallFault, call: RpcCall): boolean {
  if (action !== undefined && action !== call.action) return false;
  if (when === undefined) return true;
  return call.parameters.get(when.parameter)?.includes(when.contains) === true;
}
