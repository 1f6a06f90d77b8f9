import type { ErrorCode } from "../generated/graphql.js";

/**
 * What an error is, by `extensions.code`. Beside the gateway's own: `UNREACHABLE` when no answer came,
 * and `UNKNOWN` for an answer whose code this version does not know.
 *
 * @see docs/errors.md
 */
export type GatewayErrorCode = ErrorCode | "UNREACHABLE" | "UNKNOWN";

/** What the gateway tells of an error beside its message. */
export interface GatewayErrorFacts {
  readonly code: GatewayErrorCode;
  /** The HTTP status that belongs to the error, whatever the response's was. */
  readonly status?: number;
  /** The vendor's code to the letter, such as `InvalidVideo.NotFound`. */
  readonly vodCode?: string;
  /** The vendor's RequestId: quote it in a support ticket. */
  readonly requestId?: string;
  /** Whether the same call can succeed later. */
  readonly retryable: boolean;
  /** How long to wait before that, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The vendor's action that failed. */
  readonly action?: string;
}

/**
 * A call to the gateway that failed.
 *
 * @example `if (isGatewayError(error) && error.code === "NOT_FOUND") ...`
 */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
  readonly code: GatewayErrorCode;
  readonly status: number | undefined;
  readonly vodCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly action: string | undefined;

  constructor(
    message: string,
    facts: GatewayErrorFacts,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = facts.code;
    this.status = facts.status;
    this.vodCode = facts.vodCode;
    this.requestId = facts.requestId;
    this.retryable = facts.retryable;
    this.retryAfterMs = facts.retryAfterMs;
    this.action = facts.action;
  }
}
