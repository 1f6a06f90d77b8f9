import type { CallCount } from "../../../src/emulator/rpc/CallLog.js";

/** A stretch of a run in which Redis is there, or is not. */
export interface Phase {
  readonly name: string;
  /** Refreshes that VOD grants in it. */
  readonly quota: number;
  /** The part of the quota that is to be served at least, from 0 to 1. */
  readonly least: number;
  readonly served: number;
  /** Callers who were neither served nor throttled. */
  readonly failed: number;
  /** Calls that arrived at VOD, and those that it refused. */
  readonly received: number;
  readonly throttled: number;
}

export type Totals = Pick<Phase, "failed" | "received" | "throttled">;

export function totalsOf(phases: readonly Phase[]): Totals {
  const sum = (key: keyof Totals): number =>
    phases.reduce((total, phase) => total + phase[key], 0);
  return {
    failed: sum("failed"),
    received: sum("received"),
    throttled: sum("throttled"),
  };
}

/** How many calls VOD has refused because there were too many. */
export function throttledOf({ refused }: CallCount): number {
  return refused["Throttling.User"] ?? 0;
}
