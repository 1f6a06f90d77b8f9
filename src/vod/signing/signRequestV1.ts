import { percentEncode } from "./percentEncode.js";
import type { SignableCall, SignedRequest } from "./SignableCall.js";
import { signV1 } from "./signV1.js";
import { VOD_API_VERSION, formatTimestamp } from "./apiVersion.js";

/** Signs a call with V1, the signature that the pages of the VOD operations document. */
export function signRequestV1(call: SignableCall): SignedRequest {
  const { canonicalQuery, signature } = signV1({
    method: "POST",
    // The common parameters come last, so that no parameter of a call can take their place.
    // `Object.assign`, because two spreads took half of the time that a signature takes.
    parameters: Object.assign({}, call.parameters, commonParameters(call)),
    accessKeySecret: call.credentials.accessKeySecret,
  });
  return {
    headers: {
      host: call.host,
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: `${canonicalQuery}&Signature=${percentEncode(signature)}`,
  };
}

/**
 * The parameters that signature V1 adds to those of the operation: all but `Signature` itself.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism
 */
function commonParameters(
  call: SignableCall,
): Readonly<Record<string, string>> {
  const { accessKeyId, securityToken } = call.credentials;
  return {
    AccessKeyId: accessKeyId,
    Action: call.action,
    Format: "JSON", // XML unless asked
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: call.nonce,
    SignatureVersion: "1.0",
    Timestamp: formatTimestamp(call.dateMs),
    Version: VOD_API_VERSION,
    ...(securityToken !== undefined && { SecurityToken: securityToken }),
  };
}
