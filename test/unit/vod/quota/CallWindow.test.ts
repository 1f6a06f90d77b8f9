import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CallWindow } from "../../../../src/vod/quota/CallWindow.js";

describe("CallWindow", () => {
  it("lets as many through at once as fit", () => {
    const window = new CallWindow(3);
    const waits = [1, 2, 3, 4].map(() => {
      const waitMs = window.waitMs(3, 1000, 5000);
      if (waitMs === 0) window.add(5000);
      return waitMs;
    });
    expect(waits).toEqual([0, 0, 0, 1000]);
  });

  it("has room again when the oldest call has left the window", () => {
    const window = new CallWindow(2);
    window.add(0);
    window.add(400);
    expect(window.waitMs(2, 1000, 900)).toBe(100);
    expect(window.waitMs(2, 1000, 1000)).toBe(0);
  });

  it("counts what it remembers against a smaller number too", () => {
    const window = new CallWindow(10);
    window.add(0);
    window.add(100);
    expect(window.waitMs(2, 1000, 200)).toBe(800);
    expect(window.waitMs(3, 1000, 200)).toBe(0);
  });

  it("remembers its calls in the order in which they were made when it grows, though it has begun to overwrite them", () => {
    const small = new CallWindow(2);
    for (const atMs of [0, 100, 200]) small.add(atMs);
    const window = small.grown(3);
    expect(window.waitMs(1, 1000, 250)).toBe(950);
    expect(window.waitMs(2, 1000, 250)).toBe(850);
    expect(window.waitMs(3, 1000, 250)).toBe(0);
    window.add(300);
    expect(window.waitMs(3, 1000, 350)).toBe(750);
  });

  it("never holds a call too many in any stretch of its length", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), gaps, (calls, steps) => {
        const window = new CallWindow(calls);
        const sent: number[] = [];
        let nowMs = 0;
        for (const step of steps) {
          nowMs += step;
          if (window.waitMs(calls, 1000, nowMs) > 0) continue;
          window.add(nowMs);
          sent.push(nowMs);
        }
        const mostInASecond = Math.max(
          0,
          ...sent.map(
            (start) =>
              sent.filter((at) => at >= start && at < start + 1000).length,
          ),
        );
        expect(mostInASecond).toBeLessThanOrEqual(calls);
      }),
    );
  });
});
