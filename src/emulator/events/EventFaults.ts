/** What is to go wrong with events. */
export type EventFault = SendingFault | EarlyFault;

/** `drop` keeps an event back, `duplicate` sends it twice. */
export interface SendingFault {
  readonly kind: "drop" | "duplicate";
  /** How many events it hits before it is used up. @default 1 */
  readonly times?: number;
  /** @default every type */
  readonly eventType?: string;
}

/** The events of a transcoding come before the record has turned, as a consumer of the vendor's events has met it. */
export interface EarlyFault {
  readonly kind: "early";
  /**
   * How long the record says `Transcoding` after that, in milliseconds. How long the vendor's does is not known.
   *
   * @assumed record-lag
   */
  readonly lagMs: number;
  /** How many transcodings it hits before it is used up. @default 1 */
  readonly times?: number;
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

  /** The fault that hits an event as it is sent, if any, used up by one. */
  take(eventType: string): SendingFault["kind"] | undefined {
    const hit = this.#use(
      (fault): fault is SendingFault =>
        fault.kind !== "early" &&
        (fault.eventType === undefined || fault.eventType === eventType),
    );
    return hit?.kind;
  }

  /** How long the record of a transcoding that ends now is behind its events. A fault is used up by one. */
  takeLagMs(): number {
    const hit = this.#use(
      (fault): fault is EarlyFault => fault.kind === "early",
    );
    return hit?.lagMs ?? 0;
  }

  #use<Kind extends EventFault>(
    isMeant: (fault: EventFault) => fault is Kind,
  ): Kind | undefined {
    const hit = this.#queue.find(({ fault }) => isMeant(fault));
    if (hit === undefined) return undefined;
    this.#queue = this.#queue
      .map((queued) =>
        queued === hit ? { ...hit, left: hit.left - 1 } : queued,
      )
      .filter(({ left }) => left > 0);
    return isMeant(hit.fault) ? hit.fault : undefined;
  }
}
