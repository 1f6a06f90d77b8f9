import type { Fetcher } from "../Fetcher.js";
import type { Timer } from "./Timer.js";
import type { VendorUploaderClass } from "./VendorUploader.js";

export interface UploaderOptions {
  /** Sends documents to the gateway. */
  readonly fetcher: Fetcher;
  /** `AliyunUpload.Vod` of the package `aliyun-upload-vod`, or of the vendor's script. */
  readonly Vod: VendorUploaderClass;
  /** How many files are under way at once; the others wait for their turn. @default 2 */
  readonly filesAtOnce?: number;
  /** Parts of one file in flight. @default 5 */
  readonly parallel?: number;
  /** In bytes, at least 102,400. Larger parts are taken for files of more than 10,000 parts. @default 1048576 */
  readonly partSizeBytes?: number;
  /** How long the storage may take to answer for a part. @default 60000 */
  readonly timeoutMs?: number;
  /** The endpoint is the bucket's own domain: the bucket is not put in front of it. @default false */
  readonly cname?: boolean;
  /**
   * How many failures in a row are tried again, each later than the one before, up to 30 seconds; any
   * progress starts the count anew. @default 8, a little over two minutes
   */
  readonly maxRetries?: number;
  /**
   * After which part of its life another credential is fetched, so that an expiry costs no waiting: one
   * call per 40 minutes of upload. `false`: only once the storage has refused the old one. @default 0.8
   */
  readonly refreshAhead?: number | false;
  /**
   * Whether the vendor's uploader may report each step, with file names, to the vendor's log service.
   * @default false
   */
  readonly reportToVendor?: boolean;
  /** Time and chance. @default the platform's */
  readonly timer?: Timer;
}
