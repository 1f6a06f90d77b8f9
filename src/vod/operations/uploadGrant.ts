import {
  ShapeMismatch,
  encodedJson,
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
    Bucket: text,
    /** The object key, not the caller's file name. */
    FileName: text,
  }),
);

/** Seconds, more than none and fewer than a date can be told from. */
const lifeTime: Shape<number> = (value, path) => {
  const seconds = number(value, path);
  if (seconds > 0 && seconds < 1e9) return seconds;
  throw new ShapeMismatch(path, "a life time in seconds");
};

export const uploadAuth = encodedJson(
  object({
    AccessKeyId: text,
    AccessKeySecret: text,
    SecurityToken: text,
    /** Life time in seconds, sent as text. */
    Expiration: lifeTime,
    /** `yyyy-MM-ddTHH:mm:ssZ`. Newer answers only. */
    ExpireUTCTime: optional(text),
    /** Region id without the `oss-` prefix. Newer answers only. */
    Region: optional(text),
  }),
);

export type UploadAddress = ShapeOf<typeof uploadAddress>;
export type UploadAuth = ShapeOf<typeof uploadAuth>;

/** An upload credential is valid for this long from its issue, whatever it claims. Seconds. */
export const UPLOAD_CREDENTIAL_SECONDS = 3000;
