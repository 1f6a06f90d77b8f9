/** What is known of a refusal besides its message. */
export interface AuthenticationErrorOptions {
  /** Whether the caller showed a token: one that is refused is another thing than none. @default false */
  readonly tokenShown?: boolean;
  /** For the operator's log: which check failed, in a word or two. Never the token, nor what it holds. */
  readonly reason?: string;
}

/**
 * A caller who did not prove who they are. The message is meant for them: it never holds the token, nor
 * tells which check it failed.
 */
export class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
  readonly tokenShown: boolean;
  readonly reason: string;

  constructor(
    message: string,
    {
      tokenShown = false,
      reason = "no token",
    }: AuthenticationErrorOptions = {},
  ) {
    super(message);
    this.tokenShown = tokenShown;
    this.reason = reason;
  }
}
