import { createHash, createHmac } from "node:crypto";
import { isSameSignature } from "../rpc/Claim.js";
import { percentEncode } from "../rpc/percentEncode.js";
import type { ObjectClaim } from "./ObjectOperation.js";
import type { ObjectRequest } from "./ObjectRequest.js";
import { invalidArgument, refuseObject } from "./OssError.js";

const ALGORITHM = "OSS4-HMAC-SHA256";

/** The only payload hash there is: the storage knows no signed payloads. */
const PAYLOAD = "UNSIGNED-PAYLOAD";

const FORM =
  /^OSS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/oss\/aliyun_v4_request,\s*(?:AdditionalHeaders=([^,]*),\s*)?Signature=([0-9a-f]{64})$/;
const DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** The parts of the `Authorization` header. */
interface Credential {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly additionalHeaders: readonly string[];
  readonly signature: string;
}

/**
 * Reads header signature V4 (HMAC-SHA256 with a key for the day and the region).
 *
 * @throws OssError `InvalidArgument` for a header of another form
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/recommend-to-use-signature-version-4
 */
export function claimHeaderV4(request: ObjectRequest): ObjectClaim {
  const credential = credentialOf(request);
  const { "x-oss-date": date = "" } = request.headers;
  return {
    accessKeyId: credential.accessKeyId,
    signedAtMs: Date.parse(date.replace(DATE, "$1-$2-$3T$4:$5:$6Z")),
    securityToken: request.headers["x-oss-security-token"],
    verify(accessKeySecret, bucket) {
      const stringToSign = stringToSignV4(request, bucket);
      const ours = hmac(signingKey(accessKeySecret, credential), stringToSign);
      if (isSameSignature(ours.toString("hex"), credential.signature)) return;
      throw refuseObject("SignatureDoesNotMatch", {
        OSSAccessKeyId: credential.accessKeyId,
        SignatureProvided: credential.signature,
        StringToSign: stringToSign,
      });
    },
  };
}

export function stringToSignV4(request: ObjectRequest, bucket: string): string {
  const { day, region } = credentialOf(request);
  const hash = createHash("sha256").update(canonicalRequestV4(request, bucket));
  return [
    ALGORITHM,
    request.headers["x-oss-date"] ?? "",
    `${day}/${region}/oss/aliyun_v4_request`,
    hash.digest("hex"),
  ].join("\n");
}

export function canonicalRequestV4(
  request: ObjectRequest,
  bucket: string,
): string {
  const { additionalHeaders } = credentialOf(request);
  const path = `/${bucket}/${request.key}`.split("/").map(percentEncode);
  return [
    request.method,
    path.join("/"),
    canonicalQuery(request),
    ...canonicalHeaders(request, additionalHeaders),
    "",
    additionalHeaders.join(";"),
    PAYLOAD,
  ].join("\n");
}

function credentialOf({ headers }: ObjectRequest): Credential {
  const [, accessKeyId, day, region, additional = "", signature] =
    FORM.exec(headers["authorization"] ?? "") ?? [];
  if (!accessKeyId || !day || !region || !signature)
    throw invalidArgument(
      "Authorization",
      `"${ALGORITHM} Credential=AccessKeyId/day/region/oss/aliyun_v4_request,Signature=hex"`,
    );
  const additionalHeaders = additional === "" ? [] : additional.split(";");
  return { accessKeyId, day, region, additionalHeaders, signature };
}

/** All parameters count, unlike in V1. */
function canonicalQuery({ parameters }: ObjectRequest): string {
  return [...parameters]
    .map(
      ([name, value]) => [percentEncode(name), percentEncode(value)] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .join("&");
}

function canonicalHeaders(
  { headers }: ObjectRequest,
  additional: readonly string[],
): readonly string[] {
  const isSigned = (name: string): boolean =>
    name === "content-type" ||
    name === "content-md5" ||
    name.startsWith("x-oss-") ||
    additional.includes(name);
  return Object.entries(headers)
    .filter(([name]) => isSigned(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value.trim()}`);
}

function signingKey(secret: string, { day, region }: Credential): Buffer {
  const ofDay = hmac(`aliyun_v4${secret}`, day);
  return hmac(hmac(hmac(ofDay, region), "oss"), "aliyun_v4_request");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
