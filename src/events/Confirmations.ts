import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { Schedule } from "./Schedule.js";
import { isConfirmed, isUnderWay } from "./isConfirmed.js";
import type { MediaReads, ReadListener } from "./MediaReads.js";
import type { RecordRead, Subject } from "./RecordRead.js";
import type { VodCallback } from "./VodCallback.js";

/**
 * What came of an event. It is given up when reads deny it (`contradicted`), when VOD could not be read for long
 * (`unread`) and when too many wait (`overflow`). `unwanted`: it has no readers any more.
 */
export type Confirmation =
  | { readonly verdict: "confirmed"; readonly read: RecordRead }
  | { readonly verdict: "contradicted" | "unread" | "overflow" | "unwanted" };

export interface ConfirmationsOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where reads are asked for; `landed` is told of them. */
  readonly reads: Pick<MediaReads, "ask" | "forget">;
  /** Whether the event still has readers. */
  readonly isWanted: (callback: VodCallback) => boolean;
  /** How many events wait at most. @default 10000 */
  readonly limit?: number;
}

interface WaitingEvent {
  readonly callback: VodCallback;
  readonly sinceMs: number;
  /** Called once, with what came of it. */
  readonly settle: (confirmation: Confirmation) => void;
}

interface Pending {
  readonly subject: Subject;
  events: readonly WaitingEvent[];
}

/** How long after an event's arrival the record is read again: VOD may report an event before the record shows it. */
const LOOKS_MS = [1000, 6000, 26_000, 60_000, 120_000, 300_000] as const;
/** A read that still denies the event after this time is believed. */
const PATIENCE_MS = LOOKS_MS[2];
/**
 * Likewise one that says that it goes on. How far a record can be behind is not known: it was seen to be, and ten times
 * the time that it takes else costs three reads more.
 */
const UNDER_WAY_MS = LOOKS_MS[5];
/** Reads that fail deny nothing: through an outage an event waits this long, and is looked for this often. */
const OUTAGE_MS = 10 * 60_000;
const OUTAGE_LOOK_MS = 20_000;

/** Events that were reported and not seen yet: each waits for a read that confirms it. */
export class Confirmations implements ReadListener {
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

  /** @param settle called once, with what came of the event */
  add(
    callback: VodCallback,
    subject: Subject,
    settle: WaitingEvent["settle"],
  ): void {
    if (this.#size >= this.#options.limit) this.#dropOldest();
    const pending = this.#pending.get(keyOf(subject)) ?? this.#open(subject);
    const sinceMs = this.#options.clock.monotonicMs();
    pending.events = [...pending.events, { callback, sinceMs, settle }];
    this.#size += 1;
    this.#look(subject);
  }

  /** A read has been made, for this event or for something else. */
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

  /** A read has failed by a fault of ours: it is made again later. */
  readLater(subject: Subject): void {
    const key = keyOf(subject);
    if (this.#pending.has(key)) this.#schedule.set(key, OUTAGE_LOOK_MS, 0);
  }

  /** Drops all events: there are no readers any more. */
  clear(): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    this.#schedule.clear();
    this.#size = 0;
    for (const { subject, events } of all) {
      for (const { settle } of events) settle({ verdict: "unwanted" });
      this.#options.reads.forget(subject);
    }
  }

  #open(subject: Subject): Pending {
    const pending: Pending = { subject, events: [] };
    this.#pending.set(keyOf(subject), pending);
    return pending;
  }

  /** Whether an event is done with. */
  #settle(
    { callback, sinceMs, settle }: WaitingEvent,
    read: RecordRead,
  ): boolean {
    if (isConfirmed(callback, read)) {
      settle({ verdict: "confirmed", read });
      return true;
    }
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    if (ageMs < patienceMs(callback, read)) return false;
    settle({ verdict: read instanceof Error ? "unread" : "contradicted" });
    return true;
  }

  #keep(key: string, pending: Pending, events: readonly WaitingEvent[]): void {
    this.#size -= pending.events.length - events.length;
    pending.events = events;
    if (events.length > 0) return;
    this.#pending.delete(key);
    this.#schedule.delete(key);
    this.#options.reads.forget(pending.subject);
  }

  /** How long until the youngest event is looked for again. */
  #nextLookMs(events: readonly WaitingEvent[]): number {
    const sinceMs = events.at(-1)?.sinceMs ?? 0;
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    const lookMs = LOOKS_MS.find((ms) => ms > ageMs) ?? UNDER_WAY_MS;
    return lookMs - ageMs;
  }

  #lookAgain(key: string): void {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const wanted = pending.events.filter(({ callback, settle }) => {
      const isWanted = this.#options.isWanted(callback);
      if (!isWanted) settle({ verdict: "unwanted" });
      return isWanted;
    });
    this.#keep(key, pending, wanted);
    if (wanted.length > 0) this.#look(pending.subject);
  }

  /** Asks for a read, and again if none comes. */
  #look(subject: Subject): void {
    this.#schedule.set(keyOf(subject), OUTAGE_LOOK_MS, 0);
    this.#options.reads.ask(subject);
  }

  #dropOldest(): void {
    const [oldest] = this.#pending;
    if (oldest === undefined) return;
    const [key, pending] = oldest;
    const [event, ...rest] = pending.events;
    this.#keep(key, pending, rest);
    event?.settle({ verdict: "overflow" });
  }
}

/** How long an event waits that this read does not confirm. */
function patienceMs(callback: VodCallback, read: RecordRead): number {
  if (read instanceof Error) return OUTAGE_MS;
  return isUnderWay(callback, read) ? UNDER_WAY_MS : PATIENCE_MS;
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}
