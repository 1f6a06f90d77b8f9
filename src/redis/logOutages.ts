import type { Redis } from "ioredis";
import type { Logger } from "../base/logger.js";
import { tlsFaultOf } from "../base/tlsFault.js";

/** Logs one line when the connection is lost, or cannot be made, and one when it is there again. */
export function logOutages(client: Redis, logger: Logger): void {
  let isAway = false;
  const away = (reason: string, advice?: string): void => {
    if (isAway) return;
    isAway = true;
    logger.warn(
      { reason, ...(advice !== undefined && { advice }) },
      "Redis is away: until it is back this gateway limits callers by itself, keeps to its share of VOD's quota, and hears of no callback that another takes",
    );
  };
  // The event has to be listened to: an error that nobody hears ends the process.
  client.on("error", (error: Error) => {
    const fault = tlsFaultOf(error, "REDIS_URL");
    away(fault?.reason ?? reasonOf(error), fault?.advice);
  });
  client.on("reconnecting", () => {
    away("the connection was closed");
  });
  client.on("ready", () => {
    if (isAway) logger.info({}, "Redis is back");
    isAway = false;
  });
}

/** The code or the words of an error, never the error: it carries the command, and so a password. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.message;
}
