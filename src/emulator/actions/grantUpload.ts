import { account } from "../media/account.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { ActionServices } from "./Action.js";

/** The documentation says 3,000 seconds; real answers claim an hour. */
const VALID_SECONDS = 3000;
const CLAIMED_SECONDS = 3600;

/** What an upload is for. */
interface GrantedAsset {
  readonly id: string;
  readonly objectKey: string;
  readonly bucket?: string | undefined;
}

/**
 * A credential for one object: always the same address, always a new key. The members stand in the
 * order of real answers. Whether the documented or the claimed lifetime is enforced is not documented:
 * here, the shorter one.
 *
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/upload-urls-and-credentials
 */
export function grantUpload(
  { id: mediaId, objectKey, bucket = account.bucket }: GrantedAsset,
  { ids, endpoint, nowMs, grants }: ActionServices,
): AnswerBody {
  const address = {
    Endpoint: endpoint,
    Bucket: bucket,
    FileName: objectKey,
  };
  const auth = {
    SecurityToken: `CAIS${ids.alphanumeric("token", 400)}`,
    AccessKeyId: `STS.NU${ids.alphanumeric("stsKey", 24)}`,
    ExpireUTCTime: formatTimestamp(nowMs + CLAIMED_SECONDS * 1000),
    AccessKeySecret: ids.alphanumeric("stsSecret", 44),
    Expiration: String(CLAIMED_SECONDS),
    Region: account.regionId,
  };
  grants.add({
    mediaId,
    objectKey,
    accessKeyId: auth.AccessKeyId,
    accessKeySecret: auth.AccessKeySecret,
    securityToken: auth.SecurityToken,
    expiresAtMs: nowMs + VALID_SECONDS * 1000,
  });
  return {
    UploadAddress: encode(address),
    UploadAuth: encode(auth),
  };
}

function encode(value: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}
