import type { VodEvent } from "./VodEvent.js";

/**
 * What became of an event: `unwanted` when nobody asked for its kind, `withheld` when a fault kept it
 * back, `dropped` after its last attempt.
 */
export type EventOutcome =
  "pending" | "delivered" | "dropped" | "unwanted" | "withheld";

/** An event that happened. */
export interface LoggedEvent {
  readonly event: VodEvent;
  /** Where it went; `undefined` when nobody asked for it. */
  readonly url: string | undefined;
  readonly outcome: EventOutcome;
  /** How often it was sent. */
  readonly attempts: number;
}

const KEPT_EVENTS = 10_000;

/** The newest events, in the order in which they happened. */
export class EventLog {
  readonly #events: Entry[] = [];

  /** At least the newest 10,000. */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  add(event: VodEvent, url: string | undefined): Entry {
    const entry = new Entry(event, url);
    this.#events.push(entry);
    if (this.#events.length >= 2 * KEPT_EVENTS)
      this.#events.splice(0, KEPT_EVENTS);
    return entry;
  }
}

/** An event whose fate is still being written. */
export class Entry implements LoggedEvent {
  outcome: EventOutcome = "pending";
  attempts = 0;

  constructor(
    readonly event: VodEvent,
    readonly url: string | undefined,
  ) {}
}
