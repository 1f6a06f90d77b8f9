import { describe, expect, it } from "@jest/globals";
import type { Budget, QuotaStore } from "../../src/vod/index.js";

/** A window so long that no test outlasts it, whatever clock the store reads. */
const windowMs = 3_600_000;

const dayMs = 24 * windowMs;

export const budget = (
  name: string,
  calls: number,
  ofMs = windowMs,
): Budget => ({ name, calls, windowMs: ofMs });

/** How many of so many calls are granted. */
export async function granted(
  store: QuotaStore,
  calls: number,
  ...budgets: readonly Budget[]
): Promise<number> {
  const asked = Array.from({ length: calls }, async () => store.take(budgets));
  const waits = await Promise.all(asked);
  return waits.filter((waitMs) => waitMs === 0).length;
}

/** A store of quotas, and the time that it counts by. */
export interface TimedStore {
  readonly store: QuotaStore;
  /** Lets so much time pass for the store. */
  readonly letPass: (ms: number) => Promise<void>;
}

/**
 * What every store of quotas keeps to.
 *
 * @param openTimed makes a store that nothing was taken from
 */
export function itKeepsTheQuota(openTimed: () => TimedStore): void {
  const open = (): QuotaStore => openTimed().store;

  it("grants the calls of a budget, and not one more", async () => {
    const store = open();
    expect(await granted(store, 25, budget("a", 10))).toBe(10);
    expect(await granted(store, 25, budget("a", 10))).toBe(0);
  });

  it("tells how long to wait, at most the window", async () => {
    const store = open();
    await store.take([budget("a", 1)]);
    expectAlmost(windowMs, await store.take([budget("a", 1)]));
  });

  it("counts budgets of different names apart", async () => {
    const store = open();
    expect(await granted(store, 5, budget("a", 2))).toBe(2);
    expect(await granted(store, 5, budget("b", 3))).toBe(3);
  });

  it("takes from all budgets of a call, or from none", async () => {
    const store = open();
    const [wide, narrow] = [budget("wide", 10), budget("narrow", 4)];
    expect(await granted(store, 9, wide, narrow)).toBe(4);
    expect(await granted(store, 9, wide)).toBe(6);
  });

  it("counts what was taken against a budget that was cut, and against it when it has grown again", async () => {
    const store = open();
    await granted(store, 6, budget("a", 10));
    expect(await granted(store, 9, budget("a", 5))).toBe(0);
    expect(await granted(store, 9, budget("a", 8))).toBe(2);
    expect(await granted(store, 9, budget("a", 10))).toBe(2);
  });

  describe("with a window of an hour and one of a day", () => {
    const hour = (calls: number): Budget => budget("hour", calls);
    const day = (calls: number): Budget => budget("day", calls, dayMs);
    const orders: readonly (readonly [
      order: string,
      budgets: (ofHour: number, ofDay: number) => readonly Budget[],
    ])[] = [
      ["the hour first", (ofHour, ofDay) => [hour(ofHour), day(ofDay)]],
      ["the day first", (ofHour, ofDay) => [day(ofDay), hour(ofHour)]],
    ];
    for (const [order, of] of orders) {
      it(`waits for the one that is spent: ${order}`, async () => {
        const store = open();
        expect(await granted(store, 9, ...of(2, 5))).toBe(2);
        expectAlmost(windowMs, await store.take(of(2, 5)));
        expectAlmost(dayMs, await store.take(of(3, 2)));
        // Where both are spent, the later end counts.
        expectAlmost(dayMs, await store.take(of(2, 2)));
      });

      it(`has room again when each has ended, and not before: ${order}`, async () => {
        const { store, letPass } = openTimed();
        expect(await granted(store, 9, ...of(2, 5))).toBe(2);
        await letPass(windowMs);
        expect(await granted(store, 9, ...of(2, 5))).toBe(2);
        await letPass(windowMs);
        expect(await granted(store, 9, ...of(2, 5))).toBe(1);
        await letPass(windowMs);
        expect(await granted(store, 9, ...of(2, 5))).toBe(0);
        expect(await granted(store, 9, hour(2))).toBe(2);
        // A day after the first calls.
        await letPass(dayMs - 3 * windowMs);
        expect(await granted(store, 9, ...of(9, 5))).toBe(2);
      });
    }
  });
}

/** Of a wait whose beginning the store's clock has seen: less by what the test has taken since, at most minutes. */
function expectAlmost(ms: number, waitMs: number): void {
  expect(waitMs).toBeLessThanOrEqual(ms);
  expect(waitMs).toBeGreaterThan(ms - 600_000);
}
