import type { KeyObject } from "node:crypto";
import { own } from "../base/own.js";

const rsaAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
] as const;

/** How tokens may be signed: only in ways in which whoever checks a token cannot make one. */
export const signatureAlgorithms = [
  ...rsaAlgorithms,
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
] as const;

/** One of `signatureAlgorithms`. */
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

const leastModulusBits = 2048;

/** The curves as OpenSSL calls them. */
const byCurve: Readonly<Record<string, SignatureAlgorithm>> = {
  prime256v1: "ES256",
  secp384r1: "ES384",
  secp521r1: "ES512",
};

/**
 * The algorithms whose signatures a key can check; none for a key that signs no tokens, or is too weak.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3
 */
export function algorithmsOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: { modulusLength = 0, namedCurve = "" } = {},
}: KeyObject): readonly SignatureAlgorithm[] {
  if (type === "rsa")
    return modulusLength >= leastModulusBits ? rsaAlgorithms : [];
  if (type === "ed25519") return ["EdDSA"];
  const algorithm = own(byCurve, namedCurve);
  return algorithm === undefined ? [] : [algorithm];
}
