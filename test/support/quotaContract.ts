import { expect, it } from "@jest/globals";
import type { Budget, QuotaStore } from "../../src/vod/index.js";

/** A window so long that no test outlasts it, whatever clock the store reads. */
const windowMs = 3_600_000;

export const budget = (name: string, calls: number): Budget => ({
  name,
  calls,
  windowMs,
});

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

/**
 * What every store of quotas keeps to.
 *
 * @param open makes a store that nothing was taken from
 */
export function itKeepsTheQuota(open: () => QuotaStore): void {
  it("grants the calls of a budget, and not one more", async () => {
    const store = open();
    expect(await granted(store, 25, budget("a", 10))).toBe(10);
    expect(await granted(store, 25, budget("a", 10))).toBe(0);
  });

  it("tells how long to wait, at most the window", async () => {
    const store = open();
    await store.take([budget("a", 1)]);
    const waitMs = await store.take([budget("a", 1)]);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(windowMs);
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
}
