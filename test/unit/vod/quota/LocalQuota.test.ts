import { describe, expect, it } from "@jest/globals";
import { LocalQuota } from "../../../../src/vod/quota/LocalQuota.js";
import type { Budget } from "../../../../src/vod/quota/QuotaStore.js";
import { FakeClock } from "../../../support/FakeClock.js";

function budget(calls: number, windowMs = 1000): Budget {
  return { name: "a", calls, windowMs };
}

/** How many of fifty calls at once are granted. */
function grantsOf(quota: LocalQuota, ...budgets: readonly Budget[]): number {
  return Array.from({ length: 50 }, () => quota.take(budgets)).filter(
    (waitMs) => waitMs === 0,
  ).length;
}

describe("the share of one process", () => {
  it.each([
    [10, 1, 10],
    [10, 0.5, 5],
    [10, 0.19, 1],
    [10, 0.05, 1],
    [3, 0.34, 1],
    [1, 0.01, 1],
    [40, 0.999, 39],
  ])(
    "of a budget of %i calls at %f is %i, never less than one",
    (calls, share, grants) => {
      const quota = new LocalQuota(new FakeClock(), share);
      expect(grantsOf(quota, budget(calls))).toBe(grants);
    },
  );
});

describe("the count of one process", () => {
  it("says to the millisecond when there is room again, and there is then", async () => {
    const clock = new FakeClock();
    const quota = new LocalQuota(clock);
    quota.take([budget(2)]);
    await clock.advance(300);
    quota.take([budget(2)]);
    expect(quota.take([budget(2)])).toBe(700);
    await clock.advance(699);
    expect(quota.take([budget(2)])).toBe(1);
    await clock.advance(1);
    expect(quota.take([budget(2)])).toBe(0);
    expect(quota.take([budget(2)])).toBe(300);
  });

  it("waits for the budget that is last to have room", () => {
    const quota = new LocalQuota(new FakeClock());
    const second = budget(5, 1000);
    const day = { name: "day", calls: 2, windowMs: 86_400_000 };
    expect(grantsOf(quota, second, day)).toBe(2);
    expect(quota.take([second, day])).toBe(86_400_000);
    expect(grantsOf(quota, second)).toBe(3);
  });

  it("counts against a budget that grows what it granted while that was smaller", async () => {
    const clock = new FakeClock();
    const quota = new LocalQuota(clock);
    expect(grantsOf(quota, budget(3))).toBe(3);
    await clock.advance(500);
    expect(grantsOf(quota, budget(5))).toBe(2);
    await clock.advance(499);
    expect(grantsOf(quota, budget(5))).toBe(0);
    await clock.advance(1);
    expect(grantsOf(quota, budget(5))).toBe(3);
  });

  it("counts what it granted before a budget was cut when that has grown again", () => {
    const quota = new LocalQuota(new FakeClock());
    for (let call = 0; call < 6; call += 1) quota.take([budget(10)]);
    expect(grantsOf(quota, budget(5))).toBe(0);
    expect(grantsOf(quota, budget(10))).toBe(4);
  });

  it("counts what was granted elsewhere, whether there is room for it or not", () => {
    const quota = new LocalQuota(new FakeClock());
    for (let call = 0; call < 4; call += 1) quota.count([budget(3)]);
    expect(grantsOf(quota, budget(3))).toBe(0);
  });

  it("does not depend on the wall clock", () => {
    const clock = new FakeClock();
    const quota = new LocalQuota(clock);
    expect(grantsOf(quota, budget(3))).toBe(3);
    clock.shiftWall(86_400_000);
    expect(quota.take([budget(3)])).toBe(1000);
    clock.shiftWall(-2 * 86_400_000);
    expect(quota.take([budget(3)])).toBe(1000);
  });
});
