import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { sleep, systemClock } from "../../../src/base/clock.js";
import { FakeClock } from "../../support/FakeClock.js";

describe("sleep", () => {
  it("ends when its time has come, and not before", async () => {
    const clock = new FakeClock();
    let over = false;
    const slept = sleep(clock, 100).then(() => (over = true));
    await clock.advance(99);
    expect(over).toBe(false);
    await clock.advance(1);
    await slept;
    expect(over).toBe(true);
  });

  for (const delayMs of [0, -1]) {
    it(`is over at once, without a timer, after ${delayMs} ms`, async () => {
      const clock = new FakeClock();
      await sleep(clock, delayMs);
      expect(clock.waiting).toBe(0);
    });
  }

  it("ends with the signal's reason as soon as that is aborted, and leaves no timer", async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const slept = sleep(clock, 100, controller.signal);
    controller.abort(new Error("enough"));
    await expect(slept).rejects.toThrow("enough");
    expect(clock.waiting).toBe(0);
  });

  it("does not begin under a signal that is aborted already", async () => {
    const clock = new FakeClock();
    await expect(
      sleep(clock, 100, AbortSignal.abort(new Error("before"))),
    ).rejects.toThrow("before");
    expect(clock.waiting).toBe(0);
  });
});

const DAY_MS = 24 * 60 * 60 * 1000;

describe("systemClock", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it("tells the machine's time", () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it("measures lengths in whole milliseconds, and not by the wall clock", () => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
    const before = systemClock.monotonicMs();
    jest.setSystemTime(systemClock.now() - DAY_MS);
    const after = systemClock.monotonicMs();
    expect(after).toBeGreaterThanOrEqual(before);
    expect(Number.isInteger(after)).toBe(true);
  });

  it("calls back after the delay", async () => {
    const rang = new Promise((resolve) =>
      systemClock.after(1, () => {
        resolve("rang");
      }),
    );
    expect(await rang).toBe("rang");
  });

  it("does not call back what was cancelled", async () => {
    let rang = false;
    const cancel = systemClock.after(0, () => (rang = true));
    cancel();
    await new Promise<void>((resolve) => systemClock.after(5, resolve));
    expect(rang).toBe(false);
  });

  for (const days of [24, 25, 30, 365])
    it(`calls back after ${days} days and not before`, () => {
      jest.useFakeTimers();
      let rang = 0;
      systemClock.after(days * DAY_MS, () => (rang += 1));
      jest.advanceTimersByTime(days * DAY_MS - 1);
      expect(rang).toBe(0);
      jest.advanceTimersByTime(1);
      expect(rang).toBe(1);
      expect(jest.getTimerCount()).toBe(0);
    });

  it("never calls back after Infinity", () => {
    jest.useFakeTimers();
    let rang = false;
    systemClock.after(Infinity, () => (rang = true));
    jest.advanceTimersByTime(100 * DAY_MS);
    expect(rang).toBe(false);
  });

  it("does not call back what was cancelled in the second month", () => {
    jest.useFakeTimers();
    let rang = false;
    const cancel = systemClock.after(60 * DAY_MS, () => (rang = true));
    jest.advanceTimersByTime(40 * DAY_MS);
    cancel();
    jest.advanceTimersByTime(40 * DAY_MS);
    expect(rang).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe("FakeClock", () => {
  it("moves both hands as time passes, and the wall alone when that is set", async () => {
    const clock = new FakeClock(Date.UTC(2026, 0, 1));
    const sinceMs = clock.monotonicMs();
    await clock.advance(1000);
    expect(clock.now()).toBe(Date.UTC(2026, 0, 1, 0, 0, 1));
    expect(clock.monotonicMs() - sinceMs).toBe(1000);
    clock.shiftWall(-3_600_000);
    expect(clock.now()).toBe(Date.UTC(2025, 11, 31, 23, 0, 1));
    expect(clock.monotonicMs() - sinceMs).toBe(1000);
  });

  for (const shiftMs of [-3_600_000, 3_600_000])
    it(`rings in time when the wall was set by ${shiftMs} ms meanwhile`, async () => {
      const clock = new FakeClock();
      let rang = false;
      clock.after(100, () => (rang = true));
      clock.shiftWall(shiftMs);
      await clock.advance(99);
      expect(rang).toBe(false);
      await clock.advance(1);
      expect(rang).toBe(true);
    });

  it("does not go back", async () => {
    await expect(new FakeClock().advance(-1)).rejects.toThrow(RangeError);
  });
});

for (const [name, clock] of [
  ["systemClock", systemClock],
  ["FakeClock", new FakeClock()],
] as const)
  it(`${name} refuses a delay that is not a number`, () => {
    expect(() => clock.after(NaN, () => undefined)).toThrow(RangeError);
  });
