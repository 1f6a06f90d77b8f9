import { VOD_API_VERSION, formatTimestamp } from "./apiVersion.js";
import { canonicalQuery } from "./canonicalQuery.js";
import type { SignableCall, SignedRequest } from "./SignableCall.js";
import { hashPayload, signV3 } from "./signV3.js";

/** Signs a call with V3, the signature that the vendor's current SDKs use. */
export function signRequestV3(call: SignableCall): SignedRequest {
  const body = canonicalQuery(call.parameters);
  const hashedPayload = hashPayload(body);
  const headers = requestHeaders(call, hashedPayload);
  const { authorization } = signV3({
    method: "POST",
    query: {},
    headers,
    hashedPayload,
    credentials: call.credentials,
  });
  return { headers: { ...headers, authorization }, body };
}

function requestHeaders(
  call: SignableCall,
  hashedPayload: string,
): Readonly<Record<string, string>> {
  const { securityToken } = call.credentials;
  return {
    host: call.host,
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "x-acs-action": call.action,
    "x-acs-version": VOD_API_VERSION,
    "x-acs-date": formatTimestamp(call.dateMs),
    "x-acs-signature-nonce": call.nonce,
    "x-acs-content-sha256": hashedPayload,
    ...(securityToken !== undefined && {
      "x-acs-security-token": securityToken,
    }),
  };
}
