import { VOD_API_VERSION } from "./apiVersion.js";
import { formatTimestamp } from "./formatTimestamp.js";
import type { SignableCall } from "./SignableCall.js";

/**
 * The parameters that signature V1 adds to those of the operation: all but `Signature` itself.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism
 */
export function commonParameters(
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
