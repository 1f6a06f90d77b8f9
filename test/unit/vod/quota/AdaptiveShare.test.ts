import { expect, it } from "@jest/globals";
import { AdaptiveShare } from "../../../../src/vod/quota/AdaptiveShare.js";
import { FakeClock } from "../../../support/FakeClock.js";

function shareOf(): {
  readonly share: AdaptiveShare;
  readonly clock: FakeClock;
} {
  const clock = new FakeClock();
  return { share: new AdaptiveShare(clock), clock };
}

it("is the whole at first, and seven tenths once VOD has throttled a call", () => {
  const { share } = shareOf();
  expect(share.value).toBe(1);
  share.cut();
  expect(share.value).toBe(0.7);
});

it("is cut once a second, however many calls are throttled in it", async () => {
  const { share, clock } = shareOf();
  share.cut();
  share.cut();
  await clock.advance(999);
  share.cut();
  expect(share.value).toBeCloseTo(0.749_95, 9);
  await clock.advance(1);
  share.cut();
  expect(share.value).toBeCloseTo(0.525, 9);
});

it("comes back by a twentieth a second, and no further than the whole", async () => {
  const { share, clock } = shareOf();
  share.cut();
  await clock.advance(2000);
  expect(share.value).toBeCloseTo(0.8, 9);
  await clock.advance(4000);
  expect(share.value).toBeCloseTo(1, 9);
  await clock.advance(3_600_000);
  expect(share.value).toBe(1);
});

it("stays above a ninth, though a call be throttled every second", async () => {
  const { share, clock } = shareOf();
  for (let second = 0; second < 60; second += 1) {
    share.cut();
    await clock.advance(1000);
  }
  share.cut();
  expect(share.value).toBeCloseTo(0.116_667, 6);
});
