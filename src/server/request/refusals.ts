import type { FastifyReply } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { own } from "../../base/own.js";

/** The codes of what the gateway refuses by itself, each with the status that it stands for unless more is known. */
export const refusalStatuses = {
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  DOCUMENT_NOT_ALLOWED: 400,
  COST_LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  OVERLOADED: 503,
  UPSTREAM_UNAVAILABLE: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatuses;

/** The draft's status for a request that can be read and not be run, by its error's code. */
const draftStatuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  GRAPHQL_VALIDATION_FAILED: 422,
  OPERATION_RESOLUTION_FAILURE: 422,
  BAD_USER_INPUT: 422,
  COST_LIMIT_EXCEEDED: 422,
  PERSISTED_QUERY_NOT_FOUND: 422,
  PERSISTED_QUERY_NOT_SUPPORTED: 422,
  DOCUMENT_NOT_ALLOWED: 403,
};

/** The draft's status for a code; undefined where the status stays as it is. */
export function draftStatusOf(code: unknown): number | undefined {
  return typeof code === "string" ? own(draftStatuses, code) : undefined;
}

/** Where the same request can succeed later: it came too slowly, nobody waited, or the moment stood against it. */
const retryableStatuses: ReadonlySet<unknown> = new Set([408, 429, 499, 503]);

/** How long to wait where nothing better is known: most waves are over by then. */
const waits: Readonly<Record<string, number>> = {
  RATE_LIMITED: 1000,
  OVERLOADED: 1000,
};

/**
 * For `Retry-After`: whole seconds, after which the time is over for certain. At least one, since 0 asks for a
 * repetition at once.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function secondsToWait(retryAfterMs: number): number {
  return Math.max(1, Math.ceil(retryAfterMs / 1000));
}

/** What is told of a fault of ours, whose cause the log has. */
export const internalError = refusal(
  "INTERNAL_SERVER_ERROR",
  "Internal server error",
);

/**
 * Refuses a request: in the form that all errors have, under the status that the error tells, with the time to wait
 * where it tells one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function refuse(
  reply: FastifyReply,
  error: GraphQLFormattedError,
): FastifyReply {
  const { status, retryAfterMs } = error.extensions as {
    readonly status: number;
    readonly retryAfterMs?: number;
  };
  if (retryAfterMs !== undefined)
    void reply.header("retry-after", secondsToWait(retryAfterMs));
  return reply.code(status).send({ errors: [error] });
}

/** A refusal of ours as clients see it. */
export function refusal(
  code: RefusalCode,
  message: string,
  more: {
    readonly status?: number;
    /** In milliseconds. */
    readonly retryAfterMs?: number;
  } = {},
): GraphQLFormattedError {
  return completed({ message, extensions: { code, ...more } });
}

/**
 * Gives an error `status`, `retryable` and, where one may wait, `retryAfterMs`, unless it has them: Apollo Server's
 * own have a code alone. One place for all, so that a client can rely on them.
 *
 * @param thrown what it was made of: it knows the status of the answer, where that is another than its code's
 */
export function completed(
  error: GraphQLFormattedError,
  thrown?: unknown,
): GraphQLFormattedError {
  const code = String(error.extensions?.["code"]);
  const status = statusOf(thrown) ?? own(refusalStatuses, code);
  const known = {
    ...(status !== undefined && { status }),
    ...error.extensions,
  };
  const retryAfterMs = own(waits, code);
  return {
    ...error,
    extensions: {
      ...(known.status !== undefined && {
        retryable: retryableStatuses.has(known.status),
      }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...known,
    },
  };
}

/** Apollo Server answers 200 where a client is to send the text of its document: that is no refusal's status. */
function statusOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof GraphQLError)) return undefined;
  const { http } = thrown.extensions as {
    readonly http?: { readonly status?: number };
  };
  return (http?.status ?? 0) >= 400 ? http?.status : undefined;
}
