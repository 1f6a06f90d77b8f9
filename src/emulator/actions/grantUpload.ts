import { account } from "../media/account.js";
import type { AnswerBody } from "../rpc/Answer.js";
import { formatTimestamp } from "../rpc/timestamp.js";
import type { ActionServices } from "./Action.js";

/** What an upload is for. */
interface GrantedAsset {
  readonly id: string;
  readonly objectKey: string;
  readonly bucket?: string | undefined;
}

/**
 * A credential for one object: always the same address, always a new key. The members stand in the
 * order of real answers. `ExpireUTCTime` is what is enforced, and `Expiration` what is left of it; the
 * documented 3,000 seconds are less than any of real answers had.
 *
 * @see https://www.alibabacloud.com/help/en/vod/user-guide/upload-urls-and-credentials
 * @assumed refresh-address
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
  const expiresAtMs = grants.endOfNew(nowMs);
  const auth = {
    SecurityToken: `CAIS${ids.alphanumeric("token", 400)}`,
    AccessKeyId: `STS.NU${ids.alphanumeric("stsKey", 24)}`,
    ExpireUTCTime: formatTimestamp(expiresAtMs),
    AccessKeySecret: ids.alphanumeric("stsSecret", 44),
    Expiration: String(Math.floor((expiresAtMs - nowMs) / 1000)),
    Region: account.regionId,
  };
  grants.add({
    mediaId,
    objectKey,
    accessKeyId: auth.AccessKeyId,
    accessKeySecret: auth.AccessKeySecret,
    securityToken: auth.SecurityToken,
    expiresAtMs,
  });
  return {
    UploadAddress: encode(address),
    UploadAuth: encode(auth),
  };
}

function encode(value: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}
