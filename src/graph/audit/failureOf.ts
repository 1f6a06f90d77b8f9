import { GraphQLError } from "graphql";
import {
  VodError,
  isUnsent,
  mayBeDone,
  operations,
  type ErrorKind,
} from "../../vod/index.js";
import { toGraphQLError } from "../errors/toGraphQLError.js";

/** How something ended that did not succeed. */
export interface Failure {
  /** `unknown`: it may have been done all the same. */
  readonly outcome: "refused" | "failed" | "unknown";
  /** As in `extensions.code`. */
  readonly code: unknown;
  readonly vodCode?: unknown;
  readonly vodRequestId?: string | undefined;
}

/** Answers about the caller's request, not about the weather. */
const REFUSALS: ReadonlySet<ErrorKind> = new Set([
  "invalidInput",
  "notFound",
  "forbidden",
  "conflict",
]);

const writes: ReadonlySet<string> = new Set(
  Object.values(operations)
    .filter(({ access }) => access === "write")
    .map(({ action }) => action),
);

/** What the audit says of an error that fails a field or an item. */
export function failureOf(error: unknown): Failure {
  if (error instanceof VodError) {
    const { code, vodCode } = toGraphQLError(error).extensions;
    const { requestId: vodRequestId } = error;
    return { outcome: outcomeOf(error), code, vodCode, vodRequestId };
  }
  // What is no answer of VOD's and made for clients is a rule of our own.
  return error instanceof GraphQLError
    ? { outcome: "refused", code: error.extensions["code"] }
    : { outcome: "failed", code: "INTERNAL_SERVER_ERROR" };
}

/** What attempts before the last one have done nobody knows, unless the call as a whole was never sent. */
function outcomeOf(error: VodError): Failure["outcome"] {
  if (REFUSALS.has(error.kind)) return "refused";
  const isUnclear =
    mayBeDone(error) || (error.attempts > 1 && !isUnsent(error));
  return writes.has(error.action) && isUnclear ? "unknown" : "failed";
}
