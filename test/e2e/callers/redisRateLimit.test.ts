import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import type { RateLimit, RateLimiter } from "../../../src/auth/index.js";
import {
  openRedis,
  redisRateLimiter,
  type RedisConnection,
} from "../../../src/redis/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import { connectRedis } from "../../support/connectRedis.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { itLimitsTheRate } from "../../support/rateLimiterContract.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { RedisServer } from "../../support/RedisServer.js";
import { withRedis } from "../../support/withRedis.js";

const password = "fake-password-4711";
const granted = { granted: true };
const away =
  "Redis is away: until it is back this gateway limits callers by itself, keeps to its share of VOD's quota, and hears of no callback that another takes";
const refuses =
  "Redis refuses to count: until it does this gateway limits callers by itself and keeps to its share of VOD's quota";

let redis: RedisServer;
let log: RecordingLogger;
const toClose: RedisConnection[] = [];

async function connect(commandTimeoutMs?: number): Promise<RedisConnection> {
  const connection = await connectRedis(redis, {
    logger: log,
    ...(commandTimeoutMs !== undefined && { commandTimeoutMs }),
  });
  // On a crowded machine the first attempt may have failed.
  log.lines.splice(0);
  toClose.push(connection);
  return connection;
}

/** Where the first attempt cannot but fail. */
async function connectInVain(url: string): Promise<RedisConnection> {
  const connection = await openRedis({ url, logger: log });
  toClose.push(connection);
  return connection;
}

function limiterOver(
  connection: RedisConnection,
  limit: RateLimit = { points: 2, windowSeconds: 3600 },
): RateLimiter {
  return redisRateLimiter({
    connection,
    limit,
    fallback: memoryRateLimiter(limit),
    logger: log,
  });
}

/** Node's own `once` would fail at an error that comes before. */
const next = (
  { client }: RedisConnection,
  event: "ready" | "reconnecting",
): Promise<void> =>
  new Promise((resolve) => {
    client.once(event, () => {
      resolve();
    });
  });

const said = (): readonly string[] => log.lines.map(({ message }) => message);

