import { describe, expect, it } from "@jest/globals";
import { jwtAuthenticator } from "../../src/auth/index.js";
import { TokenBuckets } from "../../src/emulator/rpc/Quota.js";
import { silentLogger } from "../../src/base/logger.js";
import { Schedule } from "../../src/events/Schedule.js";
import { SeenCallbacks } from "../../src/events/SeenCallbacks.js";
import { memoryRateLimiter } from "../../src/server/execute/memoryRateLimiter.js";
import { OverloadWindow } from "../../src/server/overload/OverloadWindow.js";
import { EventLoopGauge } from "../../src/server/overload/EventLoopGauge.js";
import { atTime } from "../../src/server/subscriptions/atTime.js";
import { AttemptTimer } from "../../src/vod/AttemptTimer.js";
import { deleteVideo } from "../../src/vod/operations/deleteVideo.js";
import { getVideoInfo } from "../../src/vod/operations/getVideoInfo.js";
import {
  CircuitBreaker,
  CircuitOpen,
} from "../../src/vod/policy/CircuitBreaker.js";
import { AdaptiveShare } from "../../src/vod/quota/AdaptiveShare.js";
import { LocalQuota } from "../../src/vod/quota/LocalQuota.js";
import { QuotaGate } from "../../src/vod/quota/QuotaGate.js";
import { SharedQuota } from "../../src/vod/quota/SharedQuota.js";
import { VodClient } from "../../src/vod/VodClient.js";
import { FakeClock } from "../support/FakeClock.js";
import { FakeTransport, refusal } from "../support/FakeTransport.js";
import { RecordingLogger } from "../support/recordingLogger.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../support/TokenIssuer.js";
import { feedOf, signed } from "./events/feedOf.js";

const HOUR_MS = 3_600_000;
const key = { accessKeyId: "testId", accessKeySecret: "testSecret" };
const forever = new AbortController().signal;
const neverOver = { signal: forever, isOver: false };

