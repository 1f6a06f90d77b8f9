/** The public face of the layer that tells who calls. */
export { AuthenticationError } from "./AuthenticationError.js";
export { AuthenticationUnavailableError } from "./Authenticator.js";
export { openAuthenticator } from "./Authenticator.js";
export type { Authenticator } from "./Authenticator.js";
export { jwtAuthenticator } from "./jwtAuthenticator.js";
export type { JwtOptions, KeySource } from "./JwtOptions.js";
export { hasScope, mayWriteTo, openPrincipal } from "./Principal.js";
export type { Principal } from "./Principal.js";
export type { RateLimit, RateLimiter, Spending } from "./RateLimiter.js";
export { scopes } from "./Scope.js";
export type { Scope } from "./Scope.js";
export type { SignatureAlgorithm } from "./JwtOptions.js";
