import { createHmac } from "node:crypto";
import { canonicalQuery } from "./canonicalQuery.js";
import { percentEncode } from "./percentEncode.js";

export interface V1Input {
  readonly method: "GET" | "POST";
  /** All parameters, the common ones included, `Signature` not. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly accessKeySecret: string;
}

/** The signature with the steps that led to it. */
export interface V1Signature {
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  /** Base64; percent-encode it before it travels. */
  readonly signature: string;
}

/**
 * Signature V1 (`HMAC-SHA1`): covers the parameters and the verb; not the host, not the headers.
 * With an STS key the token is one of the parameters and no part of the HMAC key.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism
 */
export function signV1(input: V1Input): V1Signature {
  const query = canonicalQuery(input.parameters);
  // The query is encoded a second time here; %2F is the path, always "/".
  const stringToSign = `${input.method}&%2F&${percentEncode(query)}`;
  const signature = createHmac("sha1", `${input.accessKeySecret}&`)
    .update(stringToSign)
    .digest("base64");
  return { canonicalQuery: query, stringToSign, signature };
}
