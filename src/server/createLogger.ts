import {
  pino,
  stdSerializers,
  stdTimeFunctions,
  type DestinationStream,
} from "pino";
import type { LogFields, Logger } from "../base/logger.js";
import { hideSecrets } from "./hideSecrets.js";

/** How much is logged, and where to. */
export interface LoggerOptions {
  /** Asked for every line: what it carries beside its own fields. @default nothing */
  readonly fields?: () => LogFields;
  /** @default info */
  readonly level?: string;
  /** @default standard error, so that standard output stays free for what a person reads */
  readonly destination?: DestinationStream;
}

const standardError = 2;

/** The process's log: one JSON object per line, times in ISO 8601. */
export function createLogger({
  level = "info",
  destination,
  fields,
}: LoggerOptions = {}): Logger {
  return pino(
    {
      level,
      base: null,
      // pino passes what the line holds, which is not to be looked at.
      ...(fields && { mixin: () => fields() }),
      timestamp: stdTimeFunctions.isoTime,
      formatters: { log: hideSecrets },
      serializers: {
        err: (error: Error) => hideSecrets(stdSerializers.err(error)),
      },
    },
    // Synchronous: a line written just before the process ends must not be lost.
    destination ?? pino.destination({ fd: standardError, sync: true }),
  );
}
