import { describe, expect, it } from "@jest/globals";
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

describe("systemClock", () => {
  it("tells the machine's time", () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it("calls back after the delay", async () => {
    await new Promise<void>((resolve) => systemClock.after(1, resolve));
  });

  it("does not call back what was cancelled", async () => {
    let rang = false;
    const cancel = systemClock.after(0, () => (rang = true));
    cancel();
    await new Promise<void>((resolve) => systemClock.after(5, resolve));
    expect(rang).toBe(false);
  });
});
