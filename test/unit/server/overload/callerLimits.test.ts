import { describe, expect, it } from "@jest/globals";
import { callerLimits } from "../../../../src/server/overload/callerLimits.js";
import { defaultStreamLimits } from "../../../../src/server/overload/StreamLimits.js";

const KIB = 1024;
const MIB = 1024 * KIB;

describe("what one caller may take", () => {
  for (const [what, share, requests, connections, limits] of [
    [
      "a quarter by default",
      ...[0.25, 1000, 1000],
      {
        requests: 250,
        reservedPlaces: 250,
        connections: 250,
        slowArrivals: 250,
        arrivingBytes: 250 * 64 * KIB,
      },
    ],
    [
      "no part of one more than is whole",
      ...[0.25, 1003, 999],
      {
        requests: 250,
        reservedPlaces: 250,
        connections: 249,
        slowArrivals: 250,
        arrivingBytes: 250 * 64 * KIB,
      },
    ],
    [
      "ten, however small the whole",
      ...[0.25, 12, 4],
      {
        requests: 10,
        reservedPlaces: 2,
        connections: 10,
        slowArrivals: 10,
        arrivingBytes: 4 * MIB,
      },
    ],
    [
      "no place kept for others where there are not ten",
      ...[0.25, 4, 1000],
      {
        requests: 10,
        reservedPlaces: 0,
        connections: 250,
        slowArrivals: 10,
        arrivingBytes: 4 * MIB,
      },
    ],
    [
      "more than half, and as much kept for others as is left",
      ...[0.75, 1000, 1000],
      {
        requests: 750,
        reservedPlaces: 250,
        connections: 750,
        slowArrivals: 750,
        arrivingBytes: 750 * 64 * KIB,
      },
    ],
    [
      "as many bytes as four bodies, where that is more",
      ...[0.064, 1000, 1000],
      {
        requests: 64,
        reservedPlaces: 64,
        connections: 64,
        slowArrivals: 64,
        arrivingBytes: 4 * MIB,
      },
    ],
    [
      "as many bytes as requests have, where that is more",
      ...[0.065, 1000, 1000],
      {
        requests: 65,
        reservedPlaces: 65,
        connections: 65,
        slowArrivals: 65,
        arrivingBytes: 65 * 64 * KIB,
      },
    ],
    [
      "everything, for a share of 1",
      ...[1, 1000, 1000],
      {
        requests: Infinity,
        reservedPlaces: 0,
        connections: Infinity,
        slowArrivals: Infinity,
        arrivingBytes: Infinity,
      },
    ],
  ] as const)
    it(`is ${what}`, () => {
      expect(
        callerLimits({
          callerShare: share,
          maxConcurrentRequests: requests,
          streamLimits: { ...defaultStreamLimits, connections },
          bodyLimitBytes: MIB,
        }),
      ).toEqual(limits);
    });
});
