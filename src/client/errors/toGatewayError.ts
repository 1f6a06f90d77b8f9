import type { ErrorCode } from "../generated/graphql.js";
import { answerBehind } from "./answerBehind.js";
import { GatewayError, type GatewayErrorFacts } from "./GatewayError.js";
import { isGatewayError } from "./isGatewayError.js";

/** Every code, so that a new one does not compile until it is here. */
const KNOWN: Readonly<Record<ErrorCode, true>> = {
  BAD_USER_INPUT: true,
  CONFLICT: true,
  COST_LIMIT_EXCEEDED: true,
  DOCUMENT_NOT_ALLOWED: true,
  FORBIDDEN: true,
  INTERNAL_SERVER_ERROR: true,
  NOT_FOUND: true,
  OVERLOADED: true,
  RATE_LIMITED: true,
  THROTTLED: true,
  UNAUTHENTICATED: true,
  UPSTREAM_MISCONFIGURED: true,
  UPSTREAM_TIMEOUT: true,
  UPSTREAM_UNAVAILABLE: true,
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whatever a GraphQL client threw or answered, as a typed error: an answer with `errors`, one error of
 * such an answer, Apollo Client's and urql's collections of them, or a network failure.
 */
export function toGatewayError(failure: unknown): GatewayError {
  if (isGatewayError(failure)) return failure;
  const { answer, status, cause = failure } = answerBehind(failure);
  const first = firstError(failure) ?? firstError(answer);
  if (first !== undefined) return fromGraphQL(first);
  if (status !== undefined) return notGraphQL(status, failure);
  if (isError(cause)) return unreachable(cause);
  return new GatewayError("The answer holds neither data nor errors.", {
    code: "UNKNOWN",
    retryable: false,
  });
}

function firstError(failure: unknown): Fields | undefined {
  if (!isFields(failure)) return undefined;
  const lists = [failure["errors"], failure["graphQLErrors"]];
  const list = lists.find((list) => Array.isArray(list) && list.length > 0);
  const [first] = (list ?? []) as readonly unknown[];
  if (isFields(first)) return first;
  return isFields(failure["extensions"]) ? failure : undefined;
}

/** A proxy's page, mostly. */
function notGraphQL(status: number, cause: unknown): GatewayError {
  return new GatewayError(
    `The gateway answered with status ${status} and no GraphQL.`,
    { code: "UNKNOWN", status, retryable: status >= 500 },
    { cause },
  );
}

function fromGraphQL(error: Fields): GatewayError {
  const extensions = isFields(error["extensions"]) ? error["extensions"] : {};
  return new GatewayError(
    text(error["message"]) ?? "The gateway gave no reason.",
    readFacts(extensions),
  );
}

/** Without an answer nobody knows whether the call was made: reads and refreshes may be repeated. */
function unreachable(cause: Error): GatewayError {
  const aborted = cause.name === "AbortError";
  return new GatewayError(
    aborted ? "The call was given up." : "The gateway cannot be reached.",
    { code: "UNREACHABLE", retryable: !aborted },
    { cause },
  );
}

function readFacts(extensions: Fields): GatewayErrorFacts {
  const code = text(extensions["code"]);
  return {
    code: isErrorCode(code) ? code : "UNKNOWN",
    retryable: extensions["retryable"] === true,
    ...present("status", count(extensions["status"])),
    ...present("vodCode", text(extensions["vodCode"])),
    ...present("requestId", text(extensions["requestId"])),
    ...present("retryAfterMs", count(extensions["retryAfterMs"])),
    ...present("action", text(extensions["action"])),
  };
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(KNOWN, code);
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  const found: { [K in Key]?: Value } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

/** By its shape: errors of another frame are instances of that frame's classes. */
function isError(value: unknown): value is Error {
  return isFields(value) && text(value["message"]) !== undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
