import { errors } from "jose";
import { AuthenticationError } from "./AuthenticationError.js";

/**
 * The one answer to every token that does not do, so that nobody learns from it how to make a better
 * one.
 *
 * @param reason for the log alone
 */
export function tokenRefused(reason: string): AuthenticationError {
  return new AuthenticationError(
    "The token is not valid here, or no longer: get a new one.",
    { tokenShown: true, reason },
  );
}

/** What jose says of a token, in a word or two: its code, and the claim that does not fit. */
export function reasonOf(error: Error): string {
  if (error instanceof errors.JWTClaimValidationFailed)
    return `${error.code} ${error.claim}`;
  if (error instanceof errors.JOSEError) return error.code;
  // A key that does not fit the algorithm: jose sees it on Node.js 20, WebCrypto itself from 22 on.
  return error.name === "DataError"
    ? errors.JOSENotSupported.code
    : String(error);
}
