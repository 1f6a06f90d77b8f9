import { beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { LocalQuota } from "../../../../src/vod/quota/LocalQuota.js";
import type {
  Budget,
  QuotaStore,
} from "../../../../src/vod/quota/QuotaStore.js";
import { SharedQuota } from "../../../../src/vod/quota/SharedQuota.js";
import { FakeClock } from "../../../support/FakeClock.js";

const second: readonly Budget[] = [{ name: "a", calls: 8, windowMs: 1030 }];

/** A count that can be stopped, and starts empty; each gateway connects to it in its own time. */
class CommonCount {
  #count: LocalQuota;
  #startedMs = -Infinity;
  #starts = 0;
  isUp = true;

  constructor(readonly clock: FakeClock) {
    this.#count = new LocalQuota(clock);
  }

  stop(): void {
    this.isUp = false;
  }

  start(): void {
    this.#count = new LocalQuota(this.clock);
    this.#startedMs = this.clock.monotonicMs();
    this.#starts += 1;
    this.isUp = true;
  }

  /** @param connectMs how long this gateway takes to find a count that has started */
  from(connectMs: number): QuotaStore {
    let knownStarts = this.#starts;
    return {
      take: (budgets) => {
        const isNear = this.clock.monotonicMs() - this.#startedMs >= connectMs;
        const isKnown = this.#starts === knownStarts;
        knownStarts = this.#starts;
        return this.isUp && isNear && isKnown
          ? Promise.resolve(this.#count.take(budgets))
          : Promise.reject(new Error("away"));
      },
    };
  }
}

describe("SharedQuota", () => {
  let clock: FakeClock;
  let common: CommonCount;
  let quota: SharedQuota;
  const grant = async (calls: number): Promise<number> => {
    let grants = 0;
    for (let n = 0; n < calls; n += 1)
      if ((await quota.take(second)) === 0) grants += 1;
    return grants;
  };

  beforeEach(() => {
    clock = new FakeClock();
    common = new CommonCount(clock);
    quota = new SharedQuota({ common: common.from(0), share: 0.5, clock });
  });

  it("gives one gateway the whole quota while the others are idle", async () => {
    expect(await grant(20)).toBe(8);
  });

  it("grants nothing for one window when the common count is lost, then its share", async () => {
    common.stop();
    expect(await quota.take(second)).toBe(1030);
    await clock.advance(1029);
    expect(await quota.take(second)).toBe(1);
    await clock.advance(1);
    expect(await grant(20)).toBe(4);
    await clock.advance(1030);
    expect(await grant(20)).toBe(4);
  });

  it("keeps to its share for some seconds after the common count is back, then has the whole quota", async () => {
    common.stop();
    await grant(1);
    await clock.advance(1030);
    common.start();
    expect(await grant(20)).toBe(4);
    for (let window = 0; window < 6; window += 1) {
      await clock.advance(1030);
      expect(await grant(20)).toBe(4);
    }
    await clock.advance(1030);
    expect(await grant(20)).toBe(8);
  });

  it("has the whole quota 6.03 seconds after it has found the common count, and not a millisecond before", async () => {
    common.stop();
    await grant(1);
    await clock.advance(1030);
    common.start();
    // Who connects anew is refused once, and asks again half a second later.
    await grant(1);
    await clock.advance(500);
    await grant(1);
    await clock.advance(6029);
    expect(await grant(20)).toBe(4);
    await clock.advance(1);
    expect(await grant(20)).toBe(4);
  });

  it("grants nothing for one window when the common count is lost again before all have found it", async () => {
    common.stop();
    await grant(1);
    await clock.advance(1030);
    common.start();
    await grant(1);
    await clock.advance(500);
    expect(await grant(1)).toBe(1);
    common.stop();
    expect(await quota.take(second)).toBe(1030);
  });

  it("counts against its share of a day what the common count granted, and not what that refused", async () => {
    const budgets = [
      { name: "second", calls: 2, windowMs: 1030 },
      { name: "day", calls: 8, windowMs: 86_400_000 },
    ];
    const waits: number[] = [];
    const ask = async (): Promise<void> => {
      waits.push(await quota.take(budgets));
    };
    for (let call = 0; call < 5; call += 1) await ask();
    expect(waits).toEqual([0, 0, 1030, 1030, 1030]);
    common.stop();
    await ask();
    waits.length = 0;
    for (let window = 0; window < 3; window += 1) {
      await clock.advance(1030);
      await ask();
    }
    // Half of eight are its own, of which two were granted at first.
    expect(waits).toEqual([0, 0, 86_400_000 - 3 * 1030]);
  });

  it("leaves a count that does not answer alone for half a second", async () => {
    let asked = 0;
    const store = {
      take: () => {
        asked += 1;
        return Promise.reject(new Error("away"));
      },
    };
    quota = new SharedQuota({ common: store, share: 1, clock });
    await grant(5);
    expect(asked).toBe(1);
    await clock.advance(1030);
    await grant(5);
    expect(asked).toBe(2);
    await clock.advance(499);
    await grant(1);
    expect(asked).toBe(2);
    await clock.advance(1);
    await grant(1);
    expect(asked).toBe(3);
  });

  it("never lets gateways together exceed the quota, whenever the common count comes and goes", async () => {
    const event = fc.record({
      gapMs: fc.integer({ min: 0, max: 2500 }),
      what: fc.constantFrom("take", "take", "take", "stop", "start"),
      who: fc.nat(2),
      calls: fc.integer({ min: 1, max: 9 }),
    });
    const connectMs = fc.array(fc.integer({ min: 0, max: 4000 }), {
      minLength: 3,
      maxLength: 3,
    });
    const events = fc.array(event, { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(connectMs, events, async (delays, course) => {
        const count = new CommonCount(clock);
        const gateways = delays.map(
          (delay) =>
            new SharedQuota({ common: count.from(delay), share: 1 / 3, clock }),
        );
        const sentMs: number[] = [];
        for (const { gapMs, what, who, calls } of course) {
          await clock.advance(gapMs);
          if (what === "stop") count.stop();
          if (what === "start" && !count.isUp) count.start();
          for (let n = 0; what === "take" && n < calls; n += 1)
            if ((await gateways[who]!.take(second)) === 0)
              sentMs.push(clock.monotonicMs());
        }
        const mostInASecond = Math.max(
          0,
          ...sentMs.map(
            (start) =>
              sentMs.filter((at) => at >= start && at < start + 1030).length,
          ),
        );
        expect(mostInASecond).toBeLessThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });
});
