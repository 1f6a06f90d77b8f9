import type { LoadOptions } from "./LoadGuard.js";

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
}: Pick<
  LoadOptions,
  "callerShare" | "maxConcurrentRequests" | "streamLimits" | "bodyLimitBytes"
>): CallerLimits {
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
