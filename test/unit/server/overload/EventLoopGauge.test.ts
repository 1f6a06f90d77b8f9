import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  EventLoopGauge,
  type DelayHistogram,
} from "../../../../src/server/overload/EventLoopGauge.js";
import { FakeClock } from "../../../support/FakeClock.js";

/** What Node.js has measured, as a test says. */
class FakeHistogram implements DelayHistogram {
  count = 0;
  mean = NaN;
  isEnabled = true;

  measure(meanMs: number): void {
    this.count = 50;
    this.mean = meanMs * 1e6;
  }

  reset(): void {
    this.count = 0;
    this.mean = NaN;
  }

  disable(): boolean {
    this.isEnabled = false;
    return true;
  }
}

let clock: FakeClock;
let histogram: FakeHistogram;
let gauge: EventLoopGauge;
beforeEach(() => {
  clock = new FakeClock();
  histogram = new FakeHistogram();
  gauge = new EventLoopGauge(clock, histogram);
});

/** What the gauge says after a second of this mean. */
async function secondOf(meanMs: number): Promise<number> {
  histogram.measure(meanMs);
  await clock.advance(1000);
  return gauge.ms;
}

describe("the gauge of the event loop", () => {
  it("says what has held for two seconds, without what measuring adds", async () => {
    expect(await secondOf(1220)).toBe(0);
    expect(await secondOf(1320)).toBe(1200);
    expect(await secondOf(1270)).toBe(1250);
  });

  it("does not speak of a single stall", async () => {
    expect(await secondOf(20)).toBe(0);
    expect(await secondOf(5020)).toBe(0);
    expect(await secondOf(20)).toBe(0);
  });

  it("forgets a delay as soon as a second without it is over", async () => {
    await secondOf(1220);
    await secondOf(1220);
    expect(await secondOf(30)).toBe(10);
  });

  it("takes a time without any measurement for one long stall", async () => {
    await secondOf(3020);
    await clock.advance(2500);
    expect(gauge.ms).toBe(2500);
  });

  it("looks once in a second, however often it is asked", async () => {
    histogram.measure(3020);
    await clock.advance(999);
    expect(gauge.ms).toBe(0);
    expect(histogram.count).toBe(50);
  });

  it("needs no timer, and ends measuring when it is closed", () => {
    expect(clock.waiting).toBe(0);
    gauge.close();
    expect(histogram.isEnabled).toBe(false);
  });

  it("measures the loop of this process unless it is told otherwise", () => {
    const own = new EventLoopGauge(clock);
    expect(own.ms).toBe(0);
    own.close();
  });
});
