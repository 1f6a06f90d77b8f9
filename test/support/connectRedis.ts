import { silentLogger, type Logger } from "../../src/base/logger.js";
import { openRedis, type RedisConnection } from "../../src/redis/index.js";
import type { RedisServer } from "./RedisServer.js";

/** As long as a test has: a crowded machine answers late, and that is not what is tested. */
const commandTimeoutMs = 240_000;

/**
 * A connection to a Redis that is there, however late it answers. `openRedis` is back after its first
 * attempt, which can fail on a crowded machine; this one waits for the one that does not.
 */
export async function connectRedis(
  { url }: RedisServer,
  options: {
    readonly commandTimeoutMs?: number;
    readonly logger?: Logger;
  } = {},
): Promise<RedisConnection> {
  const connection = await openRedis({
    url,
    commandTimeoutMs,
    logger: silentLogger,
    ...options,
  });
  const { client } = connection;
  if (client.status !== "ready")
    await new Promise<void>((resolve) => {
      // Node's own `once` would fail at an error that comes before.
      client.once("ready", () => {
        resolve();
      });
    });
  return connection;
}
