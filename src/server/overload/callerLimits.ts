import type { StreamLimits } from "./StreamLimits.js";

/** How much a server takes on, and which part of it one caller may have. */
export interface ShareOptions {
  /** Requests under way at once, connections that stay open apart; others are refused. @default 1000 */
  readonly maxConcurrentRequests: number;
  /**
   * What one caller may take at once, as a part of what all may: slots while there are none left for others,
   * connections that stay open, bodies on their way. It is the address' share until the caller is known, and
   * that of nobody who comes through a router that has proved to be one. At least 10 of each. 1: no limit.
   *
   * @default 0.25
   */
  readonly callerShare: number;
  /** What subscriptions may take. @default see `StreamLimits` */
  readonly streamLimits: StreamLimits;
  readonly bodyLimitBytes: number;
}

/** What one caller may take of a server at once. */
export interface CallerLimits {
  /** Requests under way when there is no room for more. */
  readonly requests: number;
  /** Places beyond the limit for those who have less than their share. */
  readonly reservedPlaces: number;
  /** WebSockets and event streams together. */
  readonly connections: number;
  /** Requests whose body has been arriving for a while. */
  readonly slowArrivals: number;
  /** Bytes of bodies that are arriving, those that have not come yet included. */
  readonly arrivingBytes: number;
}

/** No caller has less, however small the whole: a page asks for so much at once. */
const least = 10;
/** Of bodies for each request; most have a few. */
const bytesPerRequest = 64 * 1024;

/** What one caller's part comes to. */
export function callerLimits({
  callerShare,
  maxConcurrentRequests,
  streamLimits,
  bodyLimitBytes,
}: ShareOptions): CallerLimits {
  const partOf = (whole: number): number =>
    callerShare >= 1
      ? Infinity
      : Math.max(least, Math.floor(whole * callerShare));
  const requests = partOf(maxConcurrentRequests);
  return {
    requests,
    reservedPlaces: Math.max(
      0,
      Math.min(requests, maxConcurrentRequests - requests),
    ),
    connections: partOf(streamLimits.connections),
    slowArrivals: requests,
    arrivingBytes: Math.max(4 * bodyLimitBytes, requests * bytesPerRequest),
  };
}
