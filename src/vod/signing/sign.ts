import type { SignableCall, SignedRequest } from "./SignableCall.js";
import { signRequestV1 } from "./signRequestV1.js";
import { signRequestV3 } from "./signRequestV3.js";

/** The vendor's two live signatures; both are good for every operation. */
export type SignatureVersion = "v1" | "v3";

/** Turns a call into what to send. Pure: date and nonce are part of the call. */
export const signers: Readonly<
  Record<SignatureVersion, (call: SignableCall) => SignedRequest>
> = { v1: signRequestV1, v3: signRequestV3 };
