/**
 * Whether a caller is who he says cannot be told at present: the keys that tokens are checked with are
 * out of reach. He is not let in, and the same token may do later.
 */
export class AuthenticationUnavailableError extends Error {
  override readonly name = "AuthenticationUnavailableError";
  /** How long to wait, in ms, until the keys are asked for again; above 0. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super("Callers cannot be told apart at present: try again later.");
    this.retryAfterMs = retryAfterMs;
  }
}
