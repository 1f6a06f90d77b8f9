import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import { Agenda } from "./Agenda.js";
import { isConfirmed } from "./claims.js";
import type { Finding, Subject } from "./Finding.js";
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
  readonly onConfirmed: (callback: VodCallback, finding: Finding) => void;
  readonly onGivenUp: (callback: VodCallback, why: GivenUp) => void;
  /** How many events wait at most. @default 10000 */
  readonly limit?: number;
}

interface Claim {
  readonly callback: VodCallback;
  readonly sinceMs: number;
}

interface Pending {
  readonly subject: Subject;
  claims: readonly Claim[];
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
  readonly #agenda: Agenda;
  #size = 0;

  constructor(options: ConfirmationsOptions) {
    this.#options = { limit: 10_000, ...options };
    this.#agenda = new Agenda({
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
    pending.claims = [...pending.claims, { callback, sinceMs }];
    this.#size += 1;
    this.#look(subject);
  }

  /** A read is there. */
  landed(subject: Subject, finding: Finding): void {
    const key = keyOf(subject);
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const open = pending.claims.filter(
      (claim) => !this.#settle(claim, finding),
    );
    this.#keep(key, pending, open);
    if (open.length === 0) return;
    const delayMs =
      finding instanceof Error ? OUTAGE_LOOK_MS : this.#nextLookMs(open);
    this.#agenda.set(key, delayMs, 0);
  }

  /** A read has come to nothing at all. */
  readLater(subject: Subject): void {
    const key = keyOf(subject);
    if (this.#pending.has(key)) this.#agenda.set(key, OUTAGE_LOOK_MS, 0);
  }

  /** Nobody cares any more. */
  clear(): void {
    const subjects = [...this.#pending.values()].map(({ subject }) => subject);
    this.#pending.clear();
    this.#agenda.clear();
    this.#size = 0;
    for (const subject of subjects) this.#options.forget(subject);
  }

  #open(subject: Subject): Pending {
    const pending: Pending = { subject, claims: [] };
    this.#pending.set(keyOf(subject), pending);
    return pending;
  }

  /** Whether an event is done with. */
  #settle({ callback, sinceMs }: Claim, finding: Finding): boolean {
    if (isConfirmed(callback, finding)) {
      this.#options.onConfirmed(callback, finding);
      return true;
    }
    const isUnread = finding instanceof Error;
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    if (ageMs < (isUnread ? OUTAGE_MS : PATIENCE_MS)) return false;
    this.#options.onGivenUp(callback, isUnread ? "unread" : "contradicted");
    return true;
  }

  #keep(key: string, pending: Pending, claims: readonly Claim[]): void {
    this.#size -= pending.claims.length - claims.length;
    pending.claims = claims;
    if (claims.length > 0) return;
    this.#pending.delete(key);
    this.#agenda.delete(key);
    this.#options.forget(pending.subject);
  }

  /** When the youngest is to be looked for again. */
  #nextLookMs(claims: readonly Claim[]): number {
    const sinceMs = claims.at(-1)?.sinceMs ?? 0;
    const ageMs = this.#options.clock.monotonicMs() - sinceMs;
    const lookMs = LOOKS_MS.find((ms) => ms > ageMs) ?? PATIENCE_MS;
    return lookMs - ageMs;
  }

  #lookAgain(key: string): void {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    const wanted = pending.claims.filter(({ callback }) =>
      this.#options.isWanted(callback),
    );
    this.#keep(key, pending, wanted);
    if (wanted.length > 0) this.#look(pending.subject);
  }

  /** Asks for a read, and again if none comes. */
  #look(subject: Subject): void {
    this.#agenda.set(keyOf(subject), OUTAGE_LOOK_MS, 0);
    this.#options.ask(subject);
  }

  #dropOldest(): void {
    const [oldest] = this.#pending;
    if (oldest === undefined) return;
    const [key, pending] = oldest;
    const [claim, ...rest] = pending.claims;
    this.#keep(key, pending, rest);
    if (claim !== undefined)
      this.#options.onGivenUp(claim.callback, "overflow");
  }
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}
