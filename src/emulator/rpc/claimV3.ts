import { createHash, createHmac } from "node:crypto";
import { own } from "../../base/own.js";
import { isSameSignature, type Claim } from "./Claim.js";
import { canonicalQuery } from "./percentEncode.js";
import type { RpcCall } from "./RpcCall.js";
import { documentedErrors } from "./errors.js";
import { missing, refuse, RpcError } from "./RpcError.js";

const ALGORITHM = "ACS3-HMAC-SHA256";
const AUTHORIZATION =
  /^Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

interface Authorization {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/**
 * Reads signature V3 (HMAC-SHA256 over a canonical request).
 *
 * @throws RpcError for a part that is missing, malformed, or sent without being signed
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function claimV3(call: RpcCall): Claim {
  const { headers } = call.http;
  const authorization = readAuthorization(headers["authorization"] ?? "");
  const nonce = headers["x-acs-signature-nonce"];
  if (!nonce) throw missing("SignatureNonce");
  const timestamp = headers["x-acs-date"];
  if (!timestamp) throw refuse("IllegalTimestamp");
  if (!signsEnough(call, authorization)) throw refuse("IncompleteSignature");
  return {
    accessKeyId: authorization.accessKeyId,
    nonce,
    timestamp,
    securityToken: headers["x-acs-security-token"],
    verify(accessKeySecret) {
      verify(call, authorization, accessKeySecret);
    },
  };
}

/** What the client should have hashed. The path is `/` for every RPC call. */
export function canonicalRequestV3(
  call: RpcCall,
  signedHeaders: readonly string[],
): string {
  const { method, headers } = call.http;
  const names = [...signedHeaders].sort();
  const lines = names.map(
    (name) => `${name}:${(own(headers, name) ?? "").trim()}\n`,
  );
  const parts = [
    method,
    "/",
    canonicalQuery(call.query),
    lines.join(""),
    names.join(";"),
  ];
  return [...parts, bodyHash(call)].join("\n");
}

function verify(
  call: RpcCall,
  authorization: Authorization,
  secret: string,
): void {
  const canonicalRequest = canonicalRequestV3(
    call,
    authorization.signedHeaders,
  );
  const stringToSign = `${ALGORITHM}\n${sha256(canonicalRequest)}`;
  const ours = createHmac("sha256", secret).update(stringToSign).digest("hex");
  // A header with another hash than the body's would pass when the client signed both lies alike.
  const isOwnBody =
    call.http.headers["x-acs-content-sha256"] === bodyHash(call);
  if (isOwnBody && isSameSignature(ours, authorization.signature)) return;
  throw new RpcError(
    "SignatureDoesNotMatch",
    documentedErrors.SignatureDoesNotMatch.status,
    "Specified signature does not match our calculation. " +
      `server StringToSign is [${stringToSign}] server CanonicalRequest is [${canonicalRequest}]`,
  );
}

function readAuthorization(header: string): Authorization {
  const space = header.indexOf(" ");
  if (space > 0 && header.slice(0, space) !== ALGORITHM)
    throw refuse("InvalidSignatureMethod");
  const [, accessKeyId, names, signature] =
    AUTHORIZATION.exec(header.slice(space + 1)) ?? [];
  if (!accessKeyId || !names || !signature) throw refuse("IncompleteSignature");
  return { accessKeyId, signedHeaders: names.split(";"), signature };
}

/** The host and every `x-acs-` header that arrived must be covered, the body's hash among them. */
function signsEnough(
  { http }: RpcCall,
  { signedHeaders }: Authorization,
): boolean {
  const received = Object.keys(http.headers).filter((name) =>
    name.startsWith("x-acs-"),
  );
  return ["host", "x-acs-content-sha256", ...received].every((name) =>
    signedHeaders.includes(name),
  );
}

function bodyHash({ http }: RpcCall): string {
  return sha256(http.body);
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
