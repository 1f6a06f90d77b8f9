import {
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from "jose";
import { systemClock } from "../base/clock.js";
import { silentLogger } from "../base/logger.js";
import { own } from "../base/own.js";
import type { Authenticator } from "./Authenticator.js";
import { AuthenticationUnavailableError } from "./AuthenticationUnavailableError.js";
import { bearerToken } from "./bearerToken.js";
import type { JwtOptions } from "./JwtOptions.js";
import { ownerOf } from "./ownerOf.js";
import type { Principal } from "./Principal.js";
import { RemoteKeys } from "./RemoteKeys.js";
import { scopesIn } from "./scopesIn.js";
import { reasonOf, tokenRefused } from "./tokenRefused.js";

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
