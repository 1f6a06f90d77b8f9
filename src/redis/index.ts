/** What several gateways share: by a Redis, behind interfaces of the other rooms. */
export { openRedis } from "./openRedis.js";
export type { RedisConnection, RedisConnectionOptions } from "./openRedis.js";
export { redisQuota } from "./redisQuota.js";
export type { RedisQuotaOptions } from "./redisQuota.js";
export { redisRateLimiter } from "./redisRateLimiter.js";
export type { RedisRateLimiterOptions } from "./redisRateLimiter.js";
export { redisPubSub } from "./redisPubSub.js";
export type { RedisPubSubOptions } from "./redisPubSub.js";
