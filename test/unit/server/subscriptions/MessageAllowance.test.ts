import { beforeEach, describe, expect, it } from "@jest/globals";
import { MessageAllowance } from "../../../../src/server/subscriptions/MessageAllowance.js";
import { defaultStreamLimits } from "../../../../src/server/overload/StreamLimits.js";
import { FakeClock } from "../../../support/FakeClock.js";

let clock: FakeClock;
let allowance: MessageAllowance;
beforeEach(() => {
  clock = new FakeClock();
  allowance = new MessageAllowance(clock, {
    ...defaultStreamLimits,
    messageBurst: 5,
    messagesPerSecond: 2,
  });
});

/** How many messages are allowed until one is not. */
function allowed(bytes?: number): number {
  let count = 0;
  while (allowance.spend(bytes)) count += 1;
  return count;
}

describe("messages beside operations", () => {
  it("may come at once in a burst, and then no more", () => {
    expect(allowed()).toBe(5);
    expect(allowed()).toBe(0);
  });

  for (const [bytes, count] of [
    [0, 5],
    [4095, 5],
    [4096, 2],
    [8191, 2],
    [8192, 1],
    [4096 * 4, 1],
    [4096 * 5, 0],
  ] as const)
    it(`may be ${count} of ${bytes} bytes`, () => {
      expect(allowed(bytes)).toBe(count);
    });

  it("may go on by so many a second", async () => {
    for (let sent = 0; sent < 5; sent += 1) allowance.spend();
    await clock.advance(499);
    expect(allowance.spend()).toBe(false);
    allowance.reset();
    for (let sent = 0; sent < 5; sent += 1) allowance.spend();
    await clock.advance(500);
    expect(allowed()).toBe(1);
  });

  it("may be no more than a burst, however long nothing came", async () => {
    await clock.advance(3_600_000);
    expect(allowed()).toBe(5);
  });

  it("may be one more for each operation that is answered, and no more than a burst", () => {
    for (let sent = 0; sent < 5; sent += 1) allowance.spend();
    allowance.earn();
    expect(allowance.spend()).toBe(true);
    expect(allowance.spend()).toBe(false);
    allowance.reset();
    for (let earned = 0; earned < 10; earned += 1) allowance.earn();
    expect(allowed()).toBe(5);
  });
});
