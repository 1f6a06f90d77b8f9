import { createHmac } from "node:crypto";
import { isSameSignature, type Claim } from "./Claim.js";
import { canonicalQuery, percentEncode } from "./percentEncode.js";
import type { RpcCall } from "./RpcCall.js";
import { invalid, missing, refuse } from "./RpcError.js";

/** The browser upload SDK sends these without `Timestamp` in its STS mode, and the vendor takes it. */
const TIMELESS_ACTIONS: ReadonlySet<string> = new Set([
  "CreateUploadVideo",
  "RefreshUploadVideo",
  "CreateUploadImage",
]);

/**
 * Reads signature V1 (HMAC-SHA1 over all parameters).
 *
 * @throws RpcError for a part that is missing or of an unknown kind
 * @see https://www.alibabacloud.com/help/en/vod/developer-reference/request-signatures
 */
export function claimV1(call: RpcCall): Claim {
  const { parameters } = call;
  const accessKeyId = parameters.get("AccessKeyId");
  if (!accessKeyId) throw missing("AccessKeyId");
  const signature = parameters.get("Signature");
  if (!signature) throw refuse("IncompleteSignature");
  checkKind(call);
  const nonce = parameters.get("SignatureNonce");
  if (!nonce) throw missing("SignatureNonce");
  return {
    accessKeyId,
    nonce,
    timestamp: readTimestamp(call),
    securityToken: parameters.get("SecurityToken"),
    verify(accessKeySecret) {
      const stringToSign = stringToSignV1(call);
      const ours = createHmac("sha1", `${accessKeySecret}&`)
        .update(stringToSign)
        .digest("base64");
      if (!isSameSignature(ours, signature))
        throw refuse("SignatureDoesNotMatch", { StringToSign: stringToSign });
    },
  };
}

/** Made from the decoded values, since order and encoding on the wire are the client's choice. */
export function stringToSignV1({ http, parameters }: RpcCall): string {
  const signed = [...parameters].filter(([name]) => name !== "Signature");
  return `${http.method}&%2F&${percentEncode(canonicalQuery(signed))}`;
}

function checkKind({ parameters }: RpcCall): void {
  const method = parameters.get("SignatureMethod");
  if (!method) throw missing("SignatureMethod");
  if (method !== "HMAC-SHA1") throw refuse("InvalidSignatureMethod");
  const version = parameters.get("SignatureVersion");
  if (!version) throw missing("SignatureVersion");
  if (version !== "1.0") throw invalid("SignatureVersion");
}

function readTimestamp({
  parameters,
  action = "",
}: RpcCall): string | undefined {
  const timestamp = parameters.get("Timestamp");
  if (!timestamp && !TIMELESS_ACTIONS.has(action))
    throw refuse("IllegalTimestamp");
  return timestamp;
}
