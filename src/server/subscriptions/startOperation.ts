import type { LogFields } from "../../base/logger.js";
import {
  contextOf,
  type Asking,
  type ServerContext,
} from "../createContext.js";
import { errorCodes } from "../recordOperation.js";
import type { RequestRecord } from "../RequestRecord.js";
import { endableResults } from "./endableResults.js";
import {
  runOperation,
  type Outcome,
  type SentOperation,
} from "./runOperation.js";
import type { ResultSlot, StreamedResult } from "./StreamedResult.js";
import type { StreamTools } from "./StreamTools.js";

/** One operation on a connection that stays open. */
export interface StreamAsking extends Omit<Asking, "signal"> {
  /** Whether a mutation is refused. @default false */
  readonly readsOnly?: boolean;
  /** Ends it. */
  readonly controller: AbortController;
}

/** Runs one operation, if its caller has room for it, and logs a subscription's beginning and end. */
export async function startOperation(
  { apollo, desk, settings }: StreamTools,
  sent: SentOperation,
  { controller, readsOnly = false, ...asking }: StreamAsking,
): Promise<Outcome> {
  const stream: ResultSlot = { readsOnly };
  const context = Object.assign(
    contextOf(settings, { ...asking, signal: controller.signal }),
    { stream },
  );
  const leave = desk.begin(context.callerKey);
  if (leave === undefined)
    return {
      kind: "refused",
      errors: [tooMany(settings.streamLimits.perCaller)],
    };
  try {
    const outcome = await runOperation(apollo, sent, context);
    if (outcome.kind !== "begun") return outcome;
    const log = logged(context);
    const results = endableResults(outcome.results, {
      onResult: ({ errors = [] }) => {
        addCodes(context.record, errors);
      },
      onEnd: (count) => {
        controller.abort();
        leave();
        log(count);
      },
    });
    return { kind: "begun", results };
  } finally {
    if (stream.results === undefined) leave();
  }
}

function tooMany(limit: number): NonNullable<StreamedResult["errors"]>[number] {
  return {
    message: `You have ${limit} operations open, and may have no more: end one first.`,
    extensions: { code: "RATE_LIMITED", status: 429, retryable: true },
  };
}

/** Logs the beginning; what it returns logs the end. */
function logged({
  logger,
  clock,
  record,
}: ServerContext): (results: number) => void {
  const startedMs = clock.now();
  logger.info(describeOperation(record), "subscription begins");
  return (results) => {
    const durationMs = clock.now() - startedMs;
    const fields = { ...describeOperation(record), results, durationMs };
    logger.info(fields, "subscription ends");
  };
}

function addCodes(
  record: RequestRecord,
  errors: NonNullable<StreamedResult["errors"]>,
): void {
  if (errors.length > 0)
    record.errorCodes = [
      ...new Set([...record.errorCodes, ...errorCodes(errors)]),
    ];
}

/** What is logged of an operation: never its variables, nor its text. */
export function describeOperation(record: RequestRecord): LogFields {
  const { caller, operationType, operationName, cost, errorCodes } = record;
  return {
    ...(caller !== undefined && { caller }),
    ...(operationType !== undefined && { operationType }),
    ...(operationName !== undefined && {
      operationName: operationName.slice(0, longestText),
    }),
    ...(cost !== undefined && { cost }),
    ...(errorCodes.length > 0 && { errorCodes }),
  };
}

const longestText = 200;
