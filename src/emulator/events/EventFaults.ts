/** What is to go wrong with events: `drop` keeps one back, `duplicate` sends it twice. */
export interface EventFault {
  readonly kind: "drop" | "duplicate";
  /** How many events it hits before it is used up. @default 1 */
  readonly times?: number;
  /** @default every type */
  readonly eventType?: string;
}

interface Queued {
  readonly fault: EventFault;
  readonly left: number;
}

/** The faults of events that are still to come. */
export class EventFaults {
  #queue: readonly Queued[] = [];

  /** Earlier ones come first; an event meets one of them at most. */
  add(fault: EventFault): void {
    this.#queue = [...this.#queue, { fault, left: fault.times ?? 1 }];
  }

  clear(): void {
    this.#queue = [];
  }

  /** The fault that hits an event, if any, used up by one. */
  take(eventType: string): EventFault["kind"] | undefined {
    const hit = this.#queue.find(
      ({ fault }) =>
        fault.eventType === undefined || fault.eventType === eventType,
    );
    if (hit === undefined) return undefined;
    this.#queue = this.#queue
      .map((queued) =>
        queued === hit ? { ...hit, left: hit.left - 1 } : queued,
      )
      .filter(({ left }) => left > 0);
    return hit.fault.kind;
  }
}
