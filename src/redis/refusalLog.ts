import type { Logger } from "../base/logger.js";
import { reasonOf } from "./logOutages.js";

/** Logs a Redis that is there and refuses (out of memory, no permission), once until it serves again. */
export function refusalLog(logger: Logger): {
  note(error: unknown): void;
  over(): void;
} {
  let isNoted = false;
  return {
    note: (error) => {
      const isRefusal = error instanceof Error && error.name === "ReplyError";
      if (!isRefusal || isNoted) return;
      isNoted = true;
      logger.warn(
        { reason: reasonOf(error) },
        "Redis refuses to count: until it does this gateway limits callers by itself and keeps to its share of VOD's quota",
      );
    },
    over: () => {
      isNoted = false;
    },
  };
}
