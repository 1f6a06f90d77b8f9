import type { Credentials } from "../credentials.js";

/** A call with everything that its signature depends on. */
export interface SignableCall {
  /** The operation as the vendor names it, case-sensitive: `RefreshUploadVideo`. */
  readonly action: string;
  /** The operation's own parameters. An empty value is sent and signed; leave out what is absent. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The host as it is sent, with the port unless that is the scheme's own. */
  readonly host: string;
  readonly credentials: Credentials;
  /**
   * Milliseconds since the Unix epoch. An argument, so that each attempt is stamped anew: the vendor
   * refuses what is more than 15 minutes off its own clock, with V1 more than 31.
   */
  readonly dateMs: number;
  /** Never used before: the vendor refuses a nonce that it has seen. */
  readonly nonce: string;
}

/** What to send: always a POST to `/` with a form body, whose answer is asked for in JSON. */
export interface SignedRequest {
  /** Names in lower case. They hold a signature and perhaps a token: never log them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
