import { commonParameters } from "./commonParameters.js";
import { percentEncode } from "./percentEncode.js";
import type { SignableCall, SignedRequest } from "./SignableCall.js";
import { signV1 } from "./signV1.js";

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
