import type { KeyObject } from "node:crypto";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { SignatureAlgorithm } from "./SignatureAlgorithm.js";

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
