import type { LogFields } from "../../base/logger.js";
import {
  contextOf,
  type Asking,
  type ServerContext,
} from "../request/createContext.js";
import { refusal } from "../request/refusals.js";
import { errorCodes } from "./recordOperation.js";
import type { RequestRecord } from "../request/RequestRecord.js";
import { endableResults } from "./endableResults.js";
import { internalError } from "../subscriptions/internalError.js";
import {
  errorsIn,
  runOperation,
  type Outcome,
  type SentOperation,
} from "./runOperation.js";
import type {
  ResultSlot,
  ResultStream,
  StreamedResult,
} from "../request/StreamedResult.js";
import type { StreamTransport } from "../request/StreamTransport.js";
import type { StreamTools } from "./OperationTools.js";

/** One operation on a connection that stays open. */
export interface StreamAsking extends Omit<Asking, "signal"> {
  readonly transport: StreamTransport;
  /** Whether a mutation is refused. @default false */
  readonly readsOnly?: boolean;
  /** Ends it. */
  readonly controller: AbortController;
}

/** Runs one operation, if its caller has room for it, and logs a subscription's beginning and end. */
export async function startOperation(
  tools: StreamTools,
  sent: SentOperation,
  asking: StreamAsking,
): Promise<Outcome> {
  const { apollo, desk, settings } = tools;
  const stream: ResultSlot = { readsOnly: asking.readsOnly ?? false };
  const signal = asking.controller.signal;
  const context = Object.assign(contextOf(settings, { ...asking, signal }), {
    stream,
  });
  const leave = desk.begin(context.callerKey);
  if (leave === undefined)
    return {
      kind: "refused",
      errors: [tooMany(settings.streamLimits.perCaller)],
    };
  const startedMs = settings.clock.monotonicMs();
  try {
    const outcome = await runOperation(apollo, sent, context);
    tellObserver(tools, asking, { outcome, startedMs });
    return outcome.kind === "begun"
      ? follow(outcome.results, { tools, asking, context, leave })
      : outcome;
  } catch (error) {
    // What may have begun is read by nobody.
    asking.controller.abort();
    leave();
    throw error;
  } finally {
    if (stream.results === undefined) leave();
  }
}

/** Watches a subscription that has begun, to its end. */
function follow(
  started: ResultStream,
  {
    tools,
    asking,
    context,
    leave,
  }: {
    readonly tools: StreamTools;
    readonly asking: StreamAsking;
    readonly context: ServerContext;
    readonly leave: () => void;
  },
): Outcome {
  const log = logged(context);
  const ended = tools.desk.subscribed(asking.transport);
  const results = endableResults(started, {
    onResult: ({ errors = [] }) => {
      addCodes(context.record, errors);
    },
    onFault: (err) => {
      context.logger.error(
        { err },
        "a subscription failed for a reason of ours",
      );
      return { errors: [internalError] };
    },
    onEnd: (count) => {
      asking.controller.abort();
      leave();
      ended();
      log(count);
    },
  });
  return { kind: "begun", results };
}

/** Of a subscription what counts is how long it takes to begin: how long it stays is its caller's choice. */
function tellObserver(
  { settings: { observer, clock } }: StreamTools,
  { transport, record, controller }: StreamAsking,
  {
    outcome,
    startedMs,
  }: { readonly outcome: Outcome; readonly startedMs: number },
): void {
  const { operationType: type } = record;
  if (type === undefined) return;
  observer?.operation({
    transport,
    type,
    durationMs: clock.monotonicMs() - startedMs,
    isHungUp: controller.signal.aborted,
    errorCodes: errorCodes(errorsIn(outcome)),
  });
}

function tooMany(limit: number): NonNullable<StreamedResult["errors"]>[number] {
  return refusal(
    "RATE_LIMITED",
    `You have ${limit} operations open, and may have no more: end one first.`,
  );
}

/** Logs the beginning; what it returns logs the end. */
function logged({
  logger,
  clock,
  record,
}: ServerContext): (results: number) => void {
  const startedMs = clock.monotonicMs();
  logger.info(describeOperation(record), "subscription begins");
  return (results) => {
    const durationMs = clock.monotonicMs() - startedMs;
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
