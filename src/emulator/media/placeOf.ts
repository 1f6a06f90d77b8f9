import { account } from "./account.js";
import { DELIVERY_DOMAIN } from "./fileUrls.js";

/** One object of a bucket. */
export interface Place {
  /** Absent: the one that uploads go to. */
  readonly bucket: string | undefined;
  readonly objectKey: string;
}

/** The storage's own hosts, without a bucket: of the region, inside it and outside, and of acceleration. */
const STORAGE_HOST =
  /^(?:(?<bucket>[a-z0-9-]+)\.)?(?:s3\.)?(?:oss-|vpc100-oss-)[a-z0-9-]+\.aliyuncs\.com$/;

/**
 * The object of the account that a URL leads to, however it is spelled. Which spellings the vendor takes is
 * not documented, so all are taken here: a client must be safe with each.
 *
 * @param endpoint where the emulator itself is
 * @returns `undefined` for what lies elsewhere
 * @assumed storage-urls
 */
export function placeOf(url: string, endpoint: string): Place | undefined {
  const { hostname, pathname, host } = new URL(url);
  const path = keyOf(pathname);
  if (host === new URL(endpoint).host || isDelivery(hostname))
    return { bucket: undefined, objectKey: path };
  const storage = STORAGE_HOST.exec(hostname.replace(/\.$/, ""));
  if (storage === null) return undefined;
  const inHost = storage.groups?.["bucket"];
  if (inHost !== undefined) return placeIn(inHost, path);
  const [inPath = "", ...rest] = path.split("/");
  return placeIn(inPath, rest.join("/"));
}

function placeIn(bucket: string, objectKey: string): Place | undefined {
  if (bucket === account.bucket) return { bucket: undefined, objectKey };
  return bucket === account.connectedBucket ? { bucket, objectKey } : undefined;
}

function isDelivery(hostname: string): boolean {
  return hostname.replace(/\.$/, "") === DELIVERY_DOMAIN;
}

function keyOf(pathname: string): string {
  return decoded(pathname)
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