for (const [how, shiftMs] of [
  ["back by an hour", -HOUR_MS],
  ["forward by an hour", HOUR_MS],
] as const)
  describe(`when the wall clock is set ${how}`, () => {
    it("a quota's window ends when it would have ended", async () => {
      const clock = new FakeClock();
      const quota = new LocalQuota(clock);
      const budgets = [{ name: "a", calls: 1, windowMs: 1000 }];
      expect(quota.take(budgets)).toBe(0);
      clock.shiftWall(shiftMs);
      await clock.advance(400);
      expect(quota.take(budgets)).toBe(600);
      await clock.advance(600);
      expect(quota.take(budgets)).toBe(0);
    });

    it("a lane that VOD has throttled waits as long as it was told", async () => {
      const clock = new FakeClock();
      const gate = new QuotaGate({}, clock);
      await gate.pass(deleteVideo, neverOver);
      gate.slowDown(deleteVideo, 2000);
      clock.shiftWall(shiftMs);
      let isGone = false;
      const gone = gate.pass(deleteVideo, neverOver)?.then(() => {
        isGone = true;
      });
      await clock.advance(0);
      await clock.advance(1999);
      expect(isGone).toBe(false);
      await clock.advance(1);
      await gone;
    });

    it("what VOD's throttling has cut comes back as slowly", async () => {
      const clock = new FakeClock();
      const share = new AdaptiveShare(clock);
      share.cut();
      clock.shiftWall(shiftMs);
      await clock.advance(2000);
      expect(share.value).toBeCloseTo(0.8);
    });

    it("a common count that is away is asked again after half a second", async () => {
      const clock = new FakeClock();
      let asked = 0;
      const take = (): Promise<number> => {
        asked += 1;
        return Promise.reject(new Error("away"));
      };
      const quota = new SharedQuota({ common: { take }, share: 1, clock });
      const budgets = [{ name: "a", calls: 100, windowMs: 1000 }];
      expect(await quota.take(budgets)).toBe(1030);
      clock.shiftWall(shiftMs);
      await clock.advance(499);
      expect(await quota.take(budgets)).toBe(531);
      await clock.advance(531);
      await quota.take(budgets);
      expect(asked).toBe(2);
    });

    it("a breaker stays open for five seconds, and counts the failures of ten", async () => {
      const clock = new FakeClock();
      const breaker = new CircuitBreaker({ clock });
      const fail = (): Promise<unknown> =>
        breaker
          .run(
            () => Promise.reject(new Error("down")),
            () => "failure",
          )
          .catch((error: unknown) => error);
      for (let failed = 0; failed < 19; failed += 1) await fail();
      clock.shiftWall(shiftMs);
      await fail();
      expect(breaker.phase).toBe("open");
      clock.shiftWall(shiftMs);
      await clock.advance(4999);
      expect(await fail()).toEqual(new CircuitOpen(1));
      await clock.advance(1);
      expect(await fail()).not.toBeInstanceOf(CircuitOpen);
    });

    it("a call has the time that it has, and is repeated within it", async () => {
      const clock = new FakeClock();
      const transport = new FakeTransport(() => refusal("Throttling.User"));
      const vod = new VodClient({
        endpoint: "https://vod.cn-shanghai.aliyuncs.com",
        credentials: { get: () => Promise.resolve(key) },
        random: () => 0,
        quota: "off",
        breaker: "off",
        callTimeoutMs: 1500,
        clock,
        transport,
      });
      const called = vod
        .call(getVideoInfo, { VideoId: "c6a23a870c8c4ffcd40cbd3813330001" })
        .catch((error: unknown) => error);
      await clock.advance(0);
      clock.shiftWall(shiftMs);
      await clock.advance(1000);
      // A third attempt would come after the 1,500 ms: nobody waits for it.
      expect(await called).toMatchObject({ code: "Throttling.User" });
      expect(transport.calls).toHaveLength(2);
    });

    it("an attempt is told to have taken what it took", async () => {
      const clock = new FakeClock(1000);
      const attempts: unknown[] = [];
      const watch = {
        within: <T>(run: () => T) => run(),
        attempted: (attempt: unknown) => attempts.push(attempt),
        end: () => undefined,
      };
      const timer = new AttemptTimer(watch, clock, 1);
      await clock.advance(10);
      timer.sent();
      clock.shiftWall(shiftMs);
      await clock.advance(20);
      timer.end({});
      expect(attempts).toMatchObject([
        { sinceMs: 1000, sentMs: 1010, endMs: 1030 },
      ]);
    });

    it("the keys of an issuer are asked for as soon after a failure, and stay as fresh", async () => {
      const clock = new FakeClock();
      const issuer = await TokenIssuer.open(clock);
      const authenticator = jwtAuthenticator({
        keys: { jwksUrl: issuer.jwksUrl },
        ...{ issuer: ISSUER, audience: AUDIENCE, algorithms: ["ES256"], clock },
        logger: new RecordingLogger(),
      });
      const exp = clock.now() / 1000 + 9999;
      const show = async (): Promise<unknown> =>
        authenticator
          .authenticate(`Bearer ${await issuer.token({ exp })}`)
          .then(() => "taken")
          .catch((error: unknown) => error);
      try {
        expect(await show()).toBe("taken");
        clock.shiftWall(shiftMs);
        await clock.advance(599_999);
        expect(await show()).toBe("taken");
        expect(issuer.asked).toBe(1);
        issuer.answers = "503";
        await clock.advance(1);
        await show();
        expect(issuer.asked).toBe(2);
        clock.shiftWall(shiftMs < 0 ? HOUR_MS : -HOUR_MS);
        await clock.advance(4999);
        await show();
        expect(issuer.asked).toBe(2);
        await clock.advance(1);
        await show();
        expect(issuer.asked).toBe(3);
      } finally {
        await issuer.close();
      }
    });

    it("a caller's share is whole again when their window would have ended", async () => {
      const clock = new FakeClock();
      const limit = { points: 10, windowSeconds: 60 };
      const limiter = memoryRateLimiter(limit, clock);
      await limiter.spend("alice", 10);
      clock.shiftWall(shiftMs);
      await clock.advance(59_000);
      expect(await limiter.spend("alice", 1)).toEqual({
        granted: false,
        retryAfterMs: 1000,
      });
      await clock.advance(1000);
      expect(await limiter.spend("alice", 10)).toEqual({ granted: true });
    });

    it("a callback is known as a duplicate for as long", async () => {
      const clock = new FakeClock();
      const seen = new SeenCallbacks({ clock, memoryMs: 900_000 });
      expect(seen.isFirst("a")).toBe(true);
      clock.shiftWall(shiftMs);
      await clock.advance(899_999);
      expect(seen.isFirst("a")).toBe(false);
      await clock.advance(1);
      expect(seen.isFirst("a")).toBe(true);
    });

    it("an event that reads deny is looked for at the same times, and given up", async () => {
      const tested = feedOf({ readGapMs: 100 });
      const reader = tested.feed.watchEvents({}, { signal: forever });
      void reader.next();
      tested.vod.put("v1", "Uploading");
      tested.post({
        EventType: "FileUploadComplete",
        EventTime: "2026-01-02T03:04:05Z",
        VideoId: "v1",
      });
      await tested.clock.advance(0);
      tested.clock.shiftWall(shiftMs);
      await tested.clock.advance(25_999);
      expect(tested.vod.calls).toHaveLength(3);
      await tested.clock.advance(1);
      expect(tested.vod.calls).toHaveLength(4);
      expect(tested.feed.counts.givenUp).toBe(1);
    });

    it("what is due comes when it was due", async () => {
      const clock = new FakeClock();
      const due: string[] = [];
      const onDue = (id: string): void => {
        due.push(id);
      };
      const schedule = new Schedule({
        clock,
        logger: silentLogger,
        onDue,
        groupSize: 1,
      });
      schedule.set("a", 100, 0);
      clock.shiftWall(shiftMs);
      schedule.set("b", 50, 0);
      await clock.advance(49);
      expect(due).toEqual([]);
      await clock.advance(1);
      expect(due).toEqual(["b"]);
      await clock.advance(50);
      expect(due).toEqual(["b", "a"]);
    });

    it("an overload is over after five quiet seconds, and told to have lasted so long", async () => {
      const clock = new FakeClock();
      const ends: unknown[] = [];
      const episode = new OverloadWindow({
        clock,
        isCalm: () => true,
        onBegin: () => undefined,
        onEnd: (summary) => ends.push(summary),
      });
      episode.refuse();
      clock.shiftWall(shiftMs);
      await clock.advance(4999);
      expect(ends).toEqual([]);
      await clock.advance(1);
      expect(ends).toEqual([{ refused: 1, durationMs: 5000 }]);
    });

    it("the event loop is measured in windows of a second", async () => {
      const clock = new FakeClock();
      const histogram = { count: 50, mean: 520e6, disable: () => true };
      let resets = 0;
      const reset = (): void => {
        resets += 1;
      };
      const gauge = new EventLoopGauge(clock, { ...histogram, reset });
      clock.shiftWall(shiftMs);
      await clock.advance(999);
      expect([gauge.ms, resets]).toEqual([0, 0]);
      await clock.advance(1);
      expect([gauge.ms, resets]).toEqual([0, 1]);
      await clock.advance(1000);
      expect([gauge.ms, resets]).toEqual([500, 2]);
    });

    it("the emulator's quota fills up as fast", async () => {
      const clock = new FakeClock();
      const buckets = new TokenBuckets();
      const take = (): boolean => buckets.take("a", 1, clock.monotonicMs());
      expect(take()).toBe(true);
      clock.shiftWall(shiftMs);
      await clock.advance(999);
      expect(take()).toBe(false);
      await clock.advance(1);
      expect(take()).toBe(true);
    });
  });

