import { own } from "../../base/own.js";
import type { ActionFacts } from "../operations/Operation.js";

/** So many calls in any stretch of time of this length. */
export interface CallLimit {
  readonly calls: number;
  readonly windowMs: number;
}

/**
 * The vendor's second, and a little: a call can take longer to arrive than the one behind it, and what
 * left within the limit must arrive within it.
 */
export const SECOND_MS = 1030;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Calls of one address, over all actions.
 *
 * @see vendor documentation, "API throttling": 300 requests per second from one egress address
 */
export const CALLS_PER_ADDRESS = 300;

/** Where the vendor has the larger figures for uploads. */
const LARGE_REGIONS: ReadonlySet<string> = new Set([
  "cn-beijing",
  "cn-shanghai",
  "cn-shenzhen",
  "ap-southeast-1",
]);

/**
 * What the account may call of one action in one region; the first limit is the one that calls usually
 * wait for.
 *
 * @param perSecond what the vendor has granted instead of its default, by action
 * @see vendor documentation, "API throttling"
 */
export function callLimits(
  facts: ActionFacts,
  region: string,
  perSecond: Readonly<Record<string, number>> = {},
): readonly [CallLimit, ...CallLimit[]] {
  const calls = own(perSecond, facts.action) ?? documented(facts, region);
  const second = { calls, windowMs: SECOND_MS };
  return facts.callsPerDay === undefined
    ? [second]
    : [second, { calls: facts.callsPerDay, windowMs: DAY_MS }];
}

function documented(
  { callsPerSecond, callsPerSecondElsewhere = callsPerSecond }: ActionFacts,
  region: string,
): number {
  return LARGE_REGIONS.has(region) ? callsPerSecond : callsPerSecondElsewhere;
}
