/**
 * A caller who did not prove who he is. The message is meant for him: it never holds the token, nor
 * tells which check it failed.
 */
export class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
}
