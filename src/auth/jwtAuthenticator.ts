import {
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from "jose";
import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import { own } from "../base/own.js";
import {
  type Authenticator,
  AuthenticationUnavailableError,
} from "./Authenticator.js";
import type { JwtOptions } from "./JwtOptions.js";
import type { Principal } from "./Principal.js";
import { RemoteKeys } from "./RemoteKeys.js";
import { reasonOf, tokenRefused } from "./tokenRefused.js";
import { AuthenticationError } from "./AuthenticationError.js";
import { createHash } from "node:crypto";
import { scopes, type Scope } from "./Scope.js";

/** The options with the defaults filled in. */
type Settings = Required<Omit<JwtOptions, "fetch">> & Pick<JwtOptions, "fetch">;

/**
 * Lets in who shows a JSON Web Token of one issuer, meant for us, that has begun and not ended. Keys
 * that the issuer publishes are asked for at once, without anybody waiting for them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519
 * @see https://www.rfc-editor.org/rfc/rfc8725
 */
export function jwtAuthenticator(options: JwtOptions): Authenticator {
  const settings: Settings = {
    clockToleranceSeconds: 0,
    scopesClaim: "scope",
    clock: systemClock,
    logger: silentLogger,
    ...options,
  };
  const findKey = keyFinder(settings);
  return {
    authenticate: async (authorization) => {
      const token = bearerToken(authorization);
      return principalOf(await verify(token, findKey, settings), settings);
    },
  };
}

function keyFinder({ keys, clock, logger, fetch }: Settings): JWTVerifyGetKey {
  if ("publicKey" in keys) return () => Promise.resolve(keys.publicKey);
  const remote = new RemoteKeys({ url: keys.jwksUrl, clock, logger, fetch });
  void remote.refresh();
  return remote.find;
}

async function verify(
  token: string,
  findKey: JWTVerifyGetKey,
  settings: Settings,
): Promise<JWTPayload> {
  const expectations: JWTVerifyOptions = {
    issuer: settings.issuer,
    audience: settings.audience,
    algorithms: [...settings.algorithms],
    requiredClaims: ["exp", "sub"],
    clockTolerance: settings.clockToleranceSeconds,
    currentDate: new Date(settings.clock.now()),
  };
  try {
    return (await jwtVerify(token, findKey, expectations)).payload;
  } catch (error) {
    if (error instanceof AuthenticationUnavailableError) throw error;
    throw tokenRefused(reasonOf(error as Error));
  }
}

function principalOf(claims: JWTPayload, settings: Settings): Principal {
  const { sub: subject, exp: expiresAtSeconds } = claims;
  if (typeof subject !== "string" || subject === "")
    throw tokenRefused("no subject");
  if (expiresAtSeconds === undefined) throw tokenRefused("no end");
  return {
    owner: ownerOf(settings.issuer, subject),
    scopes: scopesIn(own(claims, settings.scopesClaim)),
    expiresAtMs: (expiresAtSeconds + settings.clockToleranceSeconds) * 1000,
  };
}

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
function bearerToken(authorization: string | undefined): string {
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

/**
 * Names a caller for good: it is written into the videos they create, so that another way to compute
 * it would part everybody from what they own.
 *
 * @param issuer who vouches for them: without it, two issuers' users of the same name would be one
 * @returns base64url of the SHA-256 of issuer, line break and subject: 43 characters
 */
function ownerOf(issuer: string, subject: string): string {
  return createHash("sha256")
    .update(`${issuer}\n${subject}`)
    .digest("base64url");
}

const known: ReadonlySet<string> = new Set(scopes);

/**
 * The scopes of ours among what a claim holds: a text with blanks between them, as in `scope`, or a
 * list of texts, as in `scp` and `permissions`. What others mean by the rest is not our concern.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693#section-4.2
 */
function scopesIn(claim: unknown): ReadonlySet<Scope> {
  const words: readonly unknown[] =
    typeof claim === "string"
      ? claim.split(" ")
      : Array.isArray(claim)
        ? claim
        : [];
  return new Set(words.filter(isScope));
}

function isScope(word: unknown): word is Scope {
  return typeof word === "string" && known.has(word);
}
