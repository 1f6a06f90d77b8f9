import { createHash } from "node:crypto";
import type { Redis, Result } from "ioredis";
import type { Logger } from "../base/logger.js";
import type { Budget, QuotaStore } from "../vod/index.js";
import type { RedisConnection } from "./openRedis.js";
import { refusalLog } from "./refusalLog.js";

/** What a count of calls that gateways share is made of. */
export interface RedisQuotaOptions {
  readonly connection: RedisConnection;
  /** Whose quota it is: whoever says the same shares it. Only its hash goes to Redis. */
  readonly account: string;
  readonly logger: Logger;
}

/**
 * One list of times per budget, the latest last. All budgets have room, or nothing is counted.
 * `KEYS`: the budgets. `ARGV`: for each its calls, and its window in ms.
 *
 * A list keeps what is still in the window, whatever number of calls is asked about: instances that slow
 * down ask for fewer. What comes from the future was counted before the clock was set back; it counts as
 * of now, else nobody would send until the clock is there again.
 */
const takeScript = `
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = 0
for n, key in ipairs(KEYS) do
  local calls, window = tonumber(ARGV[2 * n - 1]), tonumber(ARGV[2 * n])
  local early = 0
  while tonumber(redis.call('lindex', key, -1) or 0) > now do
    redis.call('rpop', key)
    early = early + 1
  end
  for _ = 1, early do redis.call('rpush', key, now) end
  while tonumber(redis.call('lindex', key, 0) or now) <= now - window do
    redis.call('lpop', key)
  end
  local limiting = tonumber(redis.call('lindex', key, -calls) or 0)
  wait = math.max(wait, limiting + window - now)
end
if wait > 0 then return wait end
for n, key in ipairs(KEYS) do
  redis.call('rpush', key, now)
  redis.call('pexpire', key, ARGV[2 * n])
end
return 0
`;

declare module "ioredis" {
  interface RedisCommander<Context> {
    takeCalls(
      keyCount: number,
      ...keysAndLimits: (string | number)[]
    ): Result<number, Context>;
  }
}

/**
 * The budgets of one account, counted in Redis for all gateways: exact, by Redis's own clock. Its `take`
 * rejects while Redis does not answer, at the latest when a command may take no longer; and once after a
 * connection was lost, since Redis may have forgotten everything meanwhile.
 */
export function redisQuota({
  connection: { client },
  account,
  logger,
}: RedisQuotaOptions): QuotaStore {
  defineTake(client);
  const refusals = refusalLog(logger);
  let wasLost = false;
  client.on("close", () => {
    wasLost = true;
  });
  // The braces keep all budgets on one node of a cluster, as a script needs them.
  const prefix = `vod-graph:quota:{${hashOf(account)}}:`;
  return {
    take: async (budgets) => {
      if (wasLost) {
        wasLost = false;
        throw new Error("The connection to Redis was lost.");
      }
      try {
        const waitMs = await client.takeCalls(
          budgets.length,
          ...budgets.map(({ name }) => prefix + name),
          ...budgets.flatMap(({ calls, windowMs }: Budget) => [
            calls,
            windowMs,
          ]),
        );
        refusals.over();
        return waitMs;
      } catch (error) {
        refusals.note(error);
        throw error;
      }
    },
  };
}

function defineTake(client: Redis): void {
  client.defineCommand("takeCalls", { lua: takeScript });
}

/** Redis is read by more people than an access key id is meant for. */
function hashOf(account: string): string {
  return createHash("sha256").update(account).digest("hex").slice(0, 16);
}
