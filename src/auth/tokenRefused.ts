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
  // The rest is about the key, a TypeError for one of the wrong kind for instance: nothing of the token.
  return error instanceof errors.JOSEError ? error.code : String(error);
}
