import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimit, RateLimiter } from "../auth/index.js";
import type { Logger } from "../base/logger.js";
import type { RedisConnection } from "./openRedis.js";
import { refusalLog } from "./refusalLog.js";

/** What a rate limiter that gateways share is made of. */
export interface RedisRateLimiterOptions {
  readonly connection: RedisConnection;
  readonly limit: RateLimit;
  /** Who limits while Redis does not answer. */
  readonly fallback: RateLimiter;
  readonly logger: Logger;
}

/**
 * The library's own script counts what it refuses; this one takes all points or none. Windows end by Redis's
 * wall clock, the only one that gateways share: one that has longer to go than a window is long is from before
 * that clock was set back, and begins anew.
 * `ARGV`: the points asked for, the window in seconds, the share.
 */
const spendScript = `
local spent = tonumber(redis.call('get', KEYS[1]) or '0')
local asked = spent + tonumber(ARGV[1])
if asked <= tonumber(ARGV[3]) then
  redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
  redis.call('incrby', KEYS[1], ARGV[1])
end
local window = 1000 * ARGV[2]
local ttl = redis.call('pttl', KEYS[1])
if ttl > window then redis.call('pexpire', KEYS[1], window) end
if ttl < 0 or ttl > window then ttl = window end
return {asked, ttl}
`;

/** A rate limiter whose shares all gateways on one Redis have in common. */
export function redisRateLimiter({
  connection,
  limit,
  fallback,
  logger,
}: RedisRateLimiterOptions): RateLimiter {
  const limiter = new RateLimiterRedis({
    storeClient: connection.client,
    keyPrefix: "vod-graph:rate",
    points: limit.points,
    duration: limit.windowSeconds,
    rejectIfRedisNotReady: true,
    customIncrTtlLuaScript: spendScript,
  });
  const failures = refusalLog(logger);
  return {
    spend: async (caller, points) => {
      try {
        await limiter.consume(caller, points);
        failures.over();
        return { granted: true };
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes)
          return { granted: false, retryAfterMs: refusal.msBeforeNext };
        failures.note(refusal);
        return fallback.spend(caller, points);
      }
    },
  };
}
