import {
  ShapeMismatch,
  encodedJson,
  filledText,
  number,
  object,
  optional,
  text,
  url,
  type Shape,
  type ShapeOf,
} from "./shape.js";

/**
 * The two opaque strings that every upload-granting action answers, as issued and decoded.
 * `UploadAuth` is a live credential: never log it.
 *
 * @see vendor documentation, "Upload URLs and credentials"
 */
export const uploadAddress = encodedJson(
  object({
    /** With its scheme, such as `https://oss-cn-shanghai.aliyuncs.com`. */
    Endpoint: url,
    Bucket: filledText,
    /** The object key, not the caller's file name. */
    FileName: filledText,
  }),
);

/** Seconds, more than none and fewer than a date can be told from. */
const lifeTime: Shape<number> = (value, path) => {
  const seconds = number(value, path);
  if (seconds > 0 && seconds < 1e9) return seconds;
  throw new ShapeMismatch(path, "a life time in seconds");
};

/** The key is promised; all else is told by some answers only, and uploads go without it. */
export const uploadAuth = encodedJson(
  object({
    AccessKeyId: filledText,
    AccessKeySecret: filledText,
    SecurityToken: filledText,
    /** Seconds that are left at the answer, sent as text: 3,388 to 3,600 were seen. */
    Expiration: optional(lifeTime),
    /** `yyyy-MM-ddTHH:mm:ssZ`: when it ends. */
    ExpireUTCTime: optional(text),
    /** Of the centre that answers, which the bucket's may differ from: see {@link storageRegion}. */
    Region: optional(text),
  }),
);

export type UploadAddress = ShapeOf<typeof uploadAddress>;
export type UploadAuth = ShapeOf<typeof uploadAuth>;

/** An upload credential is valid for at least this long from its issue, whatever it claims. Seconds. */
export const UPLOAD_CREDENTIAL_SECONDS = 3000;

/**
 * The region that a bucket lies in, which signatures V4 name.
 *
 * @param endpoint of the storage, public or `-internal`
 * @returns such as `cn-beijing`; `undefined` where the host tells none: the acceleration hosts, domains
 *   of one's own
 * @see https://help.aliyun.com/en/oss/user-guide/regions-and-endpoints
 */
export function storageRegion({ hostname }: URL): string | undefined {
  const [, region] =
    /^oss-([a-z]{2}-[a-z\d-]+?)(?:-internal)?\.aliyuncs\.com$/.exec(hostname) ??
    [];
  return region;
}
