import {
  contextOf,
  type OperationRequest,
  type ServerContext,
} from "../request/createContext.js";
import { internalError, refusal } from "../request/refusals.js";
import {
  describeOperation,
  errorCodes,
  type RequestRecord,
} from "../request/RequestRecord.js";
import { endableResults } from "./endableResults.js";
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
import type { StreamTransport } from "../request/ServerObserver.js";
import type { OperationTools } from "./OperationTools.js";

/** One operation on a connection that stays open. */
export interface StreamedRequest extends Omit<OperationRequest, "signal"> {
  readonly transport: StreamTransport;
  /** Whether a mutation is refused. @default false */
  readonly readsOnly?: boolean;
  /** Ends it. */
  readonly controller: AbortController;
}

/** Runs one operation, if its caller has room for it, and logs a subscription's beginning and end. */
export async function startOperation(
  tools: OperationTools,
  sent: SentOperation,
  asked: StreamedRequest,
): Promise<Outcome> {
  const { apollo, registry, settings } = tools;
  const stream: ResultSlot = { readsOnly: asked.readsOnly ?? false };
  const signal = asked.controller.signal;
  const context = Object.assign(contextOf(settings, { ...asked, signal }), {
    stream,
  });
  const leave = registry.begin(context.callerKey);
  if (leave === undefined)
    return {
      kind: "refused",
      errors: [tooMany(settings.streamLimits.perCaller)],
    };
  const startedMs = settings.clock.monotonicMs();
  try {
    const outcome = await runOperation(apollo, sent, context);
    tellObserver(tools, asked, { outcome, startedMs });
    return outcome.kind === "begun"
      ? follow(outcome.results, { tools, asked, context, leave })
      : outcome;
  } catch (error) {
    // What may have begun is read by nobody.
    asked.controller.abort();
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
    asked,
    context,
    leave,
  }: {
    readonly tools: OperationTools;
    readonly asked: StreamedRequest;
    readonly context: ServerContext;
    readonly leave: () => void;
  },
): Outcome {
  const log = logged(context);
  const ended = tools.registry.subscribed(asked.transport);
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
      asked.controller.abort();
      leave();
      ended();
      log(count);
    },
  });
  return { kind: "begun", results };
}

/** Of a subscription what counts is how long it takes to begin: how long it stays is its caller's choice. */
function tellObserver(
  { settings: { observer, clock } }: OperationTools,
  { transport, record, controller }: StreamedRequest,
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
