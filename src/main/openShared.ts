import type { RateLimiter } from "../auth/index.js";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { Config } from "../config/index.js";
import type { PubSub } from "../events/index.js";
import { memoryRateLimiter } from "../server/index.js";
import { SharedQuota, type QuotaStore } from "../vod/index.js";

/** What a gateway has in common with others on the same Redis, and keeps in memory without one. */
export interface Shared {
  readonly rateLimiter?: RateLimiter | undefined;
  readonly pubSub?: PubSub;
  readonly quotaStore?: QuotaStore | undefined;
  readonly close: () => void;
}

/** What every room is given. */
export interface Tools {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Opens what this process shares with others, or its stand-ins in memory. */
export async function openShared(
  config: Config,
  { clock, logger }: Tools,
): Promise<Shared> {
  const { redisUrl: url, rateLimit: limit, quota } = config;
  const fallback = limit && memoryRateLimiter(limit);
  if (url === undefined)
    return { rateLimiter: fallback, close: () => undefined };
  // Most gateways have no Redis, and need not load its client.
  const { openRedis, redisPubSub, redisQuota, redisRateLimiter } =
    await import("../redis/index.js");
  const connection = await openRedis({ url, logger });
  const account = accountOf(config);
  return {
    pubSub: redisPubSub({ connection, logger }),
    rateLimiter:
      limit &&
      fallback &&
      redisRateLimiter({ connection, limit, fallback, logger }),
    quotaStore:
      account === undefined
        ? undefined
        : new SharedQuota({
            common: redisQuota({ connection, account, logger }),
            share: quota.share,
            clock,
          }),
    close: () => {
      connection.close();
    },
  };
}

/** Whose quota it is; undefined for an emulator of this process's own, whose quota nobody shares. */
function accountOf({ upstream, quota: { name } }: Config): string | undefined {
  if (upstream.mode === "embedded") return undefined;
  if (name !== undefined) return name;
  // Which key the chain finds is not known yet, and may change.
  return upstream.mode === "keyPair" ? upstream.accessKeyId : "chain";
}
