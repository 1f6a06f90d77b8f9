import { createHmac, hash } from "node:crypto";
import { canonicalHeaders } from "./canonicalHeaders.js";
import { canonicalQuery } from "./canonicalQuery.js";
import type { Credentials } from "../credentials.js";

const ALGORITHM = "ACS3-HMAC-SHA256";

export interface V3Input {
  readonly method: "GET" | "POST";
  /** What travels in the URL. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case; `x-acs-content-sha256` holds the hash of the body. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case hex SHA-256 of the body, see `hashPayload`. */
  readonly hashedPayload: string;
  readonly credentials: Credentials;
}

/** The signature with the steps that led to it. */
export interface V3Signature {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** Lower-case hex. */
  readonly signature: string;
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

/** Lower-case hex SHA-256 of a body's UTF-8 bytes. */
export function hashPayload(body: string): string {
  return hash("sha256", body, "hex");
}

/**
 * Signature V3 (`ACS3-HMAC-SHA256`): covers verb, query, body, host and every `x-acs-` header. The
 * HMAC key is the bare secret: there is no date chain and no scope.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function signV3(input: V3Input): V3Signature {
  const { accessKeyId, accessKeySecret } = input.credentials;
  const { lines, signedHeaders } = canonicalHeaders(input.headers);
  const query = canonicalQuery(input.query);
  const canonicalRequest = `${input.method}\n/\n${query}\n${lines}\n${signedHeaders}\n${input.hashedPayload}`;
  const stringToSign = `${ALGORITHM}\n${hashPayload(canonicalRequest)}`;
  const signature = createHmac("sha256", accessKeySecret)
    .update(stringToSign)
    .digest("hex");
  return {
    canonicalRequest,
    stringToSign,
    signature,
    authorization: `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`,
  };
}