describe("a moment that others tell follows the wall clock", () => {
  const endMs = Date.UTC(2026, 0, 2, 4, 4, 5);

  it("a token's end, when that is set forward: within a minute", async () => {
    const clock = new FakeClock();
    let isOver = false;
    atTime(clock, endMs, () => (isOver = true));
    await clock.advance(0);
    clock.shiftWall(HOUR_MS);
    await clock.advance(60_000);
    expect(isOver).toBe(true);
  });

  it("a token's end, when that is set back: not before its hour", async () => {
    const clock = new FakeClock();
    let isOver = false;
    atTime(clock, endMs, () => (isOver = true));
    clock.shiftWall(-HOUR_MS);
    await clock.advance(2 * HOUR_MS - 1);
    expect(isOver).toBe(false);
    await clock.advance(1);
    expect(isOver).toBe(true);
  });

  it("a token's end in a month: not at once", async () => {
    const clock = new FakeClock();
    let isOver = false;
    const cancel = atTime(clock, clock.now() + 30 * 24 * HOUR_MS, () => {
      isOver = true;
    });
    await clock.advance(10 * HOUR_MS);
    expect(isOver).toBe(false);
    cancel();
    expect(clock.waiting).toBe(0);
  });

  it("the time of a callback, which is refused when it was signed an hour ago", () => {
    const { clock, feed } = feedOf();
    const callback = signed({}, clock.now());
    clock.shiftWall(HOUR_MS);
    expect(feed.callbacks?.receive(callback)).toBe("refused");
  });
});
