import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { Schedule } from "./Schedule.js";
import { isConfirmed } from "./isConfirmed.js";
import type { RecordRead, Subject } from "./RecordRead.js";
import type { VodCallback } from "./VodCallback.js";

/** Why an event was given up: reads deny it, VOD could not be read for long, or too many wait. */
export type GivenUp = "contradicted" | "unread" | "overflow";

export interface ConfirmationsOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Asks for a read, whose result is handed to `landed`. */
  readonly ask: (subject: Subject) => void;
  /** No event waits for this subject any more: a read that was asked for and not begun is not needed here. */
  readonly forget: (subject: Subject) => void;
  /** Whether anybody still cares. */
  readonly isWanted: (callback: VodCallback) => boolean;
  readonly onConfirmed: (callback: VodCallback, read: RecordRead) => void;
  readonly onGivenUp: (callback: VodCallback, why: GivenUp) => void;
  /** How many events wait at most. @default 10000 */
  readonly limit?: number;
}

interface WaitingEvent {
  readonly callback: VodCallback;
  readonly sinceMs: number;
}

interface Pending {
  readonly subject: Subject;
  events: readonly WaitingEvent[];
}

/** How long after an event's arrival it is looked for again: VOD may tell of it before it shows. */
const LOOKS_MS = [1000, 6000, 26_000] as const;
/** A read that still denies it after the last look is believed. */
const PATIENCE_MS = LOOKS_MS[2];
/** Reads that fail deny nothing: an outage is waited for, this long, looking this often. */
const OUTAGE_MS = 10 * 60_000;
const OUTAGE_LOOK_MS = 20_000;

/** Events that were reported and not seen yet: each waits for a read that bears it out. */
export class Confirmations {
  readonly #options: ConfirmationsOptions & { readonly limit: number };
  readonly #pending = new Map<string, Pending>();
  readonly #schedule: Schedule;
  #size = 0;

  constructor(options: ConfirmationsOptions) {
    this.#options = { limit: 10_000, ...options };
    this.#schedule = new Schedule({
      ...{ clock: options.clock, logger: options.logger, groupSize: 1 },
      onDue: (key) => {
        this.#lookAgain(key);
      },
    });
  }

  /** Whether an event waits for a read of this. */
  has(subject: Subject): boolean {
    return this.#pending.has(keyOf(subject));
  }

  add(callback: VodCallback, subject: Subject): void {
    if (this.#size >= this.#options.limit) this.#dropOldest();
    const pending = this.#pending.get(keyOf(subject)) ?? this.#open(subject);
    const sinceMs = this.#options.clock.monotonicMs();
    pending.events = [...pending.events, { callback, sinceMs }];
    this.#size += 1;
    this.#look(subject);
  }

  /** A read is there. */
  landed(subject: Subject, read: RecordRead): void {
    const key = keyOf(subject);
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const open = pending.events.filter((event) => !this.#settle(event, read));
    this.#keep(key, pending, open);
    if (open.length === 0) return;
    const delayMs =
      read instanceof Error ? OUTAGE_LOOK_MS : this.#nextLookMs(open);
    this.#schedule.set(key, delayMs, 0);
  }

  /** A read has come to nothing at all. */
  readLater(subject: Subject): void {
    const key = keyOf(subject);
    if (this.#pending.has(key)) this.#schedule.set(key, OUTAGE_LOOK_MS, 0);
  }

  /** Nobody cares any more. */
  clear(): void {
    const subjects = [...this.#pending.values()].map(({ subject }) => subject);
    this.#pending.clear();
    this.#schedule.clear();
    this.#size = 0;
    for (const subject of subjects) this.#options.forget(subject);
  }

  #open(subject: Subject): Pending {
    const pending: Pending = { subject, events: [] };
    this.#pending.set(keyOf(subject), pending);
    return pending;
  }

  /** Whether an event is done with. */
  #settle({ callback, sinceMs }: WaitingEvent, read: RecordRead): boolean {
    if (isConfirmed(callback, read)) {
      this.#options.onConfirmed(callback, read);
      return true;
    }
    const isUnread = read instanceof Error;
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    if (ageMs < (isUnread ? OUTAGE_MS : PATIENCE_MS)) return false;
    this.#options.onGivenUp(callback, isUnread ? "unread" : "contradicted");
    return true;
  }

  #keep(key: string, pending: Pending, events: readonly WaitingEvent[]): void {
    this.#size -= pending.events.length - events.length;
    pending.events = events;
    if (events.length > 0) return;
    this.#pending.delete(key);
    this.#schedule.delete(key);
    this.#options.forget(pending.subject);
  }

  /** When the youngest is to be looked for again. */
  #nextLookMs(events: readonly WaitingEvent[]): number {
    const sinceMs = events.at(-1)?.sinceMs ?? 0;
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    const lookMs = LOOKS_MS.find((ms) => ms > ageMs) ?? PATIENCE_MS;
    return lookMs - ageMs;
  }

  #lookAgain(key: string): void {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const wanted = pending.events.filter(({ callback }) =>
      this.#options.isWanted(callback),
    );
    this.#keep(key, pending, wanted);
    if (wanted.length > 0) this.#look(pending.subject);
  }

  /** Asks for a read, and again if none comes. */
  #look(subject: Subject): void {
    this.#schedule.set(keyOf(subject), OUTAGE_LOOK_MS, 0);
    this.#options.ask(subject);
  }

  #dropOldest(): void {
    const [oldest] = this.#pending;
    if (oldest === undefined) return;
    const [key, pending] = oldest;
    const [event, ...rest] = pending.events;
    this.#keep(key, pending, rest);
    if (event !== undefined)
      this.#options.onGivenUp(event.callback, "overflow");
  }
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}
