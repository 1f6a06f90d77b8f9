/**
 * How a token may be signed: with a private key, so that whoever checks it cannot make one. `none` and
 * the `HS` family are not among them, and must never be.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1
 */
export type SignatureAlgorithm =
  | "RS256"
  | "RS384"
  | "RS512"
  | "PS256"
  | "PS384"
  | "PS512"
  | "ES256"
  | "ES384"
  | "ES512"
  | "EdDSA";