withRedis("the rate limiter that gateways share (needs redis-server)", () => {
  let connection: RedisConnection;
  beforeAll(async () => {
    redis = await RedisServer.open(password);
  });
  beforeEach(async () => {
    log = new RecordingLogger();
    connection = await connect();
    await connection.client.flushall();
  });
  afterEach(() => {
    for (const open of toClose.splice(0)) open.close();
    expect(JSON.stringify(log.lines)).not.toContain(password);
  });
  afterAll(() => redis.stop());

  describe("while Redis answers", () => {
    itLimitsTheRate((limit) => limiterOver(connection, limit));

    it("keeps one share for all gateways", async () => {
      const one = limiterOver(connection);
      const other = limiterOver(await connect());
      expect(await one.spend("alice", 1)).toEqual(granted);
      expect(await other.spend("alice", 1)).toEqual(granted);
      expect(await one.spend("alice", 1)).toMatchObject({ granted: false });
      expect(await other.spend("alice", 1)).toMatchObject({ granted: false });
    });

    it("makes a share whole again when its window ends, and leaves nothing behind", async () => {
      const limiter = limiterOver(connection);
      await limiter.spend("alice", 2);
      const [key = ""] = await connection.client.keys("*");
      expect(key).toBe("vod-graph:rate:alice");
      const leftMs = await connection.client.pttl(key);
      expect(leftMs).toBeGreaterThan(3_000_000);
      expect(leftMs).toBeLessThanOrEqual(3_600_000);

      await connection.client.pexpire(key, 0);
      expect(await connection.client.exists(key)).toBe(0);
      expect(await limiter.spend("alice", 2)).toEqual(granted);
    });

    it("does not move the end of a window by what is spent later, or refused", async () => {
      const limiter = limiterOver(connection);
      await limiter.spend("alice", 1);
      await connection.client.expire("vod-graph:rate:alice", 10);
      await limiter.spend("alice", 1);
      expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
      expect(
        await connection.client.pttl("vod-graph:rate:alice"),
      ).toBeLessThanOrEqual(10_000);
    });

    it("begins a window anew that has longer to go than one is long: Redis's clock was set back", async () => {
      const limiter = limiterOver(connection);
      await limiter.spend("alice", 2);
      const key = "vod-graph:rate:alice";
      await connection.client.pexpire(key, 7_200_000);
      expect(await limiter.spend("alice", 1)).toEqual({
        granted: false,
        retryAfterMs: 3_600_000,
      });
      expect(await connection.client.pttl(key)).toBeLessThanOrEqual(3_600_000);
    });

    it("says nothing", async () => {
      await limiterOver(connection).spend("alice", 1);
      expect(said()).toEqual([]);
    });
  });

  describe("while Redis does not", () => {
    afterEach(() => redis.start());

    it("limits by itself, says so once, and goes back to Redis by itself", async () => {
      const limiter = limiterOver(connection);
      await limiter.spend("alice", 2);
      const lost = next(connection, "reconnecting");
      await redis.stop();
      await lost;
      expect(await limiter.spend("alice", 2)).toEqual(granted);
      expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
      expect(said()).toEqual([away]);

      const back = next(connection, "ready");
      await redis.start();
      await back;
      expect(await limiter.spend("alice", 1)).toEqual(granted);
      expect(await connection.client.get("vod-graph:rate:alice")).toBe("1");
      expect(said()).toEqual([away, "Redis is back"]);
      await redis.stop();
    });

    it("limits by itself from the start", async () => {
      await redis.stop();
      const limiter = limiterOver(await connectInVain(redis.url));
      expect(await limiter.spend("alice", 2)).toEqual(granted);
      expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
      expect(said()).toContain(away);
    });
  });

  it("waits no longer than it was told for a Redis that holds its tongue, and replaces the connection", async () => {
    const impatient = await connect(1000);
    const limiter = limiterOver(impatient);
    const replaced = next(impatient, "reconnecting");
    redis.hold();
    try {
      expect(await limiter.spend("alice", 2)).toEqual(granted);
      await replaced;
      expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
      expect(said()).toEqual([away]);
    } finally {
      redis.release();
    }
  });

  it("limits by itself while Redis refuses to count, and says so once until it does", async () => {
    const limiter = limiterOver(connection);
    await connection.client.config("SET", "maxmemory", "1");
    expect(await limiter.spend("alice", 1)).toEqual(granted);
    expect(await limiter.spend("alice", 1)).toEqual(granted);
    expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
    expect(said()).toEqual([refuses]);

    await connection.client.config("SET", "maxmemory", "0");
    expect(await limiter.spend("alice", 2)).toEqual(granted);
    expect(await connection.client.get("vod-graph:rate:alice")).toBe("2");
  });

  it("limits by itself where the password is wrong, and logs neither it nor the URL", async () => {
    const url = redis.url.replace(password, "wrong-password-0815");
    const limiter = limiterOver(await connectInVain(url));
    expect(await limiter.spend("alice", 2)).toEqual(granted);
    expect(await limiter.spend("alice", 1)).toMatchObject({ granted: false });
    expect(said()).toEqual([away]);
    expect(JSON.stringify(log.lines)).not.toMatch(/0815|redis:\/\//);
  });

  const startGateway = (): GatewayProcess =>
    new GatewayProcess({
      env: { REDIS_URL: redis.url, RATE_LIMIT_POINTS: "1", COST_LIMIT: "1" },
    });
  const spent = (): Promise<string | null> =>
    connection.client.get("vod-graph:rate:address:127.0.0.1");

  it("is what a gateway with REDIS_URL has", async () => {
    const gateway = startGateway();
    try {
      const ask = (): Promise<unknown> => gateway.run("{ __typename }");
      // While Redis answers late, as on a crowded machine, the gateway limits by itself: it is asked again.
      while ((await spent()) === null) await ask();
      while (!JSON.stringify(await ask()).includes("RATE_LIMITED"));
      expect(await spent()).toBe("1");
      gateway.signal("SIGTERM");
      expect(await gateway.ended).toEqual({ code: 0, signal: null });
      expect(gateway.stdout + gateway.stderr).not.toContain(password);
    } finally {
      await gateway.end();
    }
  });

  it("is not waited for by a gateway that starts meanwhile, which joins it as soon as it answers", async () => {
    redis.hold();
    const gateway = startGateway();
    try {
      const query = "{ __typename }";
      const data = { __typename: "Query" };
      expect(await gateway.run(query)).toEqual({ data });
      expect(gateway.stderr).toContain(away);
      redis.release();
      while ((await spent()) === null) await gateway.run(query);
      expect(gateway.stderr).toContain("Redis is back");
    } finally {
      redis.release();
      await gateway.end();
    }
  });
});

describe("a Redis behind rediss://", () => {
  it("is spoken to in TLS", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const opening = openRedis({
      url: `rediss://:${password}@127.0.0.1:${port}`,
      logger: new RecordingLogger(),
    });
    const [socket] = (await once(server, "connection")) as [Socket];
    const [first] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    (await opening).close();
    server.close();
    // A record of the handshake, as every TLS connection begins.
    expect(first[0]).toBe(0x16);
    expect(first.toString("latin1")).not.toContain(password);
  });
});
