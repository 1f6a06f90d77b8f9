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
