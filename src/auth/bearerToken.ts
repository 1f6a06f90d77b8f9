import { AuthenticationError } from "./AuthenticationError.js";
import { tokenRefused } from "./tokenRefused.js";

/** More than any issuer sends, and less than Node's limit for all headers together. */
const longestTokenCharacters = 8192;

/** A scheme in any case, blanks, a token of the characters that RFC 6750 allows. */
const bearer = /^bearer +([\w.~+/-]+=*)$/i;

/**
 * The token in an `Authorization` header.
 *
 * @throws {AuthenticationError} when there is none, or none that could be one
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function bearerToken(authorization: string | undefined): string {
  const header = authorization?.trim() ?? "";
  if (header === "") throw tokenMissing("no token");
  if (!/^bearer( |$)/i.test(header)) throw tokenMissing("another scheme");
  const token = bearer.exec(header)?.[1];
  if (token === undefined) throw tokenRefused("malformed header");
  if (token.length > longestTokenCharacters)
    throw tokenRefused("token too long");
  return token;
}

function tokenMissing(reason: string): AuthenticationError {
  return new AuthenticationError(
    "This needs a token: send it as `Authorization: Bearer <token>`.",
    { reason },
  );
}
