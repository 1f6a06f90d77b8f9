import { GraphQLError } from "graphql";
import { isUnsent, type ErrorKind, type VodError } from "../../vod/index.js";
import type { ErrorCode } from "../types/ErrorCode.js";

/** How a kind of failure is shown. A kind without a row does not compile. */
const SHOWN_AS: Readonly<
  Record<
    ErrorKind,
    {
      readonly code: ErrorCode;
      readonly status?: number;
      readonly says?: string;
    }
  >
> = {
  invalidInput: { code: "BAD_USER_INPUT" },
  notFound: { code: "NOT_FOUND" },
  forbidden: { code: "FORBIDDEN" },
  conflict: { code: "CONFLICT" },
  throttled: {
    code: "THROTTLED",
    status: 429,
    says: "Too many calls at the moment.",
  },
  timeout: { code: "UPSTREAM_TIMEOUT", status: 504 },
  unavailable: { code: "UPSTREAM_UNAVAILABLE" },
  misconfigured: {
    code: "UPSTREAM_MISCONFIGURED",
    status: 502,
    says: "This gateway is not set up correctly for VOD.",
  },
  internal: {
    code: "INTERNAL_SERVER_ERROR",
    status: 500,
    says: "VOD refused the call.",
  },
};

/** The code that clients see. */
export function codeOfKind(kind: ErrorKind): ErrorCode {
  return SHOWN_AS[kind].code;
}

/** For who asked for a change: asking again later makes no second one. */
const NOTHING_DONE = "Nothing was sent, and nothing was done.";

/**
 * A failed VOD call as clients see it, with the flat `extensions` that docs/errors.md lists. Never
 * `extensions.http`: a field's failure must not give the whole response its status.
 */
export function toGraphQLError(error: VodError): GraphQLError {
  const {
    code,
    status = error.status,
    says = error.message,
  } = SHOWN_AS[error.kind];
  const isOursAlone = error.kind === "misconfigured" && isUnsent(error);
  return new GraphQLError(isOursAlone ? `${says} ${NOTHING_DONE}` : says, {
    originalError: error,
    extensions: {
      code,
      status,
      ...(isVendorCode(error.code) && { vodCode: error.code }),
      ...(error.requestId !== undefined && { requestId: error.requestId }),
      retryable: error.retryable,
      ...(error.retryAfterMs !== undefined && {
        retryAfterMs: error.retryAfterMs,
      }),
      action: error.action,
    },
  });
}

function isVendorCode(code: string): boolean {
  return !code.startsWith("VodClient.");
}
