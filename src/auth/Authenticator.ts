import { openPrincipal, type Principal } from "./Principal.js";

/** Tells who sends a request. */
export interface Authenticator {
  /**
   * @param authorization the value of the `Authorization` header
   * @throws {AuthenticationError} when it does not prove who the caller is
   * @throws {AuthenticationUnavailableError} when that cannot be told at present
   */
  authenticate(authorization: string | undefined): Promise<Principal>;
}

/** Lets everybody in, without asking. */
export const openAuthenticator: Authenticator = {
  authenticate: () => Promise.resolve(openPrincipal),
};

/**
 * Whether a caller is who they say cannot be told at present: the keys that tokens are checked with are
 * out of reach. They are not let in, and the same token may do later.
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
