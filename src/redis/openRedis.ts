import { Redis } from "ioredis";
import type { Logger } from "../base/logger.js";
import { logOutages } from "./logOutages.js";

/** Which Redis, and how long to wait for it. */
export interface RedisConnectionOptions {
  /** `redis://` or, over TLS, `rediss://`; it may hold a password, and is never logged. */
  readonly url: string;
  readonly logger: Logger;
  /** The longest that a command may take; what it has not answered then has failed. @default 500 */
  readonly commandTimeoutMs?: number;
}

/** A connection that mends itself for as long as it is open. */
export interface RedisConnection {
  readonly client: Redis;
  /** Ends it at once: what is in flight fails. */
  close(): void;
}

const connectTimeoutMs = 2000;
const longestPauseMs = 2000;
const pauseStepMs = 100;

/**
 * Connects, and again whenever the connection breaks. A request must never wait for a Redis that is away:
 * meanwhile commands fail at once, and one that is in flight when the connection breaks is not repeated.
 *
 * @returns once it is connected, or the first attempt has failed: others follow in the background
 */
export async function openRedis({
  url,
  logger,
  commandTimeoutMs = 500,
}: RedisConnectionOptions): Promise<RedisConnection> {
  const client = new Redis(url, {
    connectionName: "vod-graph",
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    // A connection on which nothing comes back is replaced: the other side may be gone without a word.
    socketTimeout: 2 * commandTimeoutMs,
    disconnectTimeout: commandTimeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * pauseStepMs, longestPauseMs),
  });
  logOutages(client, logger);
  await new Promise<void>((resolve) => {
    client.once("ready", resolve).once("reconnecting", resolve);
  });
  return {
    client,
    close: () => {
      client.disconnect();
    },
  };
}
