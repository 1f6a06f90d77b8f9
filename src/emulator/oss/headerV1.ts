import { createHmac } from "node:crypto";
import { isSameSignature } from "../rpc/Claim.js";
import type { ObjectClaim } from "./ObjectOperation.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { invalidArgument, refuseObject } from "./OssError.js";

/** Parameters of the URL that are signed; all others are not. */
const SIGNED_PARAMETERS: ReadonlySet<string> = new Set(
  (
    "acl append callback callback-var cors delete img lifecycle live location logging objectMeta partNumber " +
    "position qos referer replication response-cache-control response-content-disposition " +
    "response-content-encoding response-content-language response-content-type response-expires restore " +
    "security-token status style styleName symlink tagging uploadId uploads vod website x-oss-process"
  ).split(" "),
);

const FORM = /^OSS ([^:]+):(.+)$/;

/**
 * Reads header signature V1 (HMAC-SHA1), which the vendor's browser SDK uses.
 *
 * @throws OssError `InvalidArgument` for a header of another form
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/include-signatures-in-the-authorization-header
 */
export function claimHeaderV1(request: ObjectRequest): ObjectClaim {
  const { headers } = request;
  const [, accessKeyId, signature] =
    FORM.exec(headers["authorization"] ?? "") ?? [];
  if (accessKeyId === undefined || signature === undefined)
    throw invalidArgument("Authorization", '"OSS AccessKeyId:Signature"');
  return {
    accessKeyId,
    signedAtMs: Date.parse(dateOf(request)),
    securityToken: headers["x-oss-security-token"],
    verify(accessKeySecret, bucket) {
      const stringToSign = stringToSignV1(request, bucket);
      const ours = createHmac("sha1", accessKeySecret)
        .update(stringToSign)
        .digest("base64");
      if (isSameSignature(ours, signature)) return;
      throw refuseObject("SignatureDoesNotMatch", {
        OSSAccessKeyId: accessKeyId,
        SignatureProvided: signature,
        StringToSign: stringToSign,
      });
    },
  };
}

/** The object key goes in as it is, not encoded. */
export function stringToSignV1(request: ObjectRequest, bucket: string): string {
  const { method, headers, key } = request;
  return [
    method,
    headers["content-md5"] ?? "",
    headers["content-type"] ?? "",
    dateOf(request),
    ...canonicalHeaders(headers),
    `/${bucket}/${key}${signedParameters(request)}`,
  ].join("\n");
}

/** Browsers cannot set `Date`. */
function dateOf({ headers }: ObjectRequest): string {
  return headers["x-oss-date"] ?? headers["date"] ?? "";
}

function canonicalHeaders(
  headers: ObjectRequest["headers"],
): readonly string[] {
  return Object.entries(headers)
    .filter(([name]) => name.startsWith("x-oss-"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}`);
}

/** `uploads=` on the wire counts as a bare `uploads`. */
function signedParameters({ parameters }: ObjectRequest): string {
  const signed = [...parameters]
    .filter(([name]) => SIGNED_PARAMETERS.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`));
  return signed.length === 0 ? "" : `?${signed.join("&")}`;
}
