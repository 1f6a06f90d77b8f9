import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
} from "graphql";
import type { RateLimiter } from "../../auth/index.js";
import { sleep } from "../../base/clock.js";
import { createGatewayContext } from "../../graph/index.js";
import type { ServerContext } from "../request/createContext.js";
import type {
  FormatError,
  StreamedResult,
  TellErrors,
} from "../request/StreamedResult.js";

/** What runs the subscription's selections on each event. */
export interface EventRun {
  readonly operation: Omit<ExecutionArgs, "rootValue" | "contextValue">;
  readonly context: ServerContext;
  readonly limiter: RateLimiter;
  readonly tellErrors: TellErrors;
}

/**
 * The results of a subscription, one per event. The next event is asked for when the last result has been
 * taken, so that a slow reader leaves the waiting to whoever tells of events. Ends with the context's signal.
 */
export async function* eventResults(
  source: AsyncIterable<unknown>,
  run: EventRun,
): AsyncGenerator<StreamedResult, void, undefined> {
  const { signal } = run.context;
  let isPaid = true;
  try {
    for await (const event of source) {
      if (!isPaid) await pay(run);
      isPaid = false;
      yield run.tellErrors(await runOn(event, run));
    }
  } catch (error) {
    if (!signal.aborted)
      yield run.tellErrors({ errors: [error as GraphQLError] });
  }
}

/** A context of its own for each event: the loaders of the last one remember its past. */
async function runOn(
  event: unknown,
  { operation, context }: EventRun,
): Promise<ExecutionResult> {
  return execute({
    ...operation,
    rootValue: event,
    contextValue: createGatewayContext(context),
  });
}

/** The first event is paid with the operation. The others cost as much, and wait where the caller's share is used up. */
async function pay({ context, limiter }: EventRun): Promise<void> {
  const { callerKey, record, clock, signal } = context;
  if (record.cost === undefined || record.cost === 0) return;
  for (;;) {
    const spending = await limiter.spend(callerKey, record.cost);
    if (spending.granted) return;
    await sleep(clock, Math.max(1, spending.retryAfterMs), signal);
  }
}

/** Does for results what Apollo Server does for those of queries. */
export function resultFormatter(format: FormatError): TellErrors {
  return ({ errors, ...rest }) =>
    errors === undefined
      ? rest
      : { ...rest, errors: errors.map((error) => formatOne(error, format)) };
}

function formatOne(
  error: GraphQLError | Error,
  format: FormatError,
): ReturnType<FormatError> {
  const plain = "toJSON" in error ? error.toJSON() : { message: error.message };
  // Nothing has run that has no path: the variables do not fit.
  const code =
    "toJSON" in error && plain.path === undefined
      ? "BAD_USER_INPUT"
      : "INTERNAL_SERVER_ERROR";
  return format({ ...plain, extensions: { code, ...plain.extensions } }, error);
}
