import {
  pino,
  stdSerializers,
  stdTimeFunctions,
  type DestinationStream,
} from "pino";
import { hideInText } from "../../base/hideInText.js";
import type { LogFields, Logger } from "../../base/logger.js";
import { hideSecrets } from "./hideSecrets.js";
import { LogStream } from "./logStream.js";

/** How much is logged, and where to. */
export interface LoggerOptions {
  /** Asked for every line: what it carries beside its own fields. @default nothing */
  readonly fields?: () => LogFields;
  /** @default info */
  readonly level?: string;
  /** What no error's text may show, to the letter, beside what looks like a secret. @default nothing is known */
  readonly secrets?: readonly string[];
  /** @default standard error, so that standard output stays free for what a person reads */
  readonly destination?: DestinationStream;
  /** Says when it exits, so that lines can wait for others of their turn. @default each is written by itself */
  readonly process?: Pick<NodeJS.Process, "on">;
}

const standardError = 2;

/** The process's log: one JSON object per line, times in ISO 8601. */
export function createLogger({
  level = "info",
  destination,
  fields,
  secrets = [],
  process,
}: LoggerOptions = {}): Logger {
  const stream = destination ?? openStandardError();
  return pino(
    {
      level,
      base: null,
      // pino passes what the line holds, which is not to be looked at.
      ...(fields && { mixin: () => fields() }),
      timestamp: stdTimeFunctions.isoTime,
      formatters: { log: hideSecrets },
      serializers: {
        err: (error: Error) => errorFields(error, secrets),
      },
    },
    process === undefined ? stream : new LogStream(stream, process),
  );
}

/** Where lines wait that cannot be written, a disk being full for instance; beyond it they are dropped. */
const longestBacklogBytes = 1024 * 1024;

/** A log that cannot be written is no reason to serve nobody: it goes on when it can. */
function openStandardError(): DestinationStream {
  const stream = pino.destination({
    fd: standardError,
    // A line written just before the process ends must not be lost.
    sync: true,
    maxLength: longestBacklogBytes,
  });
  stream.on("error", () => undefined);
  return stream;
}

/** What others throw may quote what they were given: a URL, a header, a document. */
function errorFields(error: Error, secrets: readonly string[]): LogFields {
  // It passes what is no error as it is.
  const told: unknown = stdSerializers.err(error);
  const fields = typeof told === "object" && told !== null ? told : { told };
  const shown = Object.entries(fields).map(
    ([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" ? hideInText(value, secrets) : value,
    ],
  );
  return hideSecrets(Object.fromEntries(shown) as LogFields);
}
