import { beforeEach, describe, expect, it } from "@jest/globals";
import { atTime } from "../../../../src/server/subscriptions/atTime.js";
import { FakeClock } from "../../../support/FakeClock.js";

const DAY_MS = 24 * 60 * 60_000;

describe("a call at a time of the wall clock", () => {
  let clock: FakeClock;
  let calls: number;
  const callIn = (ms: number): (() => void) =>
    atTime(clock, clock.now() + ms, () => {
      calls += 1;
    });

  beforeEach(() => {
    clock = new FakeClock();
    calls = 0;
  });

  it.each([0, -1])("comes at once when it is in %d ms", (ms) => {
    callIn(ms);
    expect(calls).toBe(1);
  });

  it("comes once, no earlier and no later", async () => {
    callIn(90_000);
    await clock.advance(89_999);
    expect(calls).toBe(0);
    await clock.advance(1);
    expect(calls).toBe(1);
    await clock.advance(DAY_MS);
    expect(calls).toBe(1);
  });

  it("comes a minute late at most where the clock was set forward", async () => {
    callIn(DAY_MS);
    clock.shiftWall(DAY_MS);
    await clock.advance(60_000);
    expect(calls).toBe(1);
  });

  it("waits on where the clock was set back", async () => {
    callIn(1000);
    clock.shiftWall(-500);
    await clock.advance(1499);
    expect(calls).toBe(0);
    await clock.advance(1);
    expect(calls).toBe(1);
  });

  it("never comes once it is cancelled, however long it has waited", async () => {
    const cancel = callIn(DAY_MS);
    await clock.advance(DAY_MS / 2);
    cancel();
    await clock.advance(DAY_MS);
    expect(calls).toBe(0);
  });
});
