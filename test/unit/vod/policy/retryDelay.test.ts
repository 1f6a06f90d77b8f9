import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import type { ErrorKind } from "../../../../src/vod/errors/ErrorKind.js";
import { retryDelay } from "../../../../src/vod/policy/retryDelay.js";

const BACKOFF = { baseMs: 100, capMs: 2000 };

function failure(kind: ErrorKind, retryAfterMs?: number): VodError {
  return new VodError({
    kind,
    status: 503,
    retryable: true,
    code: "Code",
    message: "Message",
    action: "Action",
    retryAfterMs,
  });
}

const rules = [
  ["starts below 100 ms", failure("unavailable"), 1, 1, 100],
  ["doubles its ceiling", failure("unavailable"), 2, 1, 200],
  ["goes on doubling", failure("timeout"), 4, 1, 800],
  ["ends at 2 seconds", failure("timeout"), 30, 1, 2000],
  ["may be no wait at all", failure("unavailable"), 4, 0, 0],
  ["takes any part of its ceiling", failure("unavailable"), 3, 0.25, 100],
  ["waits as long as a throttle says", failure("throttled", 1000), 1, 0, 1000],
  [
    "puts jitter on top of a throttle's wait",
    failure("throttled", 1000),
    1,
    0.5,
    1050,
  ],
  [
    "waits its own time when a throttle says nothing",
    failure("throttled"),
    1,
    0.5,
    50,
  ],
  [
    "takes no orders from other failures",
    failure("unavailable", 9000),
    1,
    0.5,
    50,
  ],
] as const;

describe("retryDelay", () => {
  for (const [rule, error, attempt, random, delayMs] of rules) {
    it(rule, () => {
      expect(retryDelay(error, attempt, BACKOFF, () => random)).toBe(delayMs);
    });
  }
});
