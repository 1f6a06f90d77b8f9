import type { ErrorKind } from "./errors/ErrorKind.js";
import type { CircuitPhase } from "./policy/CircuitBreaker.js";

/**
 * Is told what the client does, for traces and metrics. Never of the value of a parameter, of a header or
 * of a body. What it throws fails the call that it watches: it must not throw.
 */
export interface Observer {
  /** A call begins, before it waits for anything. */
  call(action: string): CallWatch;
  /** Whoever asks at this moment, in the observer's own terms: a `batch` names its askers by it. */
  asker(): unknown;
  /**
   * Reads of several askers leave as one: the observer runs it, so that what happens inside is told as
   * part of it. Must call `run` once, at once, and return what it returns.
   */
  batch<T>(batch: GatheredReads, run: () => T): T;
  /** The circuit breaker of a group of actions moved on. */
  circuit(group: string, phase: CircuitPhase): void;
}

/** Watches one call from its beginning to its end. */
export interface CallWatch {
  /** Runs what the call does: calls inside it are those that recover it. Must call `run` once, at once. */
  within<T>(run: () => T): T;
  /** An attempt has ended, or was never sent. */
  attempted(attempt: AttemptSeen): void;
  /** The last that is told of the call. */
  end(outcome: Outcome): void;
}

/** One attempt of a call. Times are milliseconds since the epoch; between them nobody has set the clock. */
export interface AttemptSeen {
  /** 1 for the first. */
  readonly number: number;
  /** When it stood in line for the quota. */
  readonly sinceMs: number;
  /** When it was sent; absent: it never was, for want of quota or while the breaker is open. */
  readonly sentMs?: number;
  readonly endMs: number;
  readonly outcome: Outcome;
}

/** How a call or an attempt ended. */
export interface Outcome {
  readonly kind: "success" | ErrorKind;
  /** The vendor's code or one of ours; of a success there is none. */
  readonly code?: string;
  /** The vendor's RequestId, when an answer carried one. */
  readonly requestId?: string;
}

/** Reads that leave in one call. */
export interface GatheredReads {
  /** How many ids. */
  readonly size: number;
  /** What `asker` said when each was first asked for. */
  readonly askers: readonly unknown[];
}
