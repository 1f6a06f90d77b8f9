import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import { redisQuota, type RedisConnection } from "../../src/redis/index.js";
import { SharedQuota, type QuotaStore } from "../../src/vod/index.js";
import { LocalQuota } from "../../src/vod/quota/LocalQuota.js";
import { connectRedis } from "../support/connectRedis.js";
import { FakeClock } from "../support/FakeClock.js";
import { nonEmpty } from "../support/nonEmpty.js";
import { budget, granted, itKeepsTheQuota } from "../support/quotaContract.js";
import { RecordingLogger } from "../support/recordingLogger.js";
import { RedisServer } from "../support/RedisServer.js";
import { withRedis } from "../support/withRedis.js";

const account = "LTAItestAccessKeyId";
const away =
  "Redis is away: until it is back this gateway limits callers by itself, keeps to its share of VOD's quota, and hears of no callback that another takes";

describe("the count of one process", () => {
  itKeepsTheQuota(() => {
    const clock = new FakeClock();
    return {
      store: new LocalQuota(clock),
      letPass: (ms) => clock.advance(ms),
    };
  });
});

withRedis("the count that gateways share (needs redis-server)", () => {
  let redis: RedisServer;
  let log: RecordingLogger;
  let connection: RedisConnection;
  const toClose: RedisConnection[] = [];

  const connect = async (): Promise<RedisConnection> => {
    const opened = await connectRedis(redis, { logger: log });
    // On a crowded machine the first attempt may have failed.
    log.lines.splice(0);
    toClose.push(opened);
    return opened;
  };
  const countOver = (over: RedisConnection, of = account): QuotaStore =>
    redisQuota({ connection: over, account: of, logger: log });

  beforeAll(async () => {
    redis = await RedisServer.open();
  });
  beforeEach(async () => {
    log = new RecordingLogger();
    connection = await connect();
    await connection.client.flushall();
  });
  afterEach(() => {
    for (const open of toClose.splice(0)) open.close();
  });
  afterAll(() => redis.stop());

  /** Makes everything that Redis holds as much older: its clock cannot be turned. */
  const age = async (
    { client }: RedisConnection,
    ms: number,
  ): Promise<void> => {
    for (const key of await client.keys("*")) {
      const leftMs = await client.pttl(key);
      const times = await client.lrange(key, 0, -1);
      await client.del(key);
      if (leftMs <= ms) continue;
      await client.rpush(key, ...times.map((time) => Number(time) - ms));
      await client.pexpire(key, leftMs - ms);
    }
  };

  itKeepsTheQuota(() => ({
    store: countOver(connection),
    letPass: (ms) => age(connection, ms),
  }));

  it("is one for all gateways of an account", async () => {
    const one = countOver(connection);
    const other = countOver(await connect());
    const grants = await Promise.all([
      granted(one, 30, budget("a", 20)),
      granted(other, 30, budget("a", 20)),
    ]);
    expect(grants[0] + grants[1]).toBe(20);
  });

  it("is another for each account, and does not name it", async () => {
    await granted(countOver(connection), 1, budget("a", 1));
    const other = countOver(connection, "LTAIanother");
    expect(await granted(other, 1, budget("a", 1))).toBe(1);
    const keys = await connection.client.keys("*");
    expect(keys).toHaveLength(2);
    for (const key of nonEmpty(keys))
      expect(key).toMatch(/^vod-graph:quota:\{[\da-f]{16}\}:a$/);
  });

  describe("by Redis's clock", () => {
    let key: string;
    let atMs: number;
    const ageBy = async (index: number, ms: number): Promise<void> => {
      await connection.client.lset(key, index, atMs - ms);
    };
    beforeEach(async () => {
      await granted(countOver(connection), 3, budget("a", 3));
      [key = ""] = await connection.client.keys("*");
      atMs = Number(await connection.client.lindex(key, -1));
    });

    it("has room again as calls leave the window", async () => {
      const count = countOver(connection);
      await ageBy(0, 3_600_001);
      await ageBy(1, 3_600_000);
      expect(await granted(count, 3, budget("a", 3))).toBe(2);
      expect(await connection.client.llen(key)).toBe(3);
    });

    it("forgets a budget a window after its last call", async () => {
      const leftMs = await connection.client.pttl(key);
      expect(leftMs).toBeGreaterThan(3_000_000);
      expect(leftMs).toBeLessThanOrEqual(3_600_000);
    });

    it("waits no longer than a window when the clock was set back", async () => {
      for (const index of [0, 1, 2]) await ageBy(index, -86_400_000);
      const waitMs = await countOver(connection).take([budget("a", 3)]);
      expect(waitMs).toBe(3_600_000);
      expect(await granted(countOver(connection), 3, budget("a", 4))).toBe(1);
    });
  });

  it("rejects once after a connection was lost, for Redis may have forgotten", async () => {
    const count = countOver(connection);
    const { client } = connection;
    const back = new Promise((resolve) => client.once("ready", resolve));
    client.disconnect(true);
    await back;
    await expect(count.take([budget("a", 1)])).rejects.toThrow("was lost");
    expect(await granted(count, 2, budget("a", 1))).toBe(1);
  });

  describe("and two gateways", () => {
    let clock: FakeClock;
    let gateways: QuotaStore[];
    const grantedToBoth = async (calls: number): Promise<number> => {
      const grants = gateways.map((one) =>
        granted(one, 20, budget("a", calls)),
      );
      return (await Promise.all(grants)).reduce((sum, n) => sum + n, 0);
    };
    const connections = (): readonly RedisConnection[] => toClose.slice(0, 2);
    const next = (event: "close" | "ready"): Promise<unknown> =>
      Promise.all(
        connections().map(
          ({ client }) =>
            new Promise<void>((resolve) => {
              client.once(event, () => {
                resolve();
              });
            }),
        ),
      );
    const said = (): readonly string[] =>
      log.lines.map(({ message }) => message);

    beforeEach(async () => {
      clock = new FakeClock();
      gateways = [connection, await connect()].map(
        (each) =>
          new SharedQuota({ common: countOver(each), share: 0.5, clock }),
      );
    });

    it("stay under one quota, under it still while Redis is stopped, and after it is back", async () => {
      for (const gateway of nonEmpty(gateways))
        expect(await granted(gateway, 5, budget("a", 10))).toBe(5);
      expect(await grantedToBoth(10)).toBe(0);
      const lost = next("close");
      await redis.stop();
      await lost;
      expect(await grantedToBoth(10)).toBe(0);
      await clock.advance(1030);
      // What they have taken from Redis counts in their shares.
      expect(await grantedToBoth(10)).toBe(0);
      await clock.advance(3_600_000);
      expect(await grantedToBoth(10)).toBe(10);
      expect(await grantedToBoth(10)).toBe(0);
      expect(said()).toEqual([away, away]);

      const back = next("ready");
      await redis.start();
      await back;
      await clock.advance(500);
      expect(await grantedToBoth(10)).toBe(0);
      await clock.advance(3_600_000);
      expect(await grantedToBoth(10)).toBe(10);
      expect(said().slice(2)).toEqual(["Redis is back", "Redis is back"]);
    });
  });
});
