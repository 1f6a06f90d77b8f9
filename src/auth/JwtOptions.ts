import type { KeyObject } from "node:crypto";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";

/** Where the keys come from that tokens are checked with. */
export type KeySource =
  { readonly jwksUrl: string } | { readonly publicKey: KeyObject };

/** Whose tokens are taken, and how they are read. */
export interface JwtOptions {
  readonly keys: KeySource;
  /** What `iss` must be, to the letter. */
  readonly issuer: string;
  /** What `aud` must be, or hold. */
  readonly audience: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  /** How far the issuer's clock may be from ours, in seconds. @default 0 */
  readonly clockToleranceSeconds?: number;
  /** The claim that holds the scopes: a text with blanks between them, or a list. @default scope */
  readonly scopesClaim?: string;
  /** Fetches the keys of a `jwksUrl`, through a proxy for instance. @default Node.js's own */
  readonly fetch?: typeof fetch | undefined;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** Told when the keys cannot be fetched. @default drops every line */
  readonly logger?: Logger;
}

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
